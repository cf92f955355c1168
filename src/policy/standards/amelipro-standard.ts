import { definePublishedStandard } from './define-published-standard.js'
import { isAtMost } from './is-at-most.js'
import type { Standard } from './types.js'

/** The rules of the portal amelipro, as the press reported them until 2023: a portal's rules, no standard. */
export const ameliproStandard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'amelipro',
  title: { fr: 'Règles du portail amelipro', en: 'Rules of the portal amelipro' },
  source: 'amelipro',
  notices: [
    {
      fr: 'Ce sont les règles d’un portail, telles que la presse les a rapportées jusqu’en 2023, et non une norme ni une bonne pratique. Leur état présent n’est pas connu.',
      en: 'These are the rules of one portal, as the press reported them until 2023: no standard and no good practice. Their present state is not known.',
    },
  ],
  clauses: [
    {
      clause: 'Durée de validité',
      requirement: {
        fr: 'Un mot de passe vaut six mois.',
        en: 'A password is valid for six months.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => isAtMost(rules.rotation?.maxAge, 'P6M'),
    },
    {
      clause: 'Anciens mots de passe',
      requirement: {
        fr: 'Il diffère de ceux qui ont déjà servi.',
        en: 'It differs from those used before.',
      },
      reads: ['history.entries'],
      check: ({ rules }) => rules.history !== null,
    },
    {
      clause: 'Identifiant',
      requirement: {
        fr: 'L’adresse de messagerie ne sert pas d’identifiant de connexion.',
        en: 'The mail address is no login name.',
      },
      reads: ['loginIdentifier'],
      check: ({ rules }) => rules.loginIdentifier === 'not_email',
    },
    {
      clause: 'Session',
      requirement: {
        fr: 'La session prend fin après une heure sans activité, ou quatre heures en tout.',
        en: 'A session ends after an hour without activity, or four hours in all.',
      },
      reads: ['session'],
      check: ({ rules: { session } }) =>
        (session?.idleMinutes ?? Infinity) <= 60 && (session?.maxMinutes ?? Infinity) <= 240,
      host: ['session_limits'],
    },
    {
      clause: 'Avis de connexion',
      requirement: {
        fr: 'Un message signale chaque connexion.',
        en: 'A message tells of every login.',
      },
      reads: ['notifyOn'],
      check: ({ rules }) => rules.notifyOn.includes('login'),
      host: ['notices'],
    },
    {
      clause: 'Délégation',
      requirement: {
        fr: 'Une délégation se fait par carte professionnelle seulement, sauf pour les comptables.',
        en: 'Delegation takes a professional card, accountants excepted.',
      },
      // Nothing that a policy for passwords could hold.
      check: () => null,
    },
    {
      clause: 'Comptes inactifs',
      requirement: {
        fr: 'Un compte inutilisé depuis plus de six mois est bloqué.',
        en: 'An account that is unused for more than six months is blocked.',
      },
      reads: ['rotation.maxIdle'],
      check: ({ rules }) => isAtMost(rules.rotation?.maxIdle, 'P6M'),
      host: ['inactive_accounts'],
    },
    {
      clause: 'Changement demandé à tous',
      requirement: {
        fr: 'Après un incident, tous changent de mot de passe à la connexion, comme le 22 mars 2022.',
        en: 'After an incident everybody changes the password at login, as on 22 March 2022.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('incident'),
    },
    {
      clause: 'Messagerie',
      force: 'should',
      requirement: {
        fr: 'Une messagerie réservée à cet usage et un mot de passe unique sont conseillés.',
        en: 'A dedicated mailbox and a unique password are advised.',
      },
      host: ['advice'],
    },
    {
      clause: 'Longueur et sortes de caractères',
      requirement: {
        fr: 'Non publiées.',
        en: 'Not published.',
      },
      check: () => null,
      evidence: 'unverified',
    },
  ],
})
