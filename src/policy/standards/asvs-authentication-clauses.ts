import type { AsvsLevel } from './asvs-password-clauses.js'
import type { StandardClauseInput } from './define-standard.js'
import { neverExpires } from './never-expires.js'

/** Chapters other than that of authentication. */
const OTHER_CHAPTERS = 'https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en'

/** What the ASVS asks around passwords, each with the level from which it is asked. */
export const ASVS_AUTHENTICATION_CLAUSES: readonly (readonly [AsvsLevel, StandardClauseInput])[] = [
  [
    1,
    {
      clause: '6.3.1',
      requirement: {
        fr: 'Des mesures parent à l’essai en masse de mots de passe.',
        en: 'Controls stand against credential stuffing and brute force.',
      },
      reads: ['throttle'],
      check: ({ rules }) => rules.throttle !== null,
      host: ['throttling'],
    },
  ],
  [
    2,
    {
      clause: '6.3.3',
      requirement: {
        fr: 'Un second facteur est demandé.',
        en: 'Multi-factor authentication is required.',
      },
      host: ['mfa'],
    },
  ],
  [
    3,
    {
      clause: '6.3.5',
      requirement: {
        fr: 'Les personnes sont averties des connexions suspectes.',
        en: 'People are told of suspicious logins.',
      },
      reads: ['notifyOn'],
      check: ({ rules }) => rules.notifyOn.includes('login'),
      host: ['notices'],
    },
  ],
  [
    3,
    {
      clause: '6.3.6',
      requirement: {
        fr: 'Le courriel ne sert pas de moyen d’authentification.',
        en: 'Mail is no means of authentication.',
      },
      host: ['mfa'],
    },
  ],
  [
    3,
    {
      clause: '6.3.7',
      requirement: {
        fr: 'Les personnes sont averties des changements de leurs moyens d’authentification.',
        en: 'People are told of changes of their credentials.',
      },
      reads: ['notifyOn'],
      check: ({ rules: { notifyOn } }) =>
        notifyOn.includes('password_change') && notifyOn.includes('reset'),
      host: ['notices'],
    },
  ],
  [
    3,
    {
      clause: '6.3.8',
      requirement: {
        fr: 'L’existence d’un compte ne se déduit d’aucune réponse.',
        en: 'No answer tells whether an account exists.',
      },
      host: ['no_enumeration'],
    },
  ],
  [
    1,
    {
      clause: '6.4.1',
      requirement: {
        fr: 'Un premier secret est aléatoire, suit la politique et ne sert qu’une fois ou peu de temps.',
        en: 'An initial secret is random, follows the policy, and serves once or for a short time.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('first_use'),
      host: ['first_use_change'],
    },
  ],
  [
    1,
    {
      clause: '6.4.2',
      requirement: {
        fr: 'Ni indice ni question secrète.',
        en: 'Neither hints nor secret questions.',
      },
      host: ['no_hints', 'no_knowledge_questions'],
    },
  ],
  [
    2,
    {
      clause: '6.4.3',
      requirement: {
        fr: 'Une réinitialisation ne contourne pas le second facteur.',
        en: 'A reset keeps the second factor.',
      },
      host: ['reset_keeps_mfa'],
    },
  ],
  [
    3,
    {
      clause: '6.4.5',
      requirement: {
        fr: 'Ce qui expire est rappelé à temps.',
        en: 'What expires is announced in good time.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => !neverExpires(rules) || null,
      host: ['notices'],
    },
  ],
  [
    3,
    {
      clause: '6.4.6',
      requirement: {
        fr: 'Un administrateur peut lancer une réinitialisation, jamais choisir le mot de passe.',
        en: 'An administrator may start a reset, never choose the password.',
      },
      host: ['admin_never_chooses'],
    },
  ],
  [
    2,
    {
      clause: '7.4.3',
      requirement: {
        fr: 'Après un changement, il est proposé de fermer les autres sessions.',
        en: 'After a change, ending the other sessions is offered.',
      },
      host: ['end_sessions'],
      address: OTHER_CHAPTERS,
    },
  ],
  [
    2,
    {
      clause: '11.4.2',
      requirement: {
        fr: 'Le hachage suit les fonctions et paramètres de l’annexe C.',
        en: 'Hashing follows the functions and parameters of appendix C.',
      },
      host: ['salted_hash'],
      address: OTHER_CHAPTERS,
    },
  ],
]
