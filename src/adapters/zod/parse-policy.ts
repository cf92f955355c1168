import * as z from 'zod/mini'
import { PolicyError, type PolicyIssue } from '../../errors.js'
import { definePolicy } from '../../policy/define-policy.js'
import { MAX_ISSUES } from '../../policy/limits.js'
import type { PolicyDocument } from '../../policy/types.js'
import { describeIssue } from './describe-issue.js'
import { findShape } from './find-shape.js'
import { migratePolicy } from './migrate-policy.js'
import { policySchema } from './policy-schema.js'

/**
 * Parses a policy document from a source that nobody has typed: a file, a request, a database.
 *
 * Refuses unknown keys, so that a misspelt rule is not silently off, and says which key was probably meant.
 * A document of an earlier format is brought to `hygie-policy/1` first; a later one is refused. Give it the
 * result of `JSON.parse`, not the text. Costs a millisecond or two; what is nested deeper than 32 levels or
 * holds more than 20,000 values is refused before it is read.
 *
 * @param value - Anything.
 * @returns The document, frozen.
 * @throws `PolicyError` `ERR_POLICY_INVALID` with the paths of what is wrong, 100 of them at most, and
 * never a value.
 *
 * @example A misspelt rule is refused, not ignored
 * ```ts
 * import { PolicyError } from 'hygie'
 * import { parsePolicy } from 'hygie/adapters/zod'
 *
 * try {
 *   parsePolicy({ format: 'hygie-policy/1', id: 'mine', rules: { lenght: { min: 12, max: 64 } } })
 * } catch (error) {
 *   if (!(error instanceof PolicyError)) throw error
 *   console.log(error.issues[0]?.path) // /rules/lenght
 *   console.log(error.issues[0]?.message) // is no key of a policy: did you mean 'length'?
 * }
 * ```
 *
 * @since 0.1.0
 */
export function parsePolicy(value: unknown): PolicyDocument {
  const { issues, isReadable } = findShape(value)
  if (!isReadable) throw new PolicyError(issues)
  const parsed = z.safeParse(policySchema, migratePolicy(value))
  if (parsed.success && issues.length === 0) return definePolicy(parsed.data)
  const found = [...issues]
  for (const issue of parsed.error?.issues ?? []) {
    if (found.length >= MAX_ISSUES) break
    found.push(...describeIssue(issue))
  }
  throw new PolicyError(dropRepeats(found).slice(0, MAX_ISSUES))
}

/** What reaches for a prototype may be found twice. */
function dropRepeats(issues: readonly PolicyIssue[]): readonly PolicyIssue[] {
  const seen = new Set<string>()
  return issues.filter(({ path }) => {
    const isNew = !path.endsWith('/__proto__') || !seen.has(path)
    seen.add(path)
    return isNew
  })
}
