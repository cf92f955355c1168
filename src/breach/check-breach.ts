import { isSourceError } from '../errors.js'
import { assertOption } from '../internal/assert-option.js'
import { isNonEmpty } from '../internal/is-non-empty.js'
import { lookUp } from './look-up.js'
import type { BreachChain, BreachOutcome, BreachReason, BreachRule, BreachSource } from './types.js'

/** Options of {@link checkBreach}. */
export interface CheckBreachOptions {
  /** Asked in order until one settles the question. */
  readonly sources: BreachChain
  /** Default: any occurrence fails. */
  readonly rule?: BreachRule | undefined
  /** Cancels the look-up; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Checks whether a password is known to attackers.
 *
 * Sources are asked one after the other until one settles the question: a hit convicts whatever the
 * source, a miss acquits only where the coverage is complete. Over a network a source is given five of
 * the forty hexadecimal digits of the SHA-1. A source that cannot answer gives way to the next. Costs
 * one hash, and at most one request per range source. Does not normalize: pass the text that
 * `normalizePassword` returned, as `checkPassword` does.
 *
 * @param password - Candidate password, looked up as UTF-8.
 * @param options - Sources, limit and cancellation.
 * @returns `pass`; `fail` or, up to the limit, `warn` with `breach_exposed`; or `unknown`, never a pass,
 * with one `breach_source_unavailable` or `breach_coverage_partial` per source.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password is not a string, without a source,
 * or with an impossible limit; the reason of `options.signal` when it aborts.
 * @see Li et al., "Protocols for Checking Compromised Credentials", CCS 2019, for what five digits tell
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
  { sources, rule = {}, signal }: CheckBreachOptions,
): Promise<BreachOutcome> {
  const { maxOccurrences = 0 } = rule
  assertOption(typeof password === 'string', "'password' must be a string.")
  assertOption(
    Number.isSafeInteger(maxOccurrences) && maxOccurrences >= 0,
    "'rule.maxOccurrences' must be a whole number, 0 or more.",
  )
  signal?.throwIfAborted()
  const misses: BreachReason[] = []

  for (const source of sources) {
    try {
      const { found, occurrences } = await lookUp(password, source, signal)
      signal?.throwIfAborted()
      if (found) return exposed(source, occurrences, maxOccurrences)
      if (source.coverage === 'complete') return clear(source)
      misses.push({ code: 'breach_coverage_partial', params: { source: source.name } })
    } catch (error) {
      signal?.throwIfAborted()
      misses.push(unavailable(source.name, error))
    }
  }
  assertOption(isNonEmpty(misses), "'sources' must name at least one source.")
  return {
    status: 'unknown',
    reasons: misses,
    details: { source: null, asOf: null, occurrences: null },
  }
}

/** A source that does not count gives no occasion to tolerate anything. */
function exposed(
  { name: source, asOf }: BreachSource,
  occurrences: number | null,
  maxOccurrences: number,
): BreachOutcome {
  const tolerated = occurrences !== null && occurrences <= maxOccurrences
  const reason: BreachReason = { code: 'breach_exposed', params: { source, occurrences } }
  return {
    status: tolerated ? 'warn' : 'fail',
    reasons: [reason],
    details: { source, asOf, occurrences },
  }
}

function clear({ name: source, asOf }: BreachSource): BreachOutcome {
  return { status: 'pass', reasons: [], details: { source, asOf, occurrences: 0 } }
}

/** Rethrows what is not an outage: a bug must not look like one. */
function unavailable(source: string, error: unknown): BreachReason {
  if (!isSourceError(error)) throw error
  const { code: errorCode, retryAfterMs = null } = error
  return { code: 'breach_source_unavailable', params: { source, errorCode, retryAfterMs } }
}
