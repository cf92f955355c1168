import { CNIL_CLAUSES } from './cnil-2022-clauses.js'
import { definePublishedStandard } from './define-published-standard.js'
import { guaranteesProfile } from './guarantees-profile.js'
import type { Standard } from './types.js'

/** CNIL, délibération 2022-100, third case: the code that unlocks a device in the person's hands. */
export const cnil2022DeviceStandard: Standard = /* @__PURE__ */ definePublishedStandard({
  id: 'cnil-2022-device',
  title: {
    fr: 'CNIL, délibération n°\u00A02022-100, cas n°\u00A03\u00A0: matériel détenu',
    en: 'CNIL, délibération 2022-100, case 3: device held',
  },
  source: 'cnil',
  shared: CNIL_CLAUSES,
  clauses: [
    {
      clause: 'Cas n°\u00A03 (matériel détenu)',
      requirement: {
        fr: 'Le code offre 13 bits d’entropie, par exemple 4 chiffres, et la personne détient le matériel.',
        en: 'The code offers 13 bits of entropy, such as 4 digits, and the person holds the device.',
      },
      reads: ['length.min', 'composition', 'strength.minBits'],
      check: ({ rules }) => guaranteesProfile(rules, [{ digitsOnly: true, min: 4 }, { bits: 13 }]),
      host: ['device_held'],
      evidence: 'secondary',
    },
    {
      clause: 'Cas n°\u00A03, blocage',
      requirement: {
        fr: 'Le matériel se bloque après 3 échecs au plus.',
        en: 'The device blocks after at most 3 failures.',
      },
      reads: ['throttle.lockAfter'],
      check: ({ rules: { throttle } }) => (throttle?.lockAfter ?? Infinity) <= 3,
      host: ['throttling'],
      evidence: 'secondary',
    },
  ],
})
