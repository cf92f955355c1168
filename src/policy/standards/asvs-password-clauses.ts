import { blocksContext } from './blocks-context.js'
import type { StandardClauseInput } from './define-standard.js'
import { neverExpires } from './never-expires.js'
import { refusesKnown } from './refuses-known.js'

/** Levels of the ASVS. Each asks what the one before asks, and more. */
export type AsvsLevel = 1 | 2 | 3

/** What sections 6.1 and 6.2 of the ASVS ask of passwords, each with the level from which it is asked. */
export const ASVS_PASSWORD_CLAUSES: readonly (readonly [AsvsLevel, StandardClauseInput])[] = [
  [
    1,
    {
      clause: '6.1.1',
      requirement: {
        fr: 'La limitation des tentatives et la parade aux blocages malveillants sont documentées.',
        en: 'The limits of attempts, and how malicious lock-out is avoided, are documented.',
      },
      host: ['documented_throttling'],
    },
  ],
  [
    2,
    {
      clause: '6.1.2',
      requirement: {
        fr: 'Une liste de mots propres au contexte est documentée.',
        en: 'There is a documented list of words of the context.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => blocksContext(rules, 'whole', 'derivative', 'substring'),
    },
  ],
  [
    1,
    {
      clause: '6.2.1',
      requirement: {
        fr: 'Un mot de passe compte au moins 8 caractères.',
        en: 'A password has at least 8 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }) => rules.length.min >= 8,
    },
  ],
  [
    1,
    {
      clause: '6.2.1, recommended',
      force: 'should',
      requirement: {
        fr: 'Quinze caractères au moins sont fortement recommandés.',
        en: 'At least 15 characters are strongly recommended.',
      },
      reads: ['length.min'],
      check: ({ rules }) => rules.length.min >= 15,
    },
  ],
  [
    1,
    {
      clause: '6.2.2',
      requirement: {
        fr: 'Chacun peut changer son mot de passe.',
        en: 'People can change their password.',
      },
      host: ['change_offered'],
    },
  ],
  [
    1,
    {
      clause: '6.2.3',
      requirement: {
        fr: 'Un changement demande l’ancien mot de passe et le nouveau.',
        en: 'A change asks for the current and the new password.',
      },
      host: ['current_password_asked'],
    },
  ],
  [
    1,
    {
      clause: '6.2.4',
      requirement: {
        fr: 'Le mot de passe est comparé aux 3\u202F000 plus fréquents, au moins, qui respectent la politique.',
        en: 'The password is compared with at least the 3,000 most frequent ones that satisfy the policy.',
      },
      reads: ['breach', 'blocklist'],
      check: ({ rules }) =>
        refusesKnown(rules) &&
        rules.blocklist.some(({ common }) => (common?.minEntries ?? 0) >= 3_000),
      host: ['list_size'],
    },
  ],
  [
    1,
    {
      clause: '6.2.5',
      requirement: {
        fr: 'Toute composition est admise, sans minimum par sorte de caractères.',
        en: 'Any composition is allowed, without a minimum of any kind of character.',
      },
      reads: ['composition'],
      check: ({ rules }) => rules.composition.length === 0,
    },
  ],
  [
    1,
    {
      clause: '6.2.6',
      requirement: {
        fr: 'Le champ est masqué et peut être affiché.',
        en: 'The field is masked, and may reveal what it holds.',
      },
      host: ['reveal'],
    },
  ],
  [
    1,
    {
      clause: '6.2.7',
      requirement: {
        fr: 'Le collage, l’aide du navigateur et les gestionnaires de mots de passe sont admis.',
        en: 'Pasting, the browser’s help and password managers are allowed.',
      },
      host: ['paste', 'password_managers'],
    },
  ],
  [
    1,
    {
      clause: '6.2.8',
      requirement: {
        fr: 'Le mot de passe est vérifié tel que reçu, sans troncature ni changement de casse.',
        en: 'The password is verified exactly as received, neither cut nor changed in case.',
      },
      reads: ['normalization'],
      check: ({ rules }) => rules.normalization === 'none',
      host: ['bcrypt_prehash'],
    },
  ],
  [
    2,
    {
      clause: '6.2.9',
      requirement: {
        fr: 'Une longueur de 64 caractères au moins est admise.',
        en: 'A length of at least 64 characters is allowed.',
      },
      reads: ['length.max', 'length.maxBytes'],
      check: ({ rules }) => rules.length.max >= 64 && (rules.length.maxBytes ?? 64) >= 64,
    },
  ],
  [
    2,
    {
      clause: '6.2.10',
      requirement: {
        fr: 'Un mot de passe vaut jusqu’à sa compromission ou son changement par l’utilisateur\u202F; aucun renouvellement périodique.',
        en: 'A password holds until it is compromised or changed by its user; no periodic rotation.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => neverExpires(rules),
    },
  ],
  [
    2,
    {
      clause: '6.2.11',
      requirement: {
        fr: 'La liste de mots du contexte sert à refuser les mots de passe faciles à deviner.',
        en: 'The list of words of the context is used to refuse guessable passwords.',
      },
      reads: ['blocklist'],
      check: ({ rules }) => blocksContext(rules, 'derivative', 'substring'),
    },
  ],
  [
    2,
    {
      clause: '6.2.12',
      requirement: {
        fr: 'Le mot de passe est comparé à un ensemble de mots de passe divulgués.',
        en: 'The password is compared with a set of breached passwords.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
  ],
]
