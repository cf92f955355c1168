import type { Policy } from '../types.js'
import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import { isAtMost } from './is-at-most.js'
import type { Standard } from './types.js'

/** PCI DSS, requirement 8, for passwords. Customers of a service provider have the role `customer`. */
export const pciDss401Standard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'pci-dss-4.0.1',
  title: {
    fr: 'PCI DSS, exigence 8, notes d’application de la version 4.0.1',
    en: 'PCI DSS, requirement 8, applicability notes of version 4.0.1',
  },
  source: 'pci',
  distinguishes: { factors: ['single', 'mfa'] },
  clauses: [
    {
      clause: '8.2.6',
      requirement: {
        fr: 'Un compte inactif depuis 90 jours est supprimé ou désactivé.',
        en: 'An account that is inactive for 90 days is removed or disabled.',
      },
      reads: ['rotation.maxIdle'],
      check: ({ rules }) => isAtMost(rules.rotation?.maxIdle, 'P90D'),
      host: ['inactive_accounts'],
    },
    {
      clause: '8.3.3',
      requirement: {
        fr: 'L’identité est vérifiée avant tout changement d’un facteur.',
        en: 'Identity is verified before a factor is changed.',
      },
      host: ['identity_before_reset'],
    },
    {
      clause: '8.3.4',
      requirement: {
        fr: 'Le compte est bloqué après 10 échecs au plus, pour 30 minutes au moins ou jusqu’à confirmation de l’identité.',
        en: 'The account is locked after at most 10 failures, for at least 30 minutes or until identity is confirmed.',
      },
      reads: ['throttle.lockAfter', 'throttle.lockMinutes'],
      check: ({ rules: { throttle } }) =>
        (throttle?.lockAfter ?? Infinity) <= 10 && (throttle?.lockMinutes ?? Infinity) >= 30,
      host: ['throttling'],
    },
    {
      clause: '8.3.5',
      requirement: {
        fr: 'Un mot de passe initial ou réinitialisé est unique et changé dès le premier usage.',
        en: 'A first or reset password is unique and changed right after its first use.',
      },
      reads: ['forceChangeOn'],
      check: ({ rules: { forceChangeOn } }) =>
        forceChangeOn.includes('first_use') && forceChangeOn.includes('admin_reset'),
      host: ['first_use_change'],
    },
    {
      clause: '8.3.6, length',
      requirement: {
        fr: 'Un mot de passe compte au moins 12 caractères.',
        en: 'A password has at least 12 characters.',
      },
      reads: ['length.min'],
      check: ({ rules }) => rules.length.min >= 12,
    },
    {
      clause: '8.3.6, kinds',
      requirement: {
        fr: 'Il contient des lettres et des chiffres.',
        en: 'It has letters and digits.',
      },
      reads: ['composition'],
      check: ({ rules }) => guaranteesProfile(rules, [{ min: 1, kinds: ['letter', 'digit'] }]),
    },
    {
      clause: '8.3.7',
      requirement: {
        fr: 'Il diffère des quatre derniers.',
        en: 'It differs from the last four.',
      },
      reads: ['history.entries'],
      check: ({ rules }) => (rules.history?.entries ?? 0) >= 4,
    },
    {
      clause: '8.3.8',
      requirement: {
        fr: 'Des conseils sont donnés\u00A0: ne pas réemployer un mot de passe, en changer au moindre soupçon.',
        en: 'Guidance is given: no reuse, and a change on any suspicion.',
      },
      host: ['advice'],
    },
    {
      clause: '8.3.9',
      requirement: {
        fr: 'Seul facteur, il est changé tous les 90 jours, à moins que le risque ne soit évalué à chaque accès.',
        en: 'As the only factor it is changed every 90 days, unless the posture of each access is analysed.',
      },
      reads: ['rotation.maxAge'],
      check: (policy, { factors, roles }) =>
        factors === 'mfa' || roles.includes('customer') ? null : isRenewed(policy),
    },
    {
      clause: '8.3.10.1',
      requirement: {
        fr: 'Il en va de même des clients d’un prestataire, hors consommateurs.',
        en: 'The same holds for customers of a service provider, consumers excepted.',
      },
      reads: ['rotation.maxAge'],
      check: (policy, { factors, roles }) =>
        factors === 'single' && roles.includes('customer') ? isRenewed(policy) : null,
    },
    {
      clause: '8.6, guidance',
      force: 'should',
      requirement: {
        fr: 'Celui d’une application compte au moins 15 caractères et est changé chaque année au moins.',
        en: 'That of an application has at least 15 characters and is changed at least once a year.',
      },
      reads: ['length.min', 'rotation.maxAge'],
      check: ({ rules }, { kind }) =>
        kind === 'service'
          ? rules.length.min >= 15 && isAtMost(rules.rotation?.maxAge, 'P1Y')
          : null,
    },
  ],
})

function isRenewed({ rules, host }: Policy): boolean {
  return host.dynamic_posture === true || isAtMost(rules.rotation?.maxAge, 'P90D')
}
