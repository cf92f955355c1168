import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * Passwords as the guide of ANSSI and CNIL recommends them: longer where more is at stake, of several kinds,
 * without what is known, personal or patterned.
 *
 * The length follows the sensitivity of the occasion: 9, 12 or 15 characters. Administrators, whose role is
 * `admin`, change every three years, the end of the range that the guide gives. A password that lies in a vault
 * alone should have more than 20 characters: add a scope for those. Words of the person are refused anywhere
 * inside, which NIST SP 800-63B-4 forbids.
 */
export const anssi2021: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'anssi-2021',
  rules: {
    normalization: 'NFC',
    length: { min: 9, max: 512, maxBytes: 2_048 },
    composition: [{ anyOf: [{ min: 9, kindsAtLeast: 3 }], waiveFrom: 21 }],
    blocklist: [{ context: 'substring' }],
    patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'refuse' },
    breach: { maxOccurrences: 0 },
    history: { entries: 5 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2 },
    forceChangeOn: ['compromise', 'default_password'],
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { sensitivities: ['medium'] },
      rules: { length: { min: 12, max: 512, maxBytes: 2_048 } },
    },
    {
      scope: { sensitivities: ['high'] },
      rules: { length: { min: 15, max: 512, maxBytes: 2_048 } },
    },
    {
      scope: { roles: ['admin'] },
      rules: { rotation: { maxAge: 'P3Y', unknownAge: { kind: 'force' } } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC, dont l’ANSSI ne dit rien']],
    '/rules/length/min': [['anssi', 'R21']],
    '/rules/length/max': [
      ['anssi', 'R22'],
      ['ours', '512 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '2\u202F048 octets, quatre par caractère']],
    '/rules/composition': [
      ['anssi', 'R23'],
      ['ours', 'Trois sortes de caractères, ou 21 caractères'],
    ],
    '/rules/blocklist': [
      ['anssi', 'R27, données personnelles'],
      ['anssi', 'R37'],
    ],
    '/rules/patterns': [['anssi', 'R27, motifs']],
    '/rules/breach/maxOccurrences': [
      ['anssi', 'R27, mots de passe connus'],
      ['ours', 'Aucune occurrence admise'],
    ],
    '/rules/history/entries': [
      ['anssi', 'R27, historique'],
      ['ours', 'Les cinq derniers'],
    ],
    '/rules/rotation/maxAge': [['anssi', 'R24']],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/throttle': [
      ['anssi', 'R10'],
      ['ours', 'Plus d’une minute après 5 échecs, puis le double'],
    ],
    '/rules/forceChangeOn': [
      ['anssi', 'R26'],
      ['anssi', 'R38'],
    ],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
    '/scoped/0/rules/length': [
      ['anssi', 'R21'],
      ['anssi', 'R22'],
    ],
    '/scoped/1/rules/length': [
      ['anssi', 'R21'],
      ['anssi', 'R22'],
    ],
    '/scoped/2/rules/rotation/maxAge': [
      ['anssi', 'R25'],
      ['ours', 'Trois ans, dans la fourchette d’un à trois ans'],
    ],
    '/scoped/2/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
  },
})
