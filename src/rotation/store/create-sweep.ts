import { assertOption } from '../../internal/assert-option.js'
import { type Clock, type Mac, systemClock } from '../../ports.js'
import type { HolidayCalendar } from '../holidays/types.js'
import { readRule } from '../read-rule.js'
import { type ReminderTiming, readTiming } from '../reminders/read-timing.js'
import { sweepBand } from './sweep-band.js'
import type { SweepBand, SweepDecision, SweepReminders, SweepSettings } from './sweep-types.js'
import type { CredentialStore } from './types.js'

/** Options of {@link createSweep}. */
export interface CreateSweepOptions {
  readonly store: CredentialStore
  /** Rules by the name of their band. A band that is not named is not swept. */
  readonly bands: Readonly<Record<string, SweepBand>>
  /** Key of the jitter; needed where a band has one. */
  readonly mac?: Mac | undefined
  /** Public holidays for `businessDays`. Default: the French ones that each rule names. */
  readonly holidays?: HolidayCalendar | undefined
  /** When reminders are sent, or `null` to queue none. Default: that of `computeReminders`. */
  readonly reminders?: ReminderTiming | null | undefined
  /** Days before its end at which an exemption is told of, 0 to 366. Default: 30. */
  readonly exemptionWarnDays?: number | undefined
  /** Credentials in memory at a time, 1 to 10,000. Default: 1,000. */
  readonly pageSize?: number | undefined
  /** Default: that of the machine. */
  readonly clock?: Clock | undefined
}

/** A sweep that may be run as often as one likes; one at a time for each band. */
export interface Sweep {
  /**
   * Covers the time since the last run. Each decision is told once it is known that the last was dealt with;
   * after a crash those of the page that was under way are told again.
   *
   * @throws `HygieError` what the store throws; the reason of `signal` when it aborts, between two pages.
   */
  run(options?: { readonly signal?: AbortSignal | undefined }): AsyncIterable<SweepDecision>
}

/**
 * Creates the sweep that a portal runs every hour or every night: it queues reminders, and tells whom to block,
 * whom to sign out, whose exemption ends and whose date of change nobody knows.
 *
 * It covers the time from the end of the last run to now, so that nothing is lost by an outage, and reads the
 * few whom something has happened to rather than the table: cut-offs are computed, exactly, and every credential is
 * judged by `checkRotation` before a word is said about it. A new rule or incident has everybody judged anew.
 * Reminders are queued once for each account, cycle and stage; after an outage the most urgent stands for all.
 * The place is saved after every page: whoever was killed is followed by whoever comes next.
 *
 * Enforcement is not its business: that is `checkRotation` at every login. It writes to no credential, sends
 * nothing, and what leaves the process goes to the store. Costs some tens of microseconds for each credential that is
 * read, and the memory of one page. A change of `jitter`, `holidays` or `reminders` is not noticed by itself: to have
 * everybody judged anew, save a cursor without `swept`.
 *
 * @param options - Store, rules, key, holidays, timing, page, clock.
 * @returns The sweep.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a rule, a timing or a number that is impossible, and for a
 * jitter without `mac`.
 *
 * @example Every night
 * ```ts
 * import { parseInstant } from 'hygie'
 * import { createMemoryStore, createSweep } from 'hygie/rotation/store'
 *
 * const store = createMemoryStore()
 * const changedAt = parseInstant('2020-01-31T09:00:00Z')
 * await store.putCredentials([{ accountId: 'account-1', band: 'pharmacist', changedAt }])
 * const rule = { maxAge: 'P6M', unknownAge: { kind: 'force' } } as const
 * const sweep = createSweep({ store, bands: { pharmacist: { rule } } })
 * for await (const { kind, outcome } of sweep.run()) {
 *   console.log(kind, outcome.details.state) // entered expired
 * }
 * const again = []
 * for await (const decision of sweep.run()) again.push(decision)
 * console.log(again.length) // 0
 * ```
 *
 * @since 0.4.0
 */
export function createSweep(options: CreateSweepOptions): Sweep {
  const all = Object.entries(options.bands).map(([band, terms]) => readBand(band, terms, options))
  return {
    async *run({ signal } = {}) {
      for (const settings of all) yield* sweepBand(settings, signal)
    },
  }
}

function readBand(
  band: string,
  { rule, jitter }: SweepBand,
  options: CreateSweepOptions,
): SweepSettings {
  const { store, mac, holidays, exemptionWarnDays = 30, pageSize = 1_000 } = options
  const { clock = systemClock, reminders = {} } = options
  readRule(rule, holidays)
  assertCount(exemptionWarnDays, 0, 366, 'exemptionWarnDays')
  assertCount(pageSize, 1, 10_000, 'pageSize')
  assertCount(jitter?.days ?? 0, 0, 366, 'bands[].jitter.days')
  assertOption(jitter === undefined || mac !== undefined, "'mac' is needed by a jitter.")
  return {
    store,
    band,
    rule,
    jitter: jitter === undefined || mac === undefined ? null : { ...jitter, mac },
    holidays,
    reminders: reminders === null ? null : readReminders(reminders, rule, holidays),
    exemptionWarnDays,
    pageSize,
    clock,
  }
}

/** A weekend and its holidays move a reminder by four days at most; else it is queued the day before. */
function readReminders(
  timing: ReminderTiming,
  rule: SweepSettings['rule'],
  holidays: HolidayCalendar | undefined,
): SweepReminders {
  const { stages } = readTiming(timing, rule, holidays)
  const isShifted = timing.businessDaysOnly ?? rule.businessDays !== undefined
  return { timing, stages, aheadDays: isShifted ? 5 : 1 }
}

function assertCount(value: number, min: number, max: number, option: string): void {
  assertOption(
    Number.isSafeInteger(value) && value >= min && value <= max,
    `'${option}' must be a whole number, ${min} to ${max}.`,
  )
}
