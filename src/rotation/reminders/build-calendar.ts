import { assertOption } from '../../internal/assert-option.js'
import { assertTimeZone } from '../../internal/assert-time-zone.js'
import type { Mac } from '../../ports.js'
import { type Instant, type IsoDate, parseIsoDate } from '../../time.js'
import { readInstant } from '../read-instant.js'
import { computeEventUid } from './compute-event-uid.js'
import { escapeCalendarText } from './escape-calendar-text.js'
import { foldCalendarLine } from './fold-calendar-line.js'
import { formatTrigger } from './format-trigger.js'
import { readPortal } from './read-portal.js'
import { assertStages, readMinutes, sortStages } from './read-timing.js'
import type { ReminderCatalog } from './types.js'
import { writeMailto } from './write-mailto.js'

/** What stands in the calendar. */
export interface CalendarEntry {
  /** Stable identifier of the account. Enters the file only under the key. */
  readonly accountId: string
  /** `cycle` of `computeReminders`. */
  readonly cycle: Instant | null
  /** Last good day. */
  readonly dueOn: IsoDate
  /** Takes the entry back, after the change. Default: `false`. */
  readonly cancelled?: boolean | undefined
}

/** Options of {@link buildCalendar}. */
export interface BuildCalendarOptions {
  /** Keys the identifier of the entry. Another key, another entry. */
  readonly mac: Mac
  /** `fr` of `hygie/messages/fr`, `en` of `hygie/messages/en`, or one of your own. */
  readonly catalog: ReminderCatalog
  /** Name of the service. */
  readonly portal: string
  /** The zone of the rule, which the text names. Default: `Europe/Paris`. */
  readonly timeZone?: string | undefined
  /** Days before the due date on which the calendar rings. Default: `[7, 1]`. */
  readonly alarmDays?: readonly number[] | undefined
  /** Local time of the alarms, where the reader is. Default: `09:00`. */
  readonly at?: string | undefined
  /** Makes it a message that calendars act on, and not a file to import. Default: a file. */
  readonly scheduling?: CalendarScheduling | undefined
  /** Revision of the entry, 0 to 2,147,483,647. Default: minutes from 1970 to `now`. */
  readonly sequence?: number | undefined
  /** When the file is made. */
  readonly now: Instant
}

/** Between whom a message about the entry passes. */
export interface CalendarScheduling {
  /** Address of the mailbox of the service, in ASCII. */
  readonly organizer: string
  /** Address that the message goes to. With it the method is `REQUEST`, without it `PUBLISH`. */
  readonly attendee?: string | undefined
}

const LAST_SEQUENCE = 2_147_483_647

/**
 * Builds the entry of a due date for a calendar, as the text of an `.ics` file.
 *
 * An all-day entry on the last good day, with alarms, which takes no time from the day and is marked private.
 * Others may read a calendar: the entry holds no name, no number of an account and no address but those of
 * `scheduling`. Its identifier is the same for a cycle at every call, so that a later file replaces the
 * entry, and a cancelled one takes it back. A calendar ignores what is not newer than what it has: without
 * `sequence` every minute makes a new revision, and nothing has to be kept.
 *
 * Without `scheduling` the file has no method and is imported by hand. With it, it is a message: `PUBLISH`,
 * `REQUEST` with an attendee, and `CANCEL`; send it as `text/calendar; charset=utf-8; method=…`. The entry has
 * no end, because a date without one lasts that day. Sends nothing. Costs one HMAC-SHA-256.
 *
 * @param entry - Account, cycle, due date.
 * @param options - Key, language, name of the service, alarms, parties, revision, moment.
 * @returns The text, in lines of at most 75 octets that end in CRLF.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an empty account, an impossible moment, date, zone, time, day,
 * revision or name of the service, and for an address that is none.
 * @see RFC 5545, sections 3.1, 3.3.11, 3.6.1 and 3.6.6; RFC 5546, sections 3.2.1, 3.2.2 and 3.2.5
 *
 * @example An entry for 1 March 2027
 * ```ts
 * import { createMac, type IsoDate, parseInstant } from 'hygie'
 * import { fr } from 'hygie/messages/fr'
 * import { buildCalendar } from 'hygie/rotation/reminders'
 *
 * const mac = await createMac(new Uint8Array(32).fill(7)) // a real key is random
 * const cycle = parseInstant('2026-08-31T22:30:00Z')
 * const now = parseInstant('2026-11-22T12:00:00Z')
 * if (now === null) throw new Error('not a moment')
 * const ics = await buildCalendar(
 *   { accountId: 'account-1', cycle, dueOn: '2027-03-01' as IsoDate },
 *   { mac, catalog: fr, portal: 'Portail des soins', now },
 * )
 * console.log(ics.split('\r\n').find((line) => line.startsWith('SUMMARY')))
 * // SUMMARY:Changer le mot de passe pour Portail des soins
 * ```
 *
 * @since 0.4.0
 */
