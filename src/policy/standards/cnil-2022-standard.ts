import { CNIL_CLAUSES } from './cnil-2022-clauses.js'
import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import type { Standard } from './types.js'

/** CNIL, délibération 2022-100, first case: a password alone. */
export const cnil2022Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'cnil-2022',
  title: {
    fr: 'CNIL, délibération n°\u00A02022-100, cas n°\u00A01\u00A0: mot de passe seul',
    en: 'CNIL, délibération 2022-100, case 1: password alone',
  },
  source: 'cnil',
  shared: CNIL_CLAUSES,
  clauses: [
    {
      clause: 'Cas n°\u00A01 (mot de passe seul)',
      requirement: {
        fr: 'Le mot de passe offre 80 bits d’entropie, ou suit l’un des exemples\u00A0: 12 caractères des quatre sortes, 14 avec majuscules, minuscules et chiffres, ou 7 mots.',
        en: 'The password offers 80 bits of entropy, or follows one of the examples: 12 characters of all four kinds, 14 with upper case, lower case and digits, or 7 words.',
      },
      reads: ['length.min', 'composition', 'strength.minBits'],
      check: ({ rules }) =>
        guaranteesProfile(rules, [
          { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
          { min: 14, kinds: ['lower', 'upper', 'digit'] },
          { words: 7 },
          { bits: 80 },
        ]),
    },
  ],
})
