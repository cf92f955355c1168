import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * The default measure of ANSSI's MonServiceSécurisé: 12 characters of four kinds for users, 16 for
 * administrators, whose role is `admin`.
 *
 * Only the special characters of its list count; others are accepted. From 21 characters on none is needed.
 */
export const anssiMonServiceSecurise: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'anssi-monservicesecurise',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    composition: [
      {
        anyOf: [
          { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
          { min: 21, kinds: ['lower', 'upper', 'digit'] },
        ],
        specials: "#?!@$%^&*-'+()_[]",
      },
    ],
    blocklist: [{ context: 'derivative' }],
    patterns: { sequences: 'refuse' },
    strength: { minScore: 3 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
  },
  scoped: [
    {
      scope: { roles: ['admin'] },
      rules: { length: { min: 16, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC, dont la mesure ne dit rien']],
    '/rules/length/min': [['monServiceSecurise', 'Longueur, utilisateurs']],
    '/rules/length/max': [['ours', '256 caractères']],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [['monServiceSecurise', 'Complexité']],
    '/rules/blocklist': [['monServiceSecurise', 'À éviter']],
    '/rules/patterns': [['monServiceSecurise', 'À éviter']],
    '/rules/strength/minScore': [
      ['monServiceSecurise', 'À éviter'],
      ['ours', 'Score de 3 au moins'],
    ],
    '/rules/rotation': [['ours', 'Aucune échéance, dont la mesure ne dit rien']],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
    '/scoped/0/rules/length/min': [['monServiceSecurise', 'Longueur, administrateurs']],
    '/scoped/0/rules/length': [['ours', '256 caractères, 1\u202F024 octets']],
  },
})
