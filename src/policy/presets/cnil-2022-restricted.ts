import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * A password whose attempts are restricted, as the CNIL recommends it in its second case.
 *
 * It conforms only where the portal does restrict them: declare `throttling` under `host`. The means and the
 * figures are known by report, and word for word from EXI 25 of the PGSSI-S. For privileged accounts add a
 * scope with a period of your own.
 */
export const cnil2022Restricted: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'cnil-2022-restricted',
  rules: {
    normalization: 'NFC',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    composition: [
      {
        anyOf: [
          { min: 8, kindsAtLeast: 3 },
          { words: 5 },
          { digitsOnly: true, min: 16 },
          { bits: 50 },
        ],
      },
    ],
    blocklist: [{ context: 'derivative' }],
    strength: { minScore: 2 },
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2, maxPerDay: 25 },
    forceChangeOn: ['compromise', 'temporary_password'],
    onUnknown: { breach: 'unknown' },
  },
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC, dont la CNIL ne dit rien']],
    '/rules/length/min': [['cnil', 'Cas n°\u00A02 (accès restreint)', 'secondary']],
    '/rules/length/max': [
      ['cnil', 'Longueur maximale', 'secondary'],
      ['ours', '256 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [['cnil', 'Cas n°\u00A02 (accès restreint)', 'secondary']],
    '/rules/blocklist': [['ours', 'Mots de la personne et du portail']],
    '/rules/strength/minScore': [
      ['cnil', 'Définitions, «\u00A0devinabilité\u00A0»'],
      ['ours', 'Score de 2 au moins, les tentatives étant restreintes'],
    ],
    '/rules/breach/maxOccurrences': [
      ['cnil', 'Mots de passe connus', 'secondary'],
      ['ours', 'Aucune occurrence admise'],
    ],
    '/rules/rotation/maxAge': [['cnil', 'Renouvellement', 'secondary']],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/throttle': [
      ['cnil', 'Cas n°\u00A02, moyens et seuils', 'secondary'],
      ['rie', 'EXI 25 a'],
    ],
    '/rules/throttle/waitSeconds': [['ours', '61 secondes, plus d’une minute']],
    '/rules/throttle/factor': [['ours', 'Attente doublée à chaque échec']],
    '/rules/forceChangeOn': [
      ['cnil', 'Mot de passe temporaire', 'secondary'],
      ['ours', 'Changement en cas de compromission'],
    ],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
  },
})
