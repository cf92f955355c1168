import { CNIL_CLAUSES } from './cnil-2022-clauses.js'
import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import { slowsGuessing } from './slows-guessing.js'
import type { Standard } from './types.js'

/** CNIL, délibération 2022-100, second case: a password whose attempts are restricted. */
export const cnil2022RestrictedStandard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'cnil-2022-restricted',
  title: {
    fr: 'CNIL, délibération n°\u00A02022-100, cas n°\u00A02\u00A0: accès restreint',
    en: 'CNIL, délibération 2022-100, case 2: restricted access',
  },
  source: 'cnil',
  shared: CNIL_CLAUSES,
  clauses: [
    {
      clause: 'Cas n°\u00A02 (accès restreint)',
      requirement: {
        fr: 'Le mot de passe offre 50 bits d’entropie, ou suit l’un des exemples\u00A0: 8 caractères de trois sortes sur quatre, 5 mots, ou 16 chiffres.',
        en: 'The password offers 50 bits of entropy, or follows one of the examples: 8 characters of three kinds of four, 5 words, or 16 digits.',
      },
      reads: ['length.min', 'composition', 'strength.minBits'],
      check: ({ rules }) =>
        guaranteesProfile(rules, [
          { min: 8, kindsAtLeast: 3 },
          { words: 5 },
          { digitsOnly: true, min: 16 },
          { bits: 50 },
        ]),
      evidence: 'secondary',
    },
    {
      clause: 'Cas n°\u00A02, moyens et seuils',
      requirement: {
        fr: 'Les tentatives sont restreintes\u00A0: attente de plus d’une minute après 5 échecs et 25 essais au plus en 24 heures, ou épreuve contre les robots, ou blocage après 10 échecs au plus.',
        en: 'Attempts are restricted: a wait of more than a minute after 5 failures and at most 25 attempts in 24 hours, or a test against robots, or a lock after at most 10 failures.',
      },
      reads: ['throttle'],
      check: ({ rules }) => slowsGuessing(rules),
      host: ['throttling'],
      evidence: 'secondary',
    },
  ],
})
