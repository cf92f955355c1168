import { checkBreach } from '../breach/check-breach.js'
import { checkHistory } from '../history/check-history.js'
import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { computeWorstStatus, type Status } from '../outcome.js'
import { checkStrength } from '../strength/check-strength.js'
import type { StrengthContext, StrengthEstimate, StrengthEstimator } from '../strength/types.js'
import { type NormalizedPassword, normalizePassword } from '../text.js'
import { assertResolved } from './assert-resolved.js'
import { checkBlocklist } from './check-blocklist.js'
import { checkComposition } from './check-composition.js'
import { checkLength } from './check-length.js'
import { checkPatterns } from './check-patterns.js'
import { isEnforced } from './is-enforced.js'
import type {
  FailureMode,
  PasswordDetails,
  PasswordOutcome,
  PasswordReason,
  PasswordSubject,
  Policy,
  PolicyRules,
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
 * services cost; a text above 4,096 UTF-16 units is refused before any of them is asked. In the mode
 * `audit`, and for an account outside of the roll-out, everything is judged and nothing refused.
 *
 * @param subject - The password, the one it replaces, the account, and what is known of the person. None of
 * it is kept or returned.
 * @param options - Policy, services, cancellation.
 * @returns The worst of the rules: `fail`; `unknown` when the breach question stays open; `warn`; or
 * `pass`. Where the policy is not enforced, `warn` in the place of `fail` and `unknown`. Reasons begin with
 * `text_`, `length_`, `composition_`, `blocklist_`, `pattern_`, `strength_`, `breach_` or `history_`;
 * `details` holds each rule's own outcome.
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
  subject: PasswordSubject,
  { policy, services = {}, signal }: CheckPasswordOptions,
): Promise<PasswordOutcome> {
  const { password, context = {} } = subject
  assertServices(policy, services)
  signal?.throwIfAborted()
  const { rules } = policy
  const normalized = normalizePassword(password, { form: rules.normalization })
  const judged = !normalized.reasons.some(({ code }) => code === 'text_too_long')
  const asked = judged ? await ask(normalized.text, subject, { policy, services, signal }) : UNASKED
  const enforced = isEnforced(policy, subject.account)
  const { composition, blocklist } = rules
  const details: PasswordDetails = {
    text: judgeText(normalized, policy),
    length: checkLength(normalized, { rule: rules.length }),
    composition:
      judged && composition.length > 0
        ? checkComposition(normalized, { rules: composition })
        : null,
    blocklist:
      judged && blocklist.length > 0
        ? checkBlocklist(normalized, { rules: blocklist, context })
        : null,
    ...asked,
    enforced,
    recheck: asked.breach?.status === 'unknown' && ASKED_AGAIN.includes(rules.onUnknown.breach),
    mustChange: enforced && asked.breach?.details.action === 'force_change',
  }
  return sumUp(details, policy)
}

/** A rule that cannot run never passes. */
function assertServices(policy: Policy, services: PolicyServices): void {
  assertResolved(policy)
  const { strength, patterns, breach, history } = policy.rules
  const needs = [
    ['strength', strength, 'estimator'],
    ['pattern', patterns, 'estimator'],
    ['breach', breach, 'sources'],
    ['history', history, 'history'],
  ] as const
  for (const [name, rule, service] of needs) {
    const holds = rule === null || services[service] !== undefined
    assertOption(holds, `The policy has a ${name} rule: 'services.${service}' is missing.`)
  }
}

/** What takes a service to know. */
type Asked = Pick<PasswordDetails, 'strength' | 'patterns' | 'breach' | 'history'>

const UNASKED: Asked = { strength: null, patterns: null, breach: null, history: null }

async function ask(
  text: string,
  { context = {}, current }: PasswordSubject,
  {
    policy: { rules },
    services,
    signal,
  }: CheckPasswordOptions & { readonly services: PolicyServices },
): Promise<Asked> {
  const { estimator, sources, history } = services
  const form = { form: rules.normalization }
  const [{ strength, patterns }, breach, past] = await Promise.all([
    estimator === undefined ? UNASKED : estimate(text, estimator, context, rules),
    rules.breach !== null && sources !== undefined
      ? checkBreach(text, { sources, rule: rules.breach, signal })
      : null,
    rules.history !== null && history !== undefined
      ? checkHistory(text, {
          rule: rules.history,
          ...history,
          current: current === undefined ? undefined : normalizePassword(current, form).text,
          signal,
        })
      : null,
  ])
  return { strength, patterns, breach, history: past }
}

/** One estimate serves both rules. */
async function estimate(
  text: string,
  estimator: StrengthEstimator,
  context: StrengthContext,
  { strength: rule, patterns }: PolicyRules,
): Promise<Pick<Asked, 'strength' | 'patterns'>> {
  const strength = rule === null ? null : await checkStrength(text, { estimator, rule, context })
  const measure = (): StrengthEstimate | Promise<StrengthEstimate> =>
    strength === null ? estimator.estimate(text, context) : strength.details
  return {
    strength,
    patterns:
      patterns === null ? null : checkPatterns(text, { rule: patterns, estimate: await measure() }),
  }
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
  const { text, length, composition, blocklist, patterns, strength, breach, history } = details
  const outcomes = [text, length, composition, blocklist, patterns, strength, breach, history]
  const reasons = outcomes.flatMap((outcome): readonly PasswordReason[] => outcome?.reasons ?? [])
  const worst = computeWorstStatus(
    outcomes.map((outcome) => {
      const open = outcome === breach && outcome?.status === 'unknown'
      return open ? answerUnknown(policy) : (outcome?.status ?? 'pass')
    }),
  )
  if (!details.enforced) return buildOutcome('warn', reasons, details)
  // Only a pass has no reason, so the fallback is never taken; if it were, it would not acquit.
  return buildOutcome(worst === 'pass' ? 'unknown' : worst, reasons, details)
}

/** What the policy makes of a question that nobody answered. Never a pass. */
function answerUnknown({ rules }: Policy): Exclude<Status, 'pass'> {
  const answers = { unknown: 'unknown', recheck: 'warn', warn: 'warn', refuse: 'fail' } as const
  return answers[rules.onUnknown.breach]
}
