import * as z from 'zod/mini'
import { PolicyError, type PolicyIssue } from '../../errors.js'
import { definePolicy } from '../../policy/define-policy.js'
import type { PolicyDocument } from '../../policy/types.js'
import { policySchema } from './policy-schema.js'

/**
 * Parses a policy document from a source that nobody has typed: a file, a request, a database.
 *
 * Refuses unknown keys, so that a misspelt rule is not silently off. Give it the result of `JSON.parse`,
 * not the text. Costs under a millisecond.
 *
 * @param value - Anything.
 * @returns The document, frozen.
 * @throws `PolicyError` `ERR_POLICY_INVALID` with the path of everything that is wrong, and never
 * a value.
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
 * }
 * ```
 *
 * @since 0.1.0
 */
export function parsePolicy(value: unknown): PolicyDocument {
  const parsed = z.safeParse(policySchema, value)
  if (!parsed.success) throw new PolicyError(parsed.error.issues.flatMap(describe))
  return definePolicy(parsed.data)
}

type Issue = z.core.$ZodIssue

/** Zod keeps the input in its issues; ours say where and what, in words of our own. */
function describe(issue: Issue): PolicyIssue[] {
  const path = writePointer(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: `${path}${writePointer([key])}`,
        message: 'is no key of a policy',
      }))
    case 'invalid_type':
      return [{ path, message: `must be of type ${issue.expected}` }]
    case 'invalid_value':
      return [{ path, message: `must be one of ${issue.values.map(String).join(', ')}` }]
    case 'too_small':
      return [{ path, message: `must be at least ${issue.minimum}` }]
    case 'too_big':
      return [{ path, message: `must be at most ${issue.maximum}` }]
    case 'invalid_key':
      return [{ path, message: 'is no JSON pointer' }]
    default:
      return [{ path, message: 'is not one of the forms allowed here' }]
  }
}

/** RFC 6901, section 3. A key is cut at 64 characters: it may be somebody's paste. */
function writePointer(path: readonly PropertyKey[]): string {
  return path
    .map((key) => `/${String(key).slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