export async function buildCalendar(
  { accountId, cycle, dueOn, cancelled = false }: CalendarEntry,
  options: BuildCalendarOptions,
): Promise<string> {
  assertOption(typeof accountId === 'string' && accountId !== '', "'accountId' must be a text.")
  const date = parseIsoDate(dueOn)
  assertOption(date !== null, "'dueOn' must be a date such as '2027-03-01'.")
  const now = readInstant(options.now, 'now')
  const { summary, description } = readTexts(date, options)
  const alarms = listAlarms(summary, options)
  const { method, parties } = readScheduling(options.scheduling, cancelled)
  const readCycle = cycle === null ? null : readInstant(cycle, 'cycle')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//hygie//rotation//EN',
    ...method,
    'BEGIN:VEVENT',
    `UID:${await computeEventUid(accountId, readCycle, options.mac)}`,
    `DTSTAMP:${now.replace(/\.\d+|[:-]/gu, '')}`,
    `SEQUENCE:${readSequence(options.sequence, now, cancelled)}`,
    ...parties,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `SUMMARY:${escapeCalendarText(summary)}`,
    `DESCRIPTION:${escapeCalendarText(description)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    // RFC 5546, section 3.2.5: a cancellation has none.
    ...(cancelled ? [] : alarms),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(foldCalendarLine).join('')
}

function readTexts(
  dueOn: IsoDate,
  { catalog, portal, timeZone = 'Europe/Paris' }: BuildCalendarOptions,
): { readonly summary: string; readonly description: string } {
  assertTimeZone(timeZone, 'timeZone')
  const { formatDate, reminders } = catalog
  const context = { portal: readPortal(portal), zone: reminders.formatZone(timeZone) }
  return reminders.calendar({ ...context, dueOn: formatDate(dueOn) })
}

function listAlarms(
  summary: string,
  { alarmDays = [7, 1], at = '09:00' }: BuildCalendarOptions,
): readonly string[] {
  assertStages(alarmDays, 'alarmDays')
  const minutes = readMinutes(at)
  return sortStages(alarmDays).flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:${formatTrigger(days, minutes)}`,
    `DESCRIPTION:${escapeCalendarText(summary)}`,
    'END:VALARM',
  ])
}

function readScheduling(
  scheduling: CalendarScheduling | undefined,
  cancelled: boolean,
): { readonly method: readonly string[]; readonly parties: readonly string[] } {
  if (scheduling === undefined) return { method: [], parties: [] }
  const { organizer, attendee } = scheduling
  const from = `ORGANIZER:${writeMailto(organizer, 'scheduling.organizer')}`
  const cancel = cancelled ? 'METHOD:CANCEL' : null
  if (attendee === undefined) return { method: [cancel ?? 'METHOD:PUBLISH'], parties: [from] }
  // Nobody is asked for an answer: a due date is no meeting.
  const to = `ATTENDEE;PARTSTAT=ACCEPTED;RSVP=FALSE:${writeMailto(attendee, 'scheduling.attendee')}`
  return { method: [cancel ?? 'METHOD:REQUEST'], parties: [from, to] }
}

function readSequence(sequence: number | undefined, now: Instant, cancelled: boolean): number {
  assertOption(
    sequence === undefined ||
      (Number.isSafeInteger(sequence) && sequence >= 0 && sequence <= LAST_SEQUENCE),
    "'sequence' must be a whole number, 0 to 2,147,483,647.",
  )
  if (sequence !== undefined) return sequence
  // Four thousand years of minutes fit. A cancellation is newer than what was made in its own minute.
  const minutes = Math.floor(Date.parse(now) / 60_000) + Number(cancelled)
  return Math.min(Math.max(0, minutes), LAST_SEQUENCE)
}
