import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * A password that stands alone, as the CNIL recommends it in its first case: no throttling and no
 * second factor is taken for granted.
 *
 * The CNIL's examples are ways of equal standing, of which one suffices. Ordinary accounts need no
 * periodic change; for privileged ones the CNIL asks for a reasonable interval and gives no number, so
 * none is set here: add a scope for them. Thresholds that the text leaves open are ours, and cited so.
 */
export const cnil2022: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'cnil-2022',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    composition: [
      {
        anyOf: [
          { min: 12, kinds: ['lower', 'upper', 'digit', 'special'] },
          { min: 14, kinds: ['lower', 'upper', 'digit'] },
          { words: 7 },
          { bits: 80 },
        ],
      },
    ],
    blocklist: [{ context: 'derivative' }],
    strength: { minScore: 3 },
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    forceChangeOn: ['compromise', 'temporary_password'],
    onUnknown: { breach: 'unknown' },
  },
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC, dont la CNIL ne dit rien']],
    '/rules/length/min': [['cnil', 'Cas n°\u00A01 (mot de passe seul)']],
    '/rules/length/max': [
      ['cnil', 'Longueur maximale', 'secondary'],
      ['ours', '256 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [['cnil', 'Cas n°\u00A01 (mot de passe seul)']],
    '/rules/blocklist': [['ours', 'Mots de la personne et du portail']],
    '/rules/strength/minScore': [
      ['cnil', 'Définitions, «\u00A0devinabilité\u00A0»'],
      ['ours', 'Score de 3 au moins'],
    ],
    '/rules/breach/maxOccurrences': [
      ['cnil', 'Mots de passe connus', 'secondary'],
      ['ours', 'Aucune occurrence admise'],
    ],
    '/rules/rotation/maxAge': [['cnil', 'Renouvellement', 'secondary']],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/forceChangeOn': [
      ['cnil', 'Mot de passe temporaire', 'secondary'],
      ['ours', 'Changement en cas de compromission'],
    ],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
  },
})
