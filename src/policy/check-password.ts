import { checkBreach } from '../breach/check-breach.js'
import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { computeWorstStatus, type Status } from '../outcome.js'
import { checkStrength } from '../strength/check-strength.js'
import { type NormalizedPassword, normalizePassword } from '../text.js'
import { checkBlocklist } from './check-blocklist.js'
import { checkComposition } from './check-composition.js'
import { checkLength } from './check-length.js'
import type {
  FailureMode,
  PasswordDetails,
  PasswordOutcome,
  PasswordReason,
  PasswordSubject,
  Policy,
  PolicyServices,
} from './types.js'

/** Options of {@link checkPassword}. */
export interface CheckPasswordOptions {
  /** A document resolved by `computePolicy`. */
  readonly policy: Policy
  /** What the rules ask. Default: nothing, which suits a policy without strength and breach rules. */
  readonly services?: PolicyServices | undefined
  /** Cancels the look-ups; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Checks a password against every rule of a policy, and gives all the reasons at once.
 *
 * The text is normalized once, by the form that the policy names, and that one text is judged by every
 * rule: hash the same. Nothing leaves the process but what the breach sources send. Costs what the
 * services cost; a text above 4,096 UTF-16 units is refused before any of them is asked.
 *
 * @param subject - The password, and what is known of the person. Neither is kept or returned.
 * @param options - Policy, services, cancellation.
 * @returns The worst of the rules: `fail`; `unknown` when the breach question stays open; `warn`; or
 * `pass`. Reasons begin with `text_`, `length_`, `composition_`, `blocklist_`, `strength_` or
 * `breach_`; `details` holds each rule's own outcome.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password is not a string, or when a rule
 * needs a service that is missing: a rule that cannot run never passes. The signal's reason when it
 * aborts.
 *
 * @example Guard a sign-up form
 * ```ts
 * import { checkPassword, computePolicy } from 'hygie'
 * import { loadBundledSource } from 'hygie/breach/bundled'
 * import { cnil2022 } from 'hygie/policy/presets'
 * import { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'
 *
 * const policy = computePolicy(cnil2022)
 * const services = {
 *   estimator: createStrengthEstimator({ tiers: [await loadStrengthTier('french')] }),
 *   sources: [await loadBundledSource()],
 * } as const
 *
 * const outcome = await checkPassword({ password: 'Soleil2024!' }, { policy, services })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.1.0
 */
export async function checkPassword(
  { password, context = {} }: PasswordSubject,
  { policy, services = {}, signal }: CheckPasswordOptions,
): Promise<PasswordOutcome> {
  const { rules } = policy
  const { estimator, sources } = services
  assertOption('fingerprint' in policy, "'policy' must be resolved by 'computePolicy' first.")
  assertOption(
    rules.strength === null || estimator !== undefined,
    "The policy has a strength rule: 'services.estimator' is missing.",
  )
  assertOption(
    rules.breach === null || sources !== undefined,
    "The policy has a breach rule: 'services.sources' is missing.",
  )
  signal?.throwIfAborted()

  const normalized = normalizePassword(password, { form: rules.normalization })
  const { text } = normalized
  const judged = !normalized.reasons.some(({ code }) => code === 'text_too_long')
  const [strength, breach] = await Promise.all([
    judged && rules.strength !== null && estimator !== undefined
      ? checkStrength(text, { estimator, rule: rules.strength, context })
      : null,
    judged && rules.breach !== null && sources !== undefined
      ? checkBreach(text, { sources, rule: rules.breach, signal })
      : null,
  ])
  const ruled = rules.composition.length > 0
  const blocked = rules.blocklist.length > 0
  const details: PasswordDetails = {
    text: judgeText(normalized, policy),
    length: checkLength(normalized, { rule: rules.length }),
    composition:
      judged && ruled ? checkComposition(normalized, { rules: rules.composition }) : null,
    blocklist:
      judged && blocked ? checkBlocklist(normalized, { rules: rules.blocklist, context }) : null,
    strength,
    breach,
    recheck: breach?.status === 'unknown' && ASKED_AGAIN.includes(rules.onUnknown.breach),
    mustChange: breach?.details.action === 'force_change',
  }
  return sumUp(details, policy)
}

const ASKED_AGAIN: readonly FailureMode[] = ['unknown', 'recheck']

function judgeText(
  { codePoints, bytes, reasons }: NormalizedPassword,
  { rules: { length } }: Policy,
): PasswordDetails['text'] {
  const kept = reasons.filter(
    ({ code }) => code !== 'text_above_bcrypt' || length.bcrypt !== 'ignore',
  )
  const status = kept.every(({ code }) => code === 'text_above_bcrypt') ? 'warn' : 'fail'
  return buildOutcome(status, kept, { codePoints, bytes })
}

function sumUp(details: PasswordDetails, policy: Policy): PasswordOutcome {
  const { text, length, composition, blocklist, strength, breach } = details
  const outcomes = [text, length, composition, blocklist, strength, breach]
  const reasons = outcomes.flatMap((outcome): readonly PasswordReason[] => outcome?.reasons ?? [])
  const worst = computeWorstStatus(
    outcomes.map((outcome) => {
      const open = outcome === breach && outcome?.status === 'unknown'
      return open ? answerUnknown(policy) : (outcome?.status ?? 'pass')
    }),
  )
  // Only a pass has no reason, so the fallback is never taken; if it were, it would not acquit.
  return buildOutcome(worst === 'pass' ? 'unknown' : worst, reasons, details)
}

/** What the policy makes of a question that nobody answered. Never a pass. */
function answerUnknown({ rules }: Policy): Exclude<Status, 'pass'> {
  const answers = { unknown: 'unknown', recheck: 'warn', warn: 'warn', refuse: 'fail' } as const
  return answers[rules.onUnknown.breach]
}
