import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { isNonEmpty } from '../internal/is-non-empty.js'
import { computeWorstStatus } from '../outcome.js'
import { askChain, type ChainAnswer } from './ask-chain.js'
import { findSimilar, type Similarity } from './find-similar.js'
import type {
  BreachChain,
  BreachDetails,
  BreachOutcome,
  BreachReason,
  BreachRule,
  HitAction,
} from './types.js'

/** Options of {@link checkBreach}. */
export interface CheckBreachOptions {
  /** Asked in order until one settles the question. */
  readonly sources: BreachChain
  /** Default: any occurrence fails. */
  readonly rule?: BreachRule | undefined
  /** Looks up small changes of the password too. Default: what the rule says. */
  readonly tweaks?: boolean | undefined
  /** Cancels the look-up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Checks whether a password is known to attackers.
 *
 * Sources are asked one after the other until one settles the question: a hit convicts whatever the
 * source, a miss acquits only where the coverage is complete. Over a network a source is given five
 * hexadecimal digits of the hash. A source that cannot answer gives way to the next. Costs one hash, and
 * at most one request per range source. Does not normalize: pass the text that `normalizePassword`
 * returned, as `checkPassword` does.
 *
 * With `tweaks`, a password that is not known itself is also looked up after up to 24 of the changes that
 * people make most: another number at the end, a sign left out, another capital. A local source is asked
 * for all of them. A range source is asked for the first three only, because each is another five digits
 * that leave the process.
 *
 * @param password - Candidate password.
 * @param options - Sources, rule, cancellation.
 * @returns `pass`; `fail`, `warn` or, when the rule ignores hits, `pass` with `breach_exposed` or
 * `breach_similar`; or `unknown`, never a pass, with one `breach_source_unavailable` or
 * `breach_coverage_partial` per source. `details` names the source that settled it, the day of its data
 * and whoever did not answer.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password is not a string, without a source,
 * or with an impossible rule; the reason of `options.signal` when it aborts.
 * @see Li et al., "Protocols for Checking Compromised Credentials", CCS 2019, for what five digits tell;
 * Das et al., "The Tangled Web of Password Reuse", NDSS 2014, and Pal et al., "Might I Get Pwned", USENIX
 * Security 2022, for the changes
 *
 * @example Ask the public service
 * ```ts
 * import { checkBreach, createPwnedPasswordsSource } from 'hygie/breach'
 *
 * const outcome = await checkBreach('motdepasse', { sources: [createPwnedPasswordsSource()] })
 * if (outcome.status === 'unknown') console.log('Ask again at the next login.')
 * ```
 *
 * @since 0.1.0
 */
export async function checkBreach(
  password: string,
  { sources, rule = {}, tweaks = rule.tweaks ?? false, signal }: CheckBreachOptions,
): Promise<BreachOutcome> {
  assertOption(typeof password === 'string', "'password' must be a string.")
  assertOption(typeof tweaks === 'boolean', "'tweaks' must be true or false.")
  assertRule(rule)
  signal?.throwIfAborted()
  const answer = await askChain(password, sources, signal)
  const { found, answered, misses, settledBy } = answer
  assertOption(settledBy !== null || isNonEmpty(misses), "'sources' must name at least one source.")
  if (found) return judgeHit(answer, rule)
  return judgeMiss(answer, tweaks ? await findSimilar(password, answered, signal) : NOT_ASKED, rule)
}

const ACTIONS: readonly HitAction[] = ['refuse', 'force_change', 'warn', 'ignore']
const STATUSES = { refuse: 'fail', force_change: 'fail', warn: 'warn', ignore: 'pass' } as const
const NOT_ASKED: Similarity = { hit: null, tweaks: 0, unavailable: [] }

function assertRule({ maxOccurrences, onHit, onSimilar }: BreachRule): void {
  assertOption(
    maxOccurrences === undefined || (Number.isSafeInteger(maxOccurrences) && maxOccurrences >= 0),
    "'rule.maxOccurrences' must be a whole number, 0 or more.",
  )
  for (const [name, action] of Object.entries({ onHit, onSimilar })) {
    assertOption(
      action === undefined || ACTIONS.includes(action),
      `'rule.${name}' must be 'refuse', 'force_change', 'warn' or 'ignore'.`,
    )
  }
}

/** A source that does not count gives no occasion to tolerate anything. */
function judgeHit(
  answer: ChainAnswer,
  { maxOccurrences = 0, onHit = 'refuse' }: BreachRule,
): BreachOutcome {
  const { occurrences, unavailable } = answer
  const { source, asOf } = describe(answer)
  const isTolerated = occurrences !== null && occurrences <= maxOccurrences
  const action = isTolerated && onHit !== 'ignore' ? 'warn' : onHit
  const params = { source: source as string, occurrences }
  return conclude('pass', action, [{ code: 'breach_exposed', params }], {
    source,
    asOf,
    occurrences,
    action,
    unavailable,
    tweaks: 0,
  })
}

/** Absent, as far as somebody could tell; its small changes may not be. */
function judgeMiss(
  answer: ChainAnswer,
  { hit, tweaks, unavailable }: Similarity,
  { onSimilar = 'warn' }: BreachRule,
): BreachOutcome {
  const { settledBy, misses } = answer
  const open: BreachReason[] = settledBy === null ? [...misses] : []
  // Whoever settled it may have failed on a change: then it was not looked up.
  for (const params of hit === null ? unavailable : []) {
    open.push({ code: 'breach_source_unavailable', params })
  }
  const action = hit === null ? null : onSimilar
  return conclude(
    isNonEmpty(open) ? 'unknown' : 'pass',
    action ?? 'ignore',
    hit === null || action === 'ignore' ? open : [hit, ...open],
    {
      ...describe(answer),
      occurrences: settledBy === null ? null : 0,
      action,
      unavailable: [...answer.unavailable, ...unavailable],
      tweaks,
    },
  )
}

function describe({ settledBy }: ChainAnswer): Pick<BreachDetails, 'source' | 'asOf'> {
  return { source: settledBy?.name ?? null, asOf: settledBy?.asOf ?? null }
}

/** The worse of what is known and of what is to be done about it. */
function conclude(
  known: 'pass' | 'unknown',
  action: HitAction,
  reasons: readonly BreachReason[],
  details: BreachDetails,
): BreachOutcome {
  const status = computeWorstStatus([known, STATUSES[action]])
  return status === 'pass'
    ? { status, reasons: [], details }
    : buildOutcome(status, reasons, details)
}
