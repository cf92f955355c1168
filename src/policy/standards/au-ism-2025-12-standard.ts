import { definePublishedStandard } from './define-published-standard.js'
import { isAtMost } from './is-at-most.js'
import { refusesKnown } from './refuses-known.js'
import type { Standard } from './types.js'

/** Australian Information Security Manual, December 2025. Systems are the groups `secret`, `top_secret`. */
export const auIsm202512Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'au-ism-2025-12',
  title: {
    fr: 'Australie, Information Security Manual, décembre 2025',
    en: 'Australia, Information Security Manual, December 2025',
  },
  source: 'ism',
  distinguishes: { factors: ['single', 'mfa'] },
  clauses: [
    {
      clause: 'ISM-0421',
      requirement: {
        fr: 'Un mot de passe seul compte au moins 15 caractères.',
        en: 'A password that stands alone has at least 15 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors }) => (factors === 'single' ? rules.length.min >= 15 : null),
    },
    {
      clause: 'ISM-1557',
      requirement: {
        fr: 'Sur un système «\u00A0secret\u00A0», il en compte au moins 17.',
        en: 'On a system that is secret it has at least 17.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors, groups }) =>
        factors === 'single' && groups.includes('secret') ? rules.length.min >= 17 : null,
    },
    {
      clause: 'ISM-0422',
      requirement: {
        fr: 'Sur un système «\u00A0top secret\u00A0», il en compte au moins 20.',
        en: 'On a system that is top secret it has at least 20.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors, groups }) =>
        factors === 'single' && groups.includes('top_secret') ? rules.length.min >= 20 : null,
    },
    {
      clause: 'ISM-1559',
      requirement: {
        fr: 'Accompagné d’un second facteur, il compte au moins 6 caractères.',
        en: 'Beside a second factor it has at least 6 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors }) => (factors === 'mfa' ? rules.length.min >= 6 : null),
    },
    {
      clause: 'ISM-1560',
      requirement: {
        fr: 'De même sur un système «\u00A0secret\u00A0», avec au moins 8 caractères.',
        en: 'Likewise on a system that is secret, with at least 8 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors, groups }) =>
        factors === 'mfa' && groups.includes('secret') ? rules.length.min >= 8 : null,
    },
    {
      clause: 'ISM-1561',
      requirement: {
        fr: 'De même sur un système «\u00A0top secret\u00A0», avec au moins 10 caractères.',
        en: 'Likewise on a system that is top secret, with at least 10 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }, { factors, groups }) =>
        factors === 'mfa' && groups.includes('top_secret') ? rules.length.min >= 10 : null,
    },
    {
      clause: 'ISM-1558',
      requirement: {
        fr: 'Une phrase de passe se compose d’au moins quatre mots tirés au hasard, et n’est ni une citation ni un refrain.',
        en: 'A passphrase has at least four random words, and is no sentence or lyric.',
      },
      // Of phrases that are given out: nobody can see that a chosen one was drawn at random.
      check: () => null,
    },
    {
      clause: 'ISM-2078',
      requirement: {
        fr: 'Les mots de passe courants ou compromis sont refusés.',
        en: 'Common or compromised passwords are refused.',
      },
      reads: ['breach'],
      check: ({ rules }) => refusesKnown(rules),
    },
    {
      clause: 'ISM-2079',
      requirement: {
        fr: 'Une longueur de 64 caractères au moins est admise.',
        en: 'A length of at least 64 characters is allowed.',
      },
      reads: ['length.max', 'length.maxBytes'],
      check: ({ rules }) => rules.length.max >= 64 && (rules.length.maxBytes ?? 64) >= 64,
    },
    {
      clause: 'ISM-2080',
      requirement: {
        fr: 'Aucune règle de complexité n’est imposée.',
        en: 'No complexity is imposed.',
      },
      reads: ['composition'],
      check: ({ rules }) => rules.composition.length === 0,
    },
    {
      clause: 'ISM-2081',
      requirement: {
        fr: 'Tout caractère ASCII imprimable est admis.',
        en: 'Every printing ASCII character is accepted.',
      },
      check: () => true,
    },
    {
      clause: 'ISM-1590',
      requirement: {
        fr: 'Un mot de passe est changé s’il est compromis, soupçonné de l’être ou exposé, ou si quelqu’un quitte un compte partagé.',
        en: 'A password is changed when it is compromised, suspected to be, or exposed, or when somebody leaves a shared account.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules: { forceChangeOn } }) =>
        forceChangeOn.includes('compromise') &&
        forceChangeOn.includes('incident') &&
        forceChangeOn.includes('shared_account_departure'),
    },
    {
      clause: 'ISM-1595',
      requirement: {
        fr: 'Il est changé dès le premier usage.',
        en: 'It is changed at its first use.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules }) => rules.forceChangeOn.includes('first_use'),
      host: ['first_use_change'],
    },
    {
      clause: 'ISM-1980',
      requirement: { fr: 'Aucun indice n’est donné.', en: 'No hint is given.' },
      host: ['no_hints'],
    },
    {
      clause: 'ISM-1403',
      requirement: {
        fr: 'Le compte est bloqué après 5 échecs au plus.',
        en: 'The account is locked after at most 5 failures.',
      },
      reads: ['throttle.lockAfter'],
      check: ({ rules: { throttle } }) => (throttle?.lockAfter ?? Infinity) <= 5,
      host: ['throttling'],
    },
    {
      clause: 'ISM-1404',
      requirement: {
        fr: 'L’accès prend fin après 45 jours d’inactivité.',
        en: 'Access ends after 45 days of inactivity.',
      },
      reads: ['rotation.maxIdle'],
      check: ({ rules }) => isAtMost(rules.rotation?.maxIdle, 'P45D'),
      host: ['inactive_accounts'],
    },
    {
      clause: 'ISM-0428',
      requirement: {
        fr: 'La session se verrouille après 15 minutes sans activité.',
        en: 'A session locks after 15 minutes without activity.',
      },
      reads: ['session.idleMinutes'],
      check: ({ rules: { session } }) => (session?.idleMinutes ?? Infinity) <= 15,
      host: ['session_limits'],
    },
    {
      clause: 'ISM-1681',
      requirement: {
        fr: 'Un service en ligne sensible demande un second facteur.',
        en: 'A sensitive online service asks for a second factor.',
      },
      check: (_policy, { exposed, sensitivity }) => (exposed && sensitivity === 'high') || null,
      host: ['mfa'],
    },
  ],
})
