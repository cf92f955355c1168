import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { buildTweaks, type TweakKind } from '../internal/build-tweaks.js'
import type { HistoryOutcome, HistoryReason, HistoryRule, VerifyHash } from './types.js'

/** Options of {@link checkHistory}. */
export interface CheckHistoryOptions {
  readonly rule: HistoryRule
  /** Stored hashes of this person, newest first, that of the current password among them. */
  readonly entries: readonly string[]
  readonly verify: VerifyHash
  /** The current password, normalized, where the person has just typed it. Default: not known. */
  readonly current?: string | undefined
  /** Cancels between two hashes; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** More hashes would keep a server busy for seconds. */
const MAX_ENTRIES = 24

/**
 * Checks that a password is none of the person's last ones, nor a small change of the current one.
 *
 * Nothing leaves the process but what `verify` sends. Costs one call of `verify` for each of the newest
 * `rule.entries` hashes, one after the other, and none behind the first that matches: with argon2 a third
 * of a second for five. Former passwords are stored as hashes, so only the current one, which a person
 * types to change it, can be compared with small changes. Does not normalize: pass the text that
 * `normalizePassword` returned.
 *
 * @param password - Candidate password.
 * @param options - Rule, stored hashes, how to verify one, the current password, cancellation.
 * @returns `pass`; `fail` with `history_reused`; `fail` or `warn`, as the rule says, with
 * `history_similar`. `details` counts what was compared, and does not tell which one it was.
 * @throws `HygieError` `ERR_OPTION_INVALID` when the password, an entry or an answer of `verify` is not of
 * its type, or for a number of entries above 24. What `verify` throws, and the signal's reason.
 * @see PCI DSS v4.0.1, requirement 8.3.7: not the same as any of the last four
 * @see ANSSI, Recommandations relatives à l'authentification multifacteur et aux mots de passe, v2.0, R27
 *
 * @example The next number is not a new password
 * ```ts
 * import { checkHistory } from 'hygie/history'
 *
 * const outcome = await checkHistory('Bateau-Lavande-8', {
 *   rule: { entries: 5, onSimilar: 'refuse' },
 *   entries: ['$2b$12$of-the-current-one', '$2b$12$of-the-one-before'],
 *   verify: async (_password, _hash) => false,
 *   current: 'Bateau-Lavande-7',
 * })
 * console.log(outcome.status, outcome.reasons[0]?.code) // fail history_similar
 * ```
 *
 * @since 0.6.0
 */
export async function checkHistory(
  password: string,
  { rule, entries, verify, current, signal }: CheckHistoryOptions,
): Promise<HistoryOutcome> {
  const { entries: depth, onSimilar = 'warn' } = rule
  assertOption(typeof password === 'string', "'password' must be a string.")
  assertOption(
    Number.isSafeInteger(depth) && depth >= 0 && depth <= MAX_ENTRIES,
    `'rule.entries' must be a whole number, 0 to ${MAX_ENTRIES}.`,
  )
  assertOption(
    ACTIONS.includes(onSimilar),
    "'rule.onSimilar' must be 'refuse', 'warn' or 'ignore'.",
  )
  assertOption(
    Array.isArray(entries) && entries.every((entry) => typeof entry === 'string'),
    "'entries' must be a list of stored hashes.",
  )
  signal?.throwIfAborted()

  const compared = current !== undefined
  const reused: HistoryReason = { code: 'history_reused', params: { entries: depth } }
  if (depth > 0 && password === current) {
    return buildOutcome('fail', [reused], { verified: 0, compared })
  }
  const { isFound, verified } = await find(password, entries.slice(0, depth), verify, signal)
  if (isFound) return buildOutcome('fail', [reused], { verified, compared })

  const tweak = onSimilar === 'ignore' || !compared ? null : findTweak(password, current)
  const reasons: HistoryReason[] =
    tweak === null ? [] : [{ code: 'history_similar', params: { tweak } }]
  return buildOutcome(onSimilar === 'refuse' ? 'fail' : 'warn', reasons, { verified, compared })
}

const ACTIONS: readonly unknown[] = ['refuse', 'warn', 'ignore']

async function find(
  password: string,
  entries: readonly string[],
  verify: VerifyHash,
  signal: AbortSignal | undefined,
): Promise<{ readonly isFound: boolean; readonly verified: number }> {
  let verified = 0
  for (const entry of entries) {
    signal?.throwIfAborted()
    const answer = await verify(password, entry)
    assertOption(typeof answer === 'boolean', "'verify' must answer true or false.")
    verified++
    if (answer) return { isFound: true, verified }
  }
  return { isFound: false, verified }
}

/** What was done to the new one shows in it, what was done to the current one in that. */
function findTweak(password: string, current: string): TweakKind | null {
  if (password === current) return null
  const undone = buildTweaks(password).find(({ text }) => text === current)
  const done = buildTweaks(current).find(({ text }) => text === password)
  return (undone ?? done)?.kind ?? null
}
