import { assertOption } from '../../internal/assert-option.js'
import { assertTimeZone } from '../../internal/assert-time-zone.js'
import { computeLocalDate } from '../../internal/compute-local-date.js'
import { computeOffset } from '../../internal/compute-offset.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import { readPortal } from './read-portal.js'
import type {
  NoticeContext,
  NoticeText,
  ReminderCatalog,
  ReminderText,
  RotationNotice,
} from './types.js'

/** What is known of recent logins. */
export interface LastActivity {
  /** The last login; `null` when there was none. */
  readonly lastLoginAt: Instant | null
  /** Failed attempts since then. Default: not counted. */
  readonly failures?: number | undefined
}

/** Options of {@link formatReminder}. */
export interface FormatReminderOptions {
  /** `fr` of `hygie/messages/fr`, `en` of `hygie/messages/en`, or one of your own. */
  readonly catalog: ReminderCatalog
  /** Name of the service as its users know it, no address: one that readers of mail turn into a link. */
  readonly portal: string
  /** The zone of the rule. Default: `Europe/Paris`. */
  readonly timeZone?: string | undefined
  /** Lets the holder notice a login that was somebody else's. Default: left out. */
  readonly lastActivity?: LastActivity | undefined
}

/**
 * Formats what a holder is told, as subject and plain text of a message.
 *
 * It holds no link, with or without a token, and asks to type the address: whoever is used to links in such
 * messages follows those of a thief too. It holds no name, no number of an account and no address of a
 * mailbox either; a greeting is for whoever sends it to add. Says the last good day and whose midnight
 * counts. The subject alone serves as a text message. Sends nothing. Escape it like any text where it enters
 * HTML.
 *
 * @param notice - What `computeNotice` gave for the moment of sending.
 * @param options - Language, name of the service, zone, recent logins.
 * @returns Subject and text. For `compromised`, ask `selectChannels` by which ways.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a name that is empty, too long, of several lines or an
 * address, for a zone that the platform does not know, and for an impossible moment or number.
 *
 * @example Six days before the due date
 * ```ts
 * import type { IsoDate } from 'hygie'
 * import { en } from 'hygie/messages/en'
 * import { formatReminder } from 'hygie/rotation/reminders'
 *
 * const { subject } = formatReminder(
 *   { kind: 'due', dueOn: '2027-03-01' as IsoDate, daysLeft: 6, blockedAfter: null },
 *   { catalog: en, portal: 'Portail des soins' },
 * )
 * console.log(subject) // Portail des soins: change your password by 1 March 2027
 * ```
 *
 * @since 0.4.0
 */
export function formatReminder(
  notice: RotationNotice,
  options: FormatReminderOptions,
): ReminderText {
  const { catalog, timeZone = 'Europe/Paris', lastActivity } = options
  assertTimeZone(timeZone, 'timeZone')
  const { reminders } = catalog
  const context = { portal: readPortal(options.portal), zone: reminders.formatZone(timeZone) }
  const { subject, paragraphs } = formatNotice(notice, context, catalog, timeZone)
  const activity =
    lastActivity === undefined ? [] : [formatActivity(lastActivity, context, catalog, timeZone)]
  return { subject, text: [...paragraphs, reminders.address(context), ...activity].join('\n\n') }
}

function formatNotice(
  notice: RotationNotice,
  context: NoticeContext,
  { formatDate, reminders }: ReminderCatalog,
  timeZone: string,
): NoticeText {
  switch (notice.kind) {
    case 'due':
    case 'overdue': {
      const dueOn = formatDate(notice.dueOn)
      const blockedAfter = notice.blockedAfter && formatDate(notice.blockedAfter)
      return notice.kind === 'overdue'
        ? reminders.overdue({ ...context, dueOn, blockedAfter })
        : reminders.due({ ...context, dueOn, blockedAfter, daysLeft: notice.daysLeft })
    }
    case 'undated':
      return reminders.undated(context)
    case 'forced':
      return reminders.forced({ ...context, cause: notice.cause })
    case 'compromised':
      return reminders.compromised(context)
    case 'temporary': {
      const endsAt = readInstant(notice.endsAt, 'notice.endsAt')
      const [endsOn, time] = formatMoment(endsAt, 'notice.endsAt', formatDate, timeZone)
      return reminders.temporary({ ...context, endsOn, time })
    }
  }
}

function formatActivity(
  { lastLoginAt, failures }: LastActivity,
  context: NoticeContext,
  { formatDate, reminders }: ReminderCatalog,
  timeZone: string,
): string {
  assertOption(
    failures === undefined || (Number.isSafeInteger(failures) && failures >= 0),
    "'lastActivity.failures' must be a whole number, 0 or more.",
  )
  if (lastLoginAt === null) return reminders.neverLoggedIn(context)
  const at = readInstant(lastLoginAt, 'lastActivity.lastLoginAt')
  const [loginOn, time] = formatMoment(at, 'lastActivity.lastLoginAt', formatDate, timeZone)
  return reminders.lastLogin({ ...context, loginOn, time, failures: failures ?? null })
}

/** Local day in words, and local time in figures. */
function formatMoment(
  at: Instant,
  option: string,
  formatDate: ReminderCatalog['formatDate'],
  timeZone: string,
): readonly [day: string, time: string] {
  const on = computeLocalDate(at, timeZone)
  assertOption(on !== null, `'${option}' lies outside the years 0001 to 9999 in this zone.`)
  const ms = Date.parse(at)
  const wall = new Date(ms + computeOffset(ms, timeZone)).toISOString()
  return [formatDate(on), wall.slice(11, 16)]
}
