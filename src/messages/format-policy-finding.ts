import type { PolicyFinding } from '../policy/lint/types.js'
import type { MessageCatalog } from './types.js'

/**
 * Formats a finding of `lintPolicy` for whoever writes the policy.
 *
 * Says what is odd, what to do, and which texts it rests on. Holds no value that a policy keeps for itself;
 * escape it like any text where it enters HTML.
 *
 * @param finding - From `lintPolicy`.
 * @param catalog - `fr` of `hygie/messages/fr`, `en` of `hygie/messages/en`, or one of your own.
 * @returns One to three sentences.
 *
 * @example Show an administrator what a policy overlooks
 * ```ts
 * import { formatPolicyFinding } from 'hygie/messages'
 * import { en } from 'hygie/messages/en'
 * import { definePolicy, lintPolicy } from 'hygie/policy'
 *
 * const findings = lintPolicy(definePolicy({ id: 'mine', mode: 'audit' }))
 * const finding = findings.find(({ code }) => code === 'not_enforced')
 * if (finding !== undefined) console.log(formatPolicyFinding(finding, en))
 * // This policy refuses nothing: it only says what it would refuse.
 * ```
 *
 * @since 0.6.0
 */
export function formatPolicyFinding(
  { code, params, clauses }: PolicyFinding,
  { policy }: MessageCatalog,
): string {
  const format = policy.findings[code] as (given: object) => string
  const texts = clauses.map(({ standard, clause }) => `${standard}, ${clause}`)
  const sentence = format(params)
  return texts.length === 0 ? sentence : `${sentence} ${policy.formatClauses(texts)}`
}
