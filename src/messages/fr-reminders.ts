import type { NoticeText, ReminderTexts } from '../rotation/reminders/types.js'
import type { ChangeCause } from '../rotation/types.js'
import { formatCount } from './format-count.js'

/** Messages to the holder. The service is named without a preposition that would have to be elided. */
export const frReminders: ReminderTexts = {
  due: ({ portal, zone, dueOn, daysLeft, blockedAfter }) =>
    daysLeft <= 0
      ? {
          subject: `${portal}\u00A0: dernier jour pour changer votre mot de passe`,
          paragraphs: [
            `Aujourd’hui ${dueOn} est le dernier jour où votre mot de passe pour ${portal} est valable (${zone}).`,
            afterwards(blockedAfter),
          ],
        }
      : {
          subject: `${portal}\u00A0: changez votre mot de passe au plus tard le ${dueOn}`,
          paragraphs: [
            `Votre mot de passe pour ${portal} reste valable jusqu’au ${dueOn} inclus (${zone})\u00A0: il vous reste ${days(daysLeft)} pour le changer.`,
            afterwards(blockedAfter),
          ],
        },
  overdue: ({ portal, zone, dueOn, blockedAfter }) => ({
    subject: `${portal}\u00A0: l’échéance de votre mot de passe est passée`,
    paragraphs: [
      `Votre mot de passe pour ${portal} était à changer au plus tard le ${dueOn} (${zone}). ${NEXT_LOGIN}`,
      ...(blockedAfter === null ? [] : [blocked(blockedAfter)]),
    ],
  }),
  undated: ({ portal }) => ({
    subject: `${portal}\u00A0: choisissez un nouveau mot de passe`,
    paragraphs: [
      `La date du dernier changement de votre mot de passe pour ${portal} n’est pas connue. ${NEXT_LOGIN}`,
    ],
  }),
  forced: ({ portal, cause }) => ({
    subject: `${portal}\u00A0: choisissez un nouveau mot de passe`,
    paragraphs: [`${CAUSES[cause](portal)} ${NEXT_LOGIN}`],
  }),
  compromised,
  temporary: ({ portal, zone, endsOn, time }) => ({
    subject: `${portal}\u00A0: votre mot de passe provisoire prend fin le ${endsOn}`,
    paragraphs: [
      `Le mot de passe provisoire qui vous a été remis pour ${portal} n’est valable que jusqu’au ${endsOn} à ${hour(time)} (${zone}). Connectez-vous avant, et choisissez le vôtre.`,
      'Ensuite, il faudra en demander un autre à l’assistance.',
    ],
  }),
  address: ({ portal }) =>
    `Pour vous rendre sur ${portal}, ouvrez votre navigateur et saisissez l’adresse vous-même. Ce message ne contient aucun lien et ne demande aucun mot de passe\u00A0: méfiez-vous de ceux qui le font en notre nom.`,
  lastLogin: ({ zone, loginOn, time, failures }) =>
    `Dernière connexion\u00A0: le ${loginOn} à ${hour(time)} (${zone})${failures === null ? '' : `, ${attempts(failures)} depuis`}. Si ce n’était pas vous, prévenez l’assistance.`,
  neverLoggedIn: () =>
    'Aucune connexion à votre compte n’est connue. Si vous avez pourtant utilisé ce compte, prévenez l’assistance.',
  calendar: ({ portal, zone, dueOn }) => ({
    summary: `Changer le mot de passe pour ${portal}`,
    description: `Dernier jour\u00A0: ${dueOn} (${zone}). Pour vous rendre sur ${portal}, ouvrez votre navigateur et saisissez l’adresse vous-même.`,
  }),
  formatZone: (timeZone) => ZONES.get(timeZone) ?? `fuseau horaire ${timeZone}`,
}

const NEXT_LOGIN =
  'À votre prochaine connexion, il vous sera demandé de choisir un nouveau mot de passe.'

const CAUSES: Readonly<Record<ChangeCause, (portal: string) => string>> = {
  first_login: (portal) => `Votre mot de passe pour ${portal} vous a été remis par le service.`,
  admin_reset: (portal) =>
    `L’administration du service a donné un nouveau mot de passe à votre compte sur ${portal}.`,
  breach: (portal) =>
    `Votre mot de passe pour ${portal} figure dans une fuite connue\u00A0: changez-le partout où il sert.`,
  signal: (portal) => `Un risque a été signalé pour votre compte sur ${portal}.`,
  incident: (portal) => `Un incident de sécurité concerne des comptes ouverts sur ${portal}.`,
}

/** Where people of France live. The names of others are shown as they are written in rules. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['Europe/Paris', 'heure de Paris'],
  ['America/Guadeloupe', 'heure de Guadeloupe'],
  ['America/Martinique', 'heure de Martinique'],
  ['America/Cayenne', 'heure de Guyane'],
  ['America/Miquelon', 'heure de Saint-Pierre-et-Miquelon'],
  ['Indian/Reunion', 'heure de La\u00A0Réunion'],
  ['Indian/Mayotte', 'heure de Mayotte'],
  ['Pacific/Noumea', 'heure de Nouvelle-Calédonie'],
  ['Pacific/Tahiti', 'heure de Tahiti'],
  ['Pacific/Wallis', 'heure de Wallis-et-Futuna'],
])

function compromised({ portal }: { readonly portal: string }): NoticeText {
  return {
    subject: `${portal}\u00A0: votre mot de passe est peut-être en d’autres mains`,
    paragraphs: [
      `Votre mot de passe pour ${portal} est peut-être en d’autres mains. Pour le changer, il vous sera demandé de prouver votre identité autrement que par lui ou par votre messagerie.`,
      'Adressez-vous à l’assistance par un moyen que vous connaissez déjà, et non par une adresse ou un numéro reçus dans un message.',
    ],
  }
}

function afterwards(blockedAfter: string | null): string {
  return blockedAfter === null
    ? 'Ensuite, il vous sera demandé d’en choisir un autre avant toute autre chose.'
    : blocked(blockedAfter)
}

function blocked(after: string): string {
  return `Après le ${after}, l’accès sera bloqué et il faudra demander à l’assistance de le rétablir.`
}

function days(count: number): string {
  return formatCount(count, { one: 'jour', other: 'jours' }, 'fr')
}

function attempts(count: number): string {
  if (count === 0) return 'aucun essai infructueux'
  return formatCount(count, { one: 'essai infructueux', other: 'essais infructueux' }, 'fr')
}

/** « 9 h 05 ». */
function hour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}\u00A0h\u00A0${minutes}`
}
