import { definePublishedStandard } from './define-published-standard.js'
import { neverExpires } from './never-expires.js'
import { refusesKnown } from './refuses-known.js'
import type { Standard } from './types.js'

/** NCSC guidance and Cyber Essentials, as others report them: the current pages were not read. */
export const ncscUkStandard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'ncsc-uk',
  title: {
    fr: 'Royaume-Uni, NCSC et Cyber Essentials',
    en: 'United Kingdom, NCSC and Cyber Essentials',
  },
  source: 'ncsc',
  notices: [
    {
      fr: 'Ces textes ne sont connus que par d’autres\u00A0: leurs pages présentes n’ont pas été lues.',
      en: 'These texts are known by report only: their present pages were not read.',
    },
  ],
  distinguishes: { factors: ['single', 'mfa'] },
  clauses: [
    {
      clause: 'Length',
      requirement: {
        fr: 'Un mot de passe compte au moins 12 caractères, ou 8 avec une liste de refus ou un second facteur.',
        en: 'A password has at least 12 characters, or 8 with a deny list or a second factor.',
      },
      reads: ['length.min', 'breach'],
      check: ({ rules }, { factors }) =>
        rules.length.min >= (factors === 'mfa' || refusesKnown(rules) ? 8 : 12),
    },
    {
      clause: 'Deny list',
      force: 'should',
      requirement: {
        fr: 'Les mots de passe courants sont refusés.',
        en: 'Common passwords are refused.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
    {
      clause: 'Complexity',
      force: 'should',
      requirement: {
        fr: 'Aucune règle de complexité n’est imposée.',
        en: 'No complexity is imposed.',
      },
      reads: ['composition'],
      check: ({ rules }) => rules.composition.length === 0,
    },
    {
      clause: 'Expiry',
      force: 'should',
      requirement: {
        fr: 'Aucun changement périodique n’est imposé.',
        en: 'No periodic change is imposed.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => neverExpires(rules),
    },
    {
      clause: 'Three random words',
      force: 'should',
      requirement: {
        fr: 'Trois mots pris au hasard sont conseillés.',
        en: 'Three random words are advised.',
      },
      host: ['advice'],
    },
    {
      clause: 'Throttling',
      requirement: {
        fr: 'Le compte est bloqué après 10 échecs, ou 10 essais au plus sont admis en 5 minutes.',
        en: 'The account is locked after 10 failures, or at most 10 guesses are allowed in 5 minutes.',
      },
      reads: ['throttle'],
      // Ten guesses in five minutes: a wait of half a minute before each.
      check: ({ rules: { throttle } }) =>
        (throttle?.lockAfter ?? Infinity) <= 10 ||
        ((throttle?.waitFrom ?? Infinity) <= 10 && (throttle?.waitSeconds ?? 0) >= 30),
      host: ['throttling'],
    },
  ],
})
