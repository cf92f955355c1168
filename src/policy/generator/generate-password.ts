import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { type RandomSource, systemRandom } from '../../ports.js'
import type { StrengthContext, StrengthEstimator } from '../../strength/types.js'
import { normalizePassword } from '../../text.js'
import { assertResolved } from '../assert-resolved.js'
import type { Policy, PolicyRules } from '../types.js'
import { computeLog2 } from './compute-log2.js'
import { drawAccepted } from './draw-accepted.js'
import { listGroups } from './list-groups.js'
import { type PasswordPlan, planPassword } from './plan-password.js'
import { roundDown } from './round-down.js'

/** Options of {@link generatePassword}. */
export interface GeneratePasswordOptions {
  /** In characters. Default: 16, or as near to it as the policy allows. */
  readonly length?: number | undefined
  /** What is known of the person, so that it is not drawn by chance. Default: nothing. */
  readonly context?: StrengthContext | undefined
  /** Judges strength and patterns too; one that answers at once, as ours does. Default: a glance at patterns. */
  readonly estimator?: StrengthEstimator | undefined
  /** Default: the one of the platform. */
  readonly random?: RandomSource | undefined
}

/** A password that nobody has chosen. Show it once, and never log it. */
export interface GeneratedPassword {
  readonly password: string
  /** Entropy of the draw: another one would be found as late. Rounded down to two decimals. */
  readonly bits: number
}

const USUAL_LENGTH = 16
/** Nobody needs more: 256 characters hold 1,678 bits. */
const MAX_LENGTH = 256

/**
 * Generates a password that a policy accepts.
 *
 * Draws among exactly the texts of ASCII that meet the length and the compositions, each as likely as another:
 * none is built from a first letter, a digit and the rest, so none is likelier. Small letters, capitals, digits
 * and 32 signs; no space, and nothing is left out for looking like something else. What the words and patterns
 * of the policy refuse is drawn again, up to a hundred times; patterns are those seen at a glance, unless there
 * is an estimator, which judges scores too. Known leaks are not asked: a random password of that length has
 * nothing to fear from them, a code of four digits has. Nothing leaves the process. Costs about a millisecond.
 *
 * @param policy - From `computePolicy`.
 * @param options - Length, context, estimator, randomness.
 * @returns The password, and its entropy: the binary logarithm of the number of texts that could have been
 * drawn, less that of the number of draws.
 * @throws `HygieError` `ERR_POLICY_IMPOSSIBLE` when no password of up to 256 characters meets the policy, or a
 * hundred draws do not; `ERR_OPTION_INVALID` for a length that the policy does not allow, for a policy that is
 * not resolved, for a source that is not random, and for an estimator that answers by a promise.
 * @see NIST SP 800-63B-4, appendix A: entropy is that of the process which draws
 *
 * @example A password for an account that somebody else opens
 * ```ts
 * import { checkPassword, computePolicy } from 'hygie'
 * import { definePolicy } from 'hygie/policy'
 * import { generatePassword } from 'hygie/policy/generator'
 *
 * const policy = computePolicy(
 *   definePolicy({
 *     id: 'portal',
 *     rules: { length: { min: 12, max: 64 }, composition: [{ anyOf: [{ min: 12, kindsAtLeast: 4 }] }] },
 *   }),
 * )
 * const { password, bits } = generatePassword(policy)
 * const outcome = await checkPassword({ password }, { policy })
 * console.log(password.length, bits, outcome.status) // 16 104.59 pass
 * ```
 *
 * @since 0.6.0
 */
export function generatePassword(
  policy: Policy,
  { length, context = {}, estimator, random = systemRandom }: GeneratePasswordOptions = {},
): GeneratedPassword {
  assertResolved(policy)
  const { groups, drawing } = choosePlan(policy, length)
  const draw = (): string =>
    drawing
      .draw(random)
      .map(({ group, member }) => groups[group]?.[member])
      .join('')
  const { text, draws } = drawAccepted(draw, policy, { context, estimator })
  return { password: text, bits: roundDown(computeLog2(drawing.total) - Math.log2(draws)) }
}

function choosePlan({ rules }: Policy, length: number | undefined): PasswordPlan {
  const { min } = rules.length
  const max = findMaximum(rules)
  if (length !== undefined) {
    const isWithin = Number.isSafeInteger(length) && length >= min && length <= max
    const plan = isWithin && length > 0 ? planPassword(rules, length) : null
    assertOption(plan !== null, "'length' must be one at which a password can meet the policy.")
    return plan
  }
  for (let size = Math.max(min, Math.min(USUAL_LENGTH, max)); size <= max; size++) {
    const plan = planPassword(rules, size)
    if (plan !== null) return plan
  }
  throw new HygieError(
    'ERR_POLICY_IMPOSSIBLE',
    `No password of up to ${MAX_LENGTH} characters meets the policy.`,
  )
}

/** A character of ASCII is a byte; a sign of the policy's own may be up to four. */
function findMaximum({ length: { max, maxBytes = Infinity }, composition }: PolicyRules): number {
  const signs = listGroups(composition).flat().join('')
  const { codePoints, bytes } = normalizePassword(signs, { form: 'none' })
  const width = bytes > codePoints ? 4 : 1
  return Math.min(max, Math.floor(maxBytes / width), MAX_LENGTH)
}
