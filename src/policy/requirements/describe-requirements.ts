import { isNonEmpty } from '../../internal/is-non-empty.js'
import type { StrengthContext } from '../../strength/types.js'
import { assertResolved } from '../assert-resolved.js'
import { CONTEXT_FIELDS } from '../context-fields.js'
import { listWays } from '../list-ways.js'
import type { BlocklistRule, PatternRule, Policy, PolicyRules } from '../types.js'
import type { Requirement, RequirementLevel } from './types.js'

/** Options of {@link describeRequirements}. */
export interface DescribeRequirementsOptions {
  /** What is known of the person: its fields are named, its values are not. Default: nothing. */
  readonly context?: StrengthContext | undefined
}

/**
 * Describes what a policy will ask of a password, before anybody types one.
 *
 * In the order in which people can use it: how long, of what, how hard to guess, what to keep out. Figures for
 * auditors, bits and guesses, are left out; so is what the portal does by itself. Where the policy only
 * watches, everything is advice. Nothing leaves the process, no value of the context is in the answer.
 *
 * @param policy - From `computePolicy`.
 * @param options - What is known of the person.
 * @returns The requirements as data, for `formatRequirement` or a page of your own.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a policy that is not resolved.
 * @see NIST SP 800-63B-4, section 3.1.1.2: guidance to the subscriber; PCI DSS 4.0.1, 8.3.8
 *
 * @example Beside the field, in French
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { fr } from 'hygie/messages/fr'
 * import { nist80063b4 } from 'hygie/policy/presets'
 * import { describeRequirements, formatRequirement } from 'hygie/policy/requirements'
 *
 * const [first] = describeRequirements(computePolicy(nist80063b4))
 * if (first !== undefined) console.log(formatRequirement(first, fr)) // Au moins 15 caractères.
 * ```
 *
 * @since 0.6.0
 */
export function describeRequirements(
  policy: Policy,
  { context = {} }: DescribeRequirementsOptions = {},
): readonly Requirement[] {
  assertResolved(policy)
  const { mode, rules } = policy
  const requirements = [
    ...describeShape(rules),
    ...rules.blocklist.flatMap((rule, index) => describeBlocklist(rule, index, context)),
    ...describePatterns(rules.patterns),
    ...describePast(rules),
    describe('requirement_any_character', '/rules/composition', {}, 'allowed'),
  ]
  return mode === 'enforce' ? requirements : requirements.map(soften)
}

function soften(requirement: Requirement): Requirement {
  return requirement.level === 'required' ? { ...requirement, level: 'advised' } : requirement
}

/** Keeps code and parameters together. */
function describe<C extends Requirement['code']>(
  code: C,
  pointer: Requirement['pointer'],
  params: Extract<Requirement, { readonly code: C }>['params'],
  level: RequirementLevel = 'required',
): Requirement {
  return { code, level, pointer, params } as Requirement
}

function describeShape({ length, composition, strength }: PolicyRules): Requirement[] {
  const { min, max, maxBytes } = length
  const requirements = [describe('requirement_length_min', '/rules/length/min', { min })]
  composition.forEach((rule, index) => {
    const { specials } = rule
    const params = { anyOf: listWays(rule), ...(specials === undefined ? {} : { specials }) }
    requirements.push(describe('requirement_composition', `/rules/composition/${index}`, params))
  })
  requirements.push(
    describe('requirement_length_max', '/rules/length/max', { max, unit: 'code_point' }),
  )
  if (maxBytes !== undefined && maxBytes < max * MAX_BYTES) {
    const params = { max: maxBytes, unit: 'byte' } as const
    requirements.push(describe('requirement_length_max', '/rules/length/maxBytes', params))
  }
  if (strength !== null) {
    requirements.push(describe('requirement_strength', '/rules/strength', {}))
  }
  return requirements
}

/** Of a code point in UTF-8: a limit above cannot be met before that of the characters. */
const MAX_BYTES = 4

function describeBlocklist(
  { context: mode, words = [] }: BlocklistRule,
  index: number,
  context: StrengthContext,
): Requirement[] {
  const pointer = `/rules/blocklist/${index}` as const
  const fields = CONTEXT_FIELDS.filter((field) => (context[field]?.length ?? 0) > 0)
  return [
    ...(mode === 'off' ? [] : [describe('requirement_context', pointer, { mode, fields })]),
    ...(words.length === 0
      ? []
      : [describe('requirement_words', pointer, { inside: mode === 'substring' })]),
  ]
}

function describePatterns(rule: PatternRule | null): Requirement[] {
  const levels = [
    ['refuse', 'required'],
    ['warn', 'advised'],
  ] as const
  return levels.flatMap(([action, level]) => {
    const patterns = PATTERNS.filter((pattern) => rule?.[pattern] === action)
    return isNonEmpty(patterns)
      ? [describe('requirement_patterns', '/rules/patterns', { patterns }, level)]
      : []
  })
}

const PATTERNS: readonly (keyof PatternRule)[] = ['keyboard', 'sequences', 'repeats']

/** What has been: in leaks, and in the account. */
function describePast({ breach, history }: PolicyRules): Requirement[] {
  const { onHit = 'refuse' } = breach ?? { onHit: 'ignore' as const }
  return [
    ...(onHit === 'ignore'
      ? []
      : [
          describe(
            'requirement_breach',
            '/rules/breach',
            {},
            onHit === 'warn' ? 'advised' : 'required',
          ),
        ]),
    ...(history === null
      ? []
      : [describe('requirement_history', '/rules/history', { entries: history.entries })]),
  ]
}
