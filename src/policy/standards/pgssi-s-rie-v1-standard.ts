import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import { neverExpires } from './never-expires.js'
import { slowsGuessing } from './slows-guessing.js'
import type { Standard } from './types.js'

/**
 * PGSSI-S, electronic identification of natural persons, version 1.0. No policy conforms: its authorisation
 * of passwords has ended, and every report says so.
 */
export const pgssiSRieV1Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'pgssi-s-rie-v1',
  title: {
    fr: 'PGSSI-S, identification électronique des personnes physiques, v1.0',
    en: 'PGSSI-S, electronic identification of natural persons, v1.0',
  },
  source: 'rie',
  notices: [
    {
      fr: 'L’autorisation transitoire des mots de passe par la version 1 a pris fin le 31 décembre 2025\u00A0: un mot de passe seul, quel qu’il soit, ne rend pas conforme un portail de professionnels de santé.',
      en: 'The transitional authorisation of passwords by version 1 ended on 31 December 2025: no password alone, whatever it is, makes a portal of health professionals conform.',
    },
    {
      fr: 'La version 2 est en projet (notification 2026/0498/FR du 14 septembre 2026) et n’était pas adoptée lorsque ce texte a été écrit\u00A0: à vérifier après le 15 décembre 2026.',
      en: 'Version 2 is a draft (notification 2026/0498/FR of 14 September 2026), not adopted when this was written: check after 15 December 2026.',
    },
  ],
  distinguishes: { factors: ['single', 'mfa'], exposed: true },
  clauses: [
    {
      clause: '4.1.2',
      requirement: {
        fr: 'Le service est classé\u00A0: il est sensible s’il est accessible depuis le web, partagé entre entités, fondé sur un service sensible, ou au-delà de 10\u202F000 nouveaux patients ou 1\u202F000 professionnels par an.',
        en: 'The service is classified: it is sensitive if it is reachable from the web, shared beyond one entity, built on a sensitive one, or above 10,000 new patients or 1,000 professionals a year.',
      },
      host: ['service_classified'],
    },
    {
      clause: 'EXI 03',
      requirement: {
        fr: 'Un service sensible emploie Pro Santé Connect, une carte CPx, un moyen homologué ou eIDAS substantiel ou élevé. Les moyens transitoires, dont le mot de passe, n’étaient admis que jusqu’au 31 décembre 2025.',
        en: 'A sensitive service uses Pro Santé Connect, a CPx card, a homologated means, or eIDAS substantial or high. Transitional means, passwords among them, were admitted until 31 December 2025 only.',
      },
      // Whatever the policy says of passwords: they are no means any more.
      check: () => false,
    },
    {
      clause: 'EXI 04',
      requirement: {
        fr: 'Un service sensible propose Pro Santé Connect depuis le 1er janvier 2023.',
        en: 'A sensitive service offers Pro Santé Connect since 1 January 2023.',
      },
      host: ['pro_sante_connect'],
    },
    {
      clause: 'EXI 21, renouvellement',
      requirement: {
        fr: 'Le moyen est renouvelé régulièrement.',
        en: 'The means is renewed regularly.',
      },
      reads: ['rotation.maxAge'],
      check: ({ rules }) => !neverExpires(rules),
    },
    {
      clause: 'EXI 21, révocation',
      requirement: {
        fr: 'Le porteur et le gestionnaire peuvent le révoquer à tout moment.',
        en: 'Its holder and its manager can revoke it at any time.',
      },
      host: ['revocation'],
    },
    {
      clause: 'EXI 22',
      requirement: {
        fr: 'À distance, un moyen transitoire demande toujours deux facteurs de nature différente.',
        en: 'From afar, a transitional means always takes two factors of different kinds.',
      },
      check: (_policy, { exposed }) => exposed || null,
      host: ['mfa_remote'],
    },
    {
      clause: 'EXI 25, accès local',
      requirement: {
        fr: 'Un mot de passe seul n’est admis qu’en accès local.',
        en: 'A password alone is admitted for local access only.',
      },
      check: (_policy, { factors, exposed }) => (factors === 'single' ? !exposed : null),
      host: ['local_access_only'],
    },
    {
      clause: 'EXI 25 a',
      requirement: {
        fr: 'Attente croissante (plus d’une minute après 5 échecs, 25 essais au plus en 24 heures conseillés), épreuve contre les robots, ou blocage après 10 échecs au plus.',
        en: 'A growing wait (more than a minute after 5 failures, at most 25 attempts in 24 hours advised), a test against robots, or a lock after at most 10 failures.',
      },
      reads: ['throttle'],
      check: ({ rules }, { factors }) => (factors === 'single' ? slowsGuessing(rules) : null),
      host: ['throttling'],
    },
    {
      clause: 'EXI 25 b',
      requirement: {
        fr: 'Au moins 50 bits\u00A0: 8 caractères de trois sortes, une phrase de 5 mots, ou 15 chiffres.',
        en: 'At least 50 bits: 8 characters of three kinds, a phrase of 5 words, or 15 digits.',
      },
      reads: ['length.min', 'composition', 'strength.minBits'],
      check: ({ rules }, { factors }) =>
        factors === 'single'
          ? guaranteesProfile(rules, [
              { min: 8, kindsAtLeast: 3 },
              { words: 5 },
              { digitsOnly: true, min: 15 },
              { bits: 50 },
            ])
          : null,
    },
    {
      clause: 'EXI 25 c',
      requirement: {
        fr: 'Ces règles sont contrôlées automatiquement à la définition et à chaque renouvellement.',
        en: 'These rules are checked automatically when it is set and at each renewal.',
      },
      check: (_policy, { factors }) => factors === 'single' || null,
    },
    {
      clause: 'EXI 26',
      requirement: {
        fr: 'La déconnexion est automatique, au bout d’un délai choisi par le service.',
        en: 'Disconnection is automatic, after a delay that the service chooses.',
      },
      host: ['auto_logout'],
    },
    {
      clause: 'Foire aux questions',
      requirement: {
        fr: 'La connexion locale par mot de passe n’était tolérée que jusqu’au 1er janvier 2026\u202F; à distance, deux facteurs ont toujours été nécessaires.',
        en: 'Local login by password was tolerated until 1 January 2026 only; from afar two factors were always needed.',
      },
      check: (_policy, { factors }) => (factors === 'single' ? false : null),
      evidence: 'primary',
      address:
        'https://esante.gouv.fr/faq/est-il-vrai-que-le-simple-loginmot-de-passe-est-interdit-pour-lidentification-electronique-des-professionnels-de-sante',
    },
    {
      clause: 'Volet des usagers',
      requirement: {
        fr: 'Les services pour les usagers demandent deux facteurs depuis le 1er juin 2022.',
        en: 'Services for patients ask for two factors since 1 June 2022.',
      },
      host: ['mfa'],
      evidence: 'secondary',
    },
  ],
})
