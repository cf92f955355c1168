import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * The code that unlocks a device in the person's hands, as the CNIL recommends it in its third case.
 *
 * The device blocks after three failures: declare `device_held` and `throttling` under `host`. Breaches are
 * not asked for: lists of them hold every code of four digits. Codes that are guessed within a hundred attempts, such as
 * runs, repetitions and years, are refused instead.
 */
export const cnil2022Device: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'cnil-2022-device',
  rules: {
    normalization: 'NFC',
    length: { min: 4, max: 256, maxBytes: 1_024 },
    composition: [{ anyOf: [{ digitsOnly: true, min: 4 }, { bits: 13 }] }],
    blocklist: [{ context: 'derivative' }],
    strength: { minScore: 0, minGuessesLog10: 2 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { lockAfter: 3 },
    forceChangeOn: ['compromise', 'temporary_password'],
  },
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC, dont la CNIL ne dit rien']],
    '/rules/length/min': [
      ['cnil', 'Cas n°\u00A03 (matériel détenu)', 'secondary'],
      ['ours', 'Quatre caractères'],
    ],
    '/rules/length/max': [
      ['cnil', 'Longueur maximale', 'secondary'],
      ['ours', '256 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [['cnil', 'Cas n°\u00A03 (matériel détenu)', 'secondary']],
    '/rules/blocklist': [['ours', 'Mots de la personne et du portail']],
    '/rules/strength': [
      ['cnil', 'Définitions, «\u00A0devinabilité\u00A0»'],
      ['ours', 'Cent essais au moins, là où trois échecs bloquent'],
    ],
    '/rules/rotation/maxAge': [['cnil', 'Renouvellement', 'secondary']],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/throttle/lockAfter': [['cnil', 'Cas n°\u00A03, blocage', 'secondary']],
    '/rules/forceChangeOn': [
      ['cnil', 'Mot de passe temporaire', 'secondary'],
      ['ours', 'Changement en cas de compromission'],
    ],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
  },
})
