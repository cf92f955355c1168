import type * as z from 'zod/mini'
import type { PolicyIssue } from '../../errors.js'
import { findNearest } from '../../internal/find-nearest.js'
import { listKeys } from './list-keys.js'
import { policySchema } from './policy-schema.js'
import { writePointer } from './write-pointer.js'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** More would be thrown away, and each is compared with every key that there is. */
const MAX_KEYS = 100

/** Zod keeps the input in its issues; ours say where and what, in words of our own. */
export function describeIssue(issue: Issue, base: Path = []): readonly PolicyIssue[] {
  const place = [...base, ...issue.path]
  const path = writePointer(place)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAX_KEYS).map((key) => describeKey(key, place))
    case 'invalid_union':
      return describeForms(issue.errors, place)
    case 'invalid_type':
      return [{ path, message: `must be of type ${issue.expected}` }]
    case 'invalid_value':
      return [{ path, message: `must be one of ${issue.values.map(String).join(', ')}` }]
    case 'too_small':
      return [{ path, message: `must be ${writeLeast(issue)}` }]
    case 'too_big':
      return [{ path, message: `must be at most ${issue.maximum}` }]
    case 'invalid_key':
      return [{ path, message: 'is no JSON pointer' }]
    default:
      return [{ path, message: NO_FORM }]
  }
}

const NO_FORM = 'is not one of the forms allowed here'

/** `bits: 0` is refused, `bits: 0.1` is not. */
function writeLeast({ minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  return inclusive === false ? `above ${minimum}` : `at least ${minimum}`
}

function describeKey(key: string, place: Path): PolicyIssue {
  const meant = findNearest(key, listKeys(policySchema, place))
  const hint = meant === null ? '' : `: did you mean '${meant}'?`
  return { path: writePointer([...place, key]), message: `is no key of a policy${hint}` }
}

/** What is wrong with the form that was probably meant: that with the fewest slips, if they are inside of it. */
function describeForms(forms: readonly (readonly Issue[])[], place: Path): readonly PolicyIssue[] {
  const [nearest = []] = forms
    .filter((issues) => issues.every(isInside))
    .sort((one, two) => countSlips(one) - countSlips(two))
  return nearest.length === 0
    ? [{ path: writePointer(place), message: NO_FORM }]
    : nearest.flatMap((issue) => describeIssue(issue, place))
}

function isInside({ code, path }: Issue): boolean {
  return code === 'unrecognized_keys' || path.length > 0
}

function countSlips(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  )
}
