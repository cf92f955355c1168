import type { NoticeText, ReminderTexts } from '../rotation/reminders/types.js'
import type { ChangeCause } from '../rotation/types.js'
import { formatCount } from './format-count.js'

/** Messages to the holder. */
export const enReminders: ReminderTexts = {
  due: ({ portal, zone, dueOn, daysLeft, blockedAfter }) =>
    daysLeft <= 0
      ? {
          subject: `${portal}: last day to change your password`,
          paragraphs: [
            `Today, ${dueOn}, is the last day on which your password for ${portal} is valid (${zone}).`,
            afterwards(blockedAfter),
          ],
        }
      : {
          subject: `${portal}: change your password by ${dueOn}`,
          paragraphs: [
            `Your password for ${portal} is valid up to and including ${dueOn} (${zone}): you have ${days(daysLeft)} left to change it.`,
            afterwards(blockedAfter),
          ],
        },
  overdue: ({ portal, zone, dueOn, blockedAfter }) => ({
    subject: `${portal}: your password is past its due date`,
    paragraphs: [
      `Your password for ${portal} was to be changed by ${dueOn} (${zone}). ${NEXT_LOGIN}`,
      ...(blockedAfter === null ? [] : [blocked(blockedAfter)]),
    ],
  }),
  undated: ({ portal }) => ({
    subject: `${portal}: choose a new password`,
    paragraphs: [
      `It is not known when your password for ${portal} was last changed. ${NEXT_LOGIN}`,
    ],
  }),
  forced: ({ portal, cause }) => ({
    subject: `${portal}: choose a new password`,
    paragraphs: [`${CAUSES[cause](portal)} ${NEXT_LOGIN}`],
  }),
  compromised,
  temporary: ({ portal, zone, endsOn, time }) => ({
    subject: `${portal}: your temporary password ends on ${endsOn}`,
    paragraphs: [
      `The temporary password that you were given for ${portal} is valid only until ${endsOn} at ${time} (${zone}). Log in before then, and choose your own.`,
      'After that, you will have to ask support for another.',
    ],
  }),
  address: ({ portal }) =>
    `To go to ${portal}, open your browser and type the address yourself. This message holds no link and asks for no password: beware of those that do so in our name.`,
  lastLogin: ({ zone, loginOn, time, failures }) =>
    `Last login: ${loginOn} at ${time} (${zone})${failures === null ? '' : `, ${attempts(failures)} since`}. If that was not you, tell support.`,
  neverLoggedIn: () =>
    'No login to your account is known. If you have used this account all the same, tell support.',
  calendar: ({ portal, zone, dueOn }) => ({
    summary: `Change the password for ${portal}`,
    description: `Last day: ${dueOn} (${zone}). To go to ${portal}, open your browser and type the address yourself.`,
  }),
  formatZone: (timeZone) => ZONES.get(timeZone) ?? `time zone ${timeZone}`,
}

const NEXT_LOGIN = 'At your next login you will be asked to choose a new password.'

const CAUSES: Readonly<Record<ChangeCause, (portal: string) => string>> = {
  first_login: (portal) => `Your password for ${portal} was given to you by the service.`,
  admin_reset: (portal) =>
    `The administration of the service has given your account on ${portal} a new password.`,
  breach: (portal) =>
    `Your password for ${portal} occurs in a known leak: change it wherever you use it.`,
  signal: (portal) => `A risk has been reported for your account on ${portal}.`,
  incident: (portal) => `A security incident concerns accounts on ${portal}.`,
}

/** Where people of France live. The names of others are shown as they are written in rules. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['Europe/Paris', 'Paris time'],
  ['America/Guadeloupe', 'Guadeloupe time'],
  ['America/Martinique', 'Martinique time'],
  ['America/Cayenne', 'French Guiana time'],
  ['America/Miquelon', 'Saint Pierre and Miquelon time'],
  ['Indian/Reunion', 'Reunion time'],
  ['Indian/Mayotte', 'Mayotte time'],
  ['Pacific/Noumea', 'New Caledonia time'],
  ['Pacific/Tahiti', 'Tahiti time'],
  ['Pacific/Wallis', 'Wallis and Futuna time'],
])

function compromised({ portal }: { readonly portal: string }): NoticeText {
  return {
    subject: `${portal}: your password may be in other hands`,
    paragraphs: [
      `Your password for ${portal} may be in other hands. To change it, you will be asked to prove who you are by other means than the password or your mailbox.`,
      'Turn to support by a way that you already know, and not by an address or a number from a message.',
    ],
  }
}

function afterwards(blockedAfter: string | null): string {
  return blockedAfter === null
    ? 'After that, you will be asked to choose another before anything else.'
    : blocked(blockedAfter)
}

function blocked(after: string): string {
  return `After ${after}, access will be blocked, and you will have to ask support to restore it.`
}

function days(count: number): string {
  return formatCount(count, { one: 'day', other: 'days' }, 'en-GB')
}

function attempts(count: number): string {
  if (count === 0) return 'no failed attempt'
  return formatCount(count, { one: 'failed attempt', other: 'failed attempts' }, 'en-GB')
}
