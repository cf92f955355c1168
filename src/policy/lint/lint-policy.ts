import type { PolicyDocument } from '../types.js'
import { findConflicts } from './find-conflicts.js'
import { findDeadEnds } from './find-dead-ends.js'
import { findOversights } from './find-oversights.js'
import { findSlips } from './find-slips.js'
import type { FindingSeverity, PolicyFinding } from './types.js'

const GRAVEST_FIRST: readonly FindingSeverity[] = ['error', 'warning', 'notice']

/**
 * Lints a policy document: finds what texts forbid, what no password can meet, what changes nothing, and what
 * the portal has left open.
 *
 * `definePolicy` refuses what is no policy; this finds what is one and was probably not meant. That a policy
 * departs from a text is an error only where it cites that text, and no other one for the value itself;
 * elsewhere it is a notice for whoever decides. Looks at the document alone: no password, no network. Costs two milliseconds for a policy with
 * a dozen scopes.
 *
 * @param document - From `definePolicy`, `parsePolicy` or a preset.
 * @returns Findings, the gravest first, then in the order of the document; an empty list where there are
 * none. Sentences are in `hygie/messages`: `formatPolicyFinding`.
 *
 * @example Ninety days, under a text that forbids them
 * ```ts
 * import { definePolicy, lintPolicy } from 'hygie/policy'
 * import { nist80063b4 } from 'hygie/policy/presets'
 *
 * const { rules, ...others } = nist80063b4
 * const rotation = { maxAge: 'P90D', unknownAge: { kind: 'force' } } as const
 * const [finding] = lintPolicy(definePolicy({ ...others, rules: { ...rules, rotation } }))
 * console.log(finding?.severity, finding?.code, finding?.path)
 * // error expiry_forbidden /rules/rotation/maxAge
 * ```
 *
 * @since 0.6.0
 */
export function lintPolicy(document: PolicyDocument): readonly PolicyFinding[] {
  const places = [
    ['/rules', document.rules] as const,
    ...document.scoped.map(({ rules }, index) => [`/scoped/${index}/rules`, rules] as const),
  ]
  const findings = [
    ...places.flatMap(([path, rules]) => [
      ...findConflicts(path, rules, document),
      ...findSlips(path, rules, document),
    ]),
    ...findDeadEnds(document),
    ...findOversights(document),
  ]
  return findings.sort(
    (a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity),
  )
}
