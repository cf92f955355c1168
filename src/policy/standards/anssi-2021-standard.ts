import type { Sensitivity } from '../../scope.js'
import { blocksContext } from './blocks-context.js'
import { definePublishedStandard } from './define-published-standard.js'
import { isAtMost } from './is-at-most.js'
import { refusesKnown } from './refuses-known.js'
import type { Standard } from './types.js'

/** Table 3 of the guide. The bits that stand beside are rounded: a band is never computed from them. */
const MIN_LENGTH: Readonly<Record<Sensitivity, number>> = { low: 9, medium: 12, high: 15 }

/**
 * ANSSI, multi-factor authentication and passwords, version 2.0. Privileged accounts are those whose role is
 * `admin`.
 */
export const anssi2021Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'anssi-2021',
  title: {
    fr: 'ANSSI, authentification multifacteur et mots de passe, v2.0',
    en: 'ANSSI, multi-factor authentication and passwords, v2.0',
  },
  source: 'anssi',
  distinguishes: {
    factors: ['single', 'mfa'],
    sensitivities: ['high', 'medium', 'low'],
    roles: ['admin'],
  },
  clauses: [
    {
      clause: 'R1, R2, R8',
      force: 'should',
      requirement: {
        fr: 'L’authentification multifacteur et les moyens cryptographiques sont préférés\u202F; le SMS n’est pas un facteur.',
        en: 'Multi-factor authentication and cryptographic means are preferred; a text message is no factor.',
      },
      host: ['mfa'],
    },
    {
      clause: 'R5',
      force: 'should',
      requirement: {
        fr: 'Ce qui est tiré au hasard l’est par un générateur éprouvé.',
        en: 'What is drawn at random comes from a sound generator.',
      },
      // Of passwords that are given out: the rules judge those that people choose.
      check: () => null,
    },
    {
      clause: 'R9',
      force: 'should',
      requirement: {
        fr: 'L’usage des facteurs est journalisé.',
        en: 'The use of factors is logged.',
      },
      host: ['event_log'],
    },
    {
      clause: 'R10',
      force: 'should',
      requirement: {
        fr: 'Les tentatives sont limitées dans le temps.',
        en: 'Attempts are limited in time.',
      },
      reads: ['throttle'],
      check: ({ rules }) => rules.throttle !== null,
      host: ['throttling'],
    },
    {
      clause: 'R12',
      force: 'should',
      requirement: {
        fr: 'La durée des sessions est limitée.',
        en: 'The duration of sessions is limited.',
      },
      host: ['session_limits'],
    },
    {
      clause: 'R14',
      force: 'should',
      requirement: {
        fr: 'Un échec ne révèle pas quel facteur est en cause.',
        en: 'A failure does not reveal which factor is at fault.',
      },
      host: ['neutral_messages'],
    },
    {
      clause: 'R15',
      force: 'should',
      requirement: {
        fr: 'Les facteurs ont une durée de validité\u202F; pour les mots de passe, R24 et R25 la précisent.',
        en: 'Factors have a term of validity; for passwords R24 and R25 say which.',
      },
      check: () => null,
    },
    {
      clause: 'R18, R19',
      force: 'should',
      requirement: {
        fr: 'Une révocation est prévue, dans des délais adaptés.',
        en: 'There is a process of revocation, with fitting delays.',
      },
      host: ['revocation'],
    },
    {
      clause: 'R20',
      force: 'should',
      requirement: {
        fr: 'Une politique de mots de passe est définie.',
        en: 'There is a policy for passwords.',
      },
      check: () => true,
    },
    {
      clause: 'R21',
      force: 'should',
      requirement: {
        fr: 'La longueur suit la sensibilité\u00A0: 9 caractères au moins si elle est faible, 12 si elle est moyenne, 15 si elle est forte.',
        en: 'The length follows the sensitivity: at least 9 characters if it is low, 12 if it is medium, 15 if it is high.',
      },
      reads: ['length.min'],
      check: ({ rules }, { sensitivity }) => rules.length.min >= MIN_LENGTH[sensitivity],
    },
    {
      clause: 'R21, coffre-fort',
      force: 'should',
      requirement: {
        fr: 'Un mot de passe qui ne sort que d’un coffre-fort compte plus de 20 caractères.',
        en: 'A password that comes out of a vault only has more than 20 characters.',
      },
      // A portal cannot see where a password is kept.
      check: () => null,
    },
    {
      clause: 'R22',
      force: 'should',
      requirement: {
        fr: 'Aucun maximum n’est fixé, sinon de plusieurs centaines de caractères contre la surcharge.',
        en: 'There is no maximum, but for several hundred characters against overload.',
      },
      reads: ['length.max'],
      check: ({ rules }) => rules.length.max >= 200,
    },
    {
      clause: 'R23',
      force: 'should',
      requirement: {
        fr: 'Des règles de complexité sont posées, sur le jeu de caractères le plus large.',
        en: 'Rules of complexity are set, over the widest set of characters.',
      },
      reads: ['composition'],
      check: ({ rules }) => rules.composition.length > 0,
    },
    {
      clause: 'R24',
      force: 'should',
      requirement: {
        fr: 'Un mot de passe robuste de compte ordinaire n’expire pas\u202F; sinon, pas avant un an environ.',
        en: 'A robust password of an ordinary account does not expire; if need be, not before about a year.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }, { roles }) => {
        if (roles.includes('admin')) return null
        const maxAge = rules.rotation?.maxAge ?? 'never'
        return maxAge === 'never' || isAtMost('P1Y', maxAge)
      },
    },
    {
      clause: 'R25',
      force: 'should',
      requirement: {
        fr: 'Celui d’un compte à privilèges expire, par exemple au bout d’un à trois ans.',
        en: 'That of a privileged account expires, for example after one to three years.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }, { roles }) =>
        roles.includes('admin') ? isAtMost(rules.rotation?.maxAge, 'P3Y') : null,
    },
    {
      clause: 'R26',
      force: 'should',
      requirement: {
        fr: 'Compromis ou soupçonné de l’être, il est renouvelé en un jour environ, puis désactivé, avec une voie de retour.',
        en: 'Compromised, or suspected to be, it is renewed within about a day, then disabled, with a way back.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('compromise'),
      host: ['revocation'],
    },
    {
      clause: 'R27, mots de passe connus',
      force: 'should',
      requirement: {
        fr: 'Les mots de passe fréquents ou compromis sont refusés automatiquement.',
        en: 'Frequent or compromised passwords are refused automatically.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
    {
      clause: 'R27, motifs',
      force: 'should',
      requirement: {
        fr: 'Les motifs et répétitions le sont aussi, comme une suite de chiffres ou «\u00A0azerty\u00A0».',
        en: 'So are patterns and repetitions, such as a run of digits or of keys.',
      },
      reads: ['patterns'],
      check: ({ rules: { patterns } }) =>
        patterns?.keyboard === 'refuse' &&
        patterns.sequences === 'refuse' &&
        patterns.repeats === 'refuse',
    },
    {
      clause: 'R27, données personnelles',
      force: 'should',
      requirement: {
        fr: 'Les données de la personne le sont aussi.',
        en: 'So are the person’s own data.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => blocksContext(rules, 'whole', 'derivative', 'substring'),
    },
    {
      clause: 'R27, historique',
      force: 'should',
      requirement: {
        fr: 'Les derniers mots de passe le sont aussi.',
        en: 'So are the last passwords.',
      },
      reads: ['history'],
      check: ({ rules }) => rules.history !== null,
    },
    {
      clause: 'R28, R29',
      force: 'should',
      requirement: {
        fr: 'Le sel compte au moins 128 bits par compte et la fonction de hachage est coûteuse en mémoire, à défaut PBKDF2.',
        en: 'The salt has at least 128 bits for each account and the hash is memory-hard, or else PBKDF2.',
      },
      host: ['salted_hash', 'memory_hard_hash'],
    },
    {
      clause: 'R30',
      force: 'should',
      requirement: {
        fr: 'Une méthode de recouvrement est prévue.',
        en: 'There is a method of recovery.',
      },
      host: ['recovery_method'],
    },
    {
      clause: 'R31',
      force: 'should',
      requirement: {
        fr: 'Un coffre-fort de mots de passe est proposé, avec une formation.',
        en: 'A vault for passwords is offered, with training.',
      },
      host: ['vault_offered'],
    },
    {
      clause: 'R32 à R36',
      force: 'should',
      requirement: {
        fr: 'Les utilisateurs sont invités à choisir un mot de passe robuste, différent pour chaque service, à le protéger et à soigner celui de leur messagerie.',
        en: 'Users are advised to choose robust passwords, a different one for each service, to protect them and to take care of that of their mailbox.',
      },
      host: ['advice'],
    },
    {
      clause: 'R37',
      force: 'should',
      requirement: {
        fr: 'Un mot de passe ne contient aucune donnée personnelle.',
        en: 'A password contains no personal data.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => blocksContext(rules, 'substring'),
    },
    {
      clause: 'R38',
      force: 'should',
      requirement: {
        fr: 'Les mots de passe par défaut sont changés.',
        en: 'Default passwords are changed.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('default_password'),
    },
  ],
})
