import { definePublishedStandard } from './define-published-standard.js'
import { neverExpires } from './never-expires.js'
import { refusesKnown } from './refuses-known.js'
import type { Standard } from './types.js'

/** BSI IT-Grundschutz, module ORP.4, edition 2023. It gives no length. */
export const bsiOrp4Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'bsi-orp4',
  title: {
    fr: 'BSI IT-Grundschutz, ORP.4 (2023)',
    en: 'BSI IT-Grundschutz, ORP.4 (2023)',
  },
  source: 'bsi',
  clauses: [
    {
      clause: 'ORP.4.A8, reuse',
      requirement: {
        fr: 'Un mot de passe ne sert pas dans plusieurs systèmes.',
        en: 'A password is not used in several systems.',
      },
      host: ['unique_per_system'],
    },
    {
      clause: 'ORP.4.A8, lists',
      requirement: {
        fr: 'Les mots de passe faciles à deviner ou figurant dans des listes sont interdits.',
        en: 'Passwords that are easy to guess or stand in lists are forbidden.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
    {
      clause: 'ORP.4.A8, change',
      requirement: {
        fr: 'Il est changé s’il est connu d’autrui ou soupçonné de l’être.',
        en: 'It is changed when others know it, or are suspected to.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('compromise'),
    },
    {
      clause: 'ORP.4.A23',
      requirement: {
        fr: 'Un changement n’est demandé que pour une raison valable.',
        en: 'A change is asked for only with a valid reason.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => neverExpires(rules),
    },
    {
      clause: 'ORP.4.A22',
      force: 'should',
      requirement: {
        fr: 'La qualité suit l’usage\u202F; un changement purement périodique est évité.',
        en: 'Quality follows the use; a purely timed change is avoided.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => neverExpires(rules),
      evidence: 'unverified',
    },
  ],
})
