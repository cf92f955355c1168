import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * The default of this package for an Internet portal of French health professionals: what French texts and NIST
 * can agree on. A design, after no single text.
 *
 * Twelve characters beside a second factor and fifteen alone, no composition but 50 bits, which digits alone
 * reach with sixteen. The password makes nothing conform by itself: declare a second factor of another category
 * (`mfa_remote`; a code by mail is none), throttling, and Pro Santé Connect. What PGSSI-S v1 tolerated of
 * passwords ended on 31 December 2025. Twelve lower-case letters satisfy it, and neither PCI DSS nor ANSSI.
 * Ask for breaches again at each login. After a compromise give a day, then disable; after a stricter policy give 30
 * days (`activation`). Administrators, whose role is `admin`, change once a year.
 */
export const frHealthHarmonised: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'fr-health-harmonised',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'derivative', common: { minEntries: 3_000 } }],
    patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'refuse' },
    strength: { minScore: 3, minBits: 50 },
    breach: { maxOccurrences: 0 },
    history: { entries: 5 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: {
      waitFrom: 5,
      waitSeconds: 61,
      factor: 2,
      maxPerDay: 25,
      lockAfter: 10,
      lockMinutes: 30,
    },
    forceChangeOn: [
      'compromise',
      'breach_hit',
      'temporary_password',
      'admin_reset',
      'default_password',
      'incident',
    ],
    onUnknown: { breach: 'recheck' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 15, max: 256, maxBytes: 1_024 } },
    },
    {
      scope: { roles: ['admin'] },
      rules: { rotation: { maxAge: 'P1Y', unknownAge: { kind: 'force' } } },
    },
  ],
  cites: {
    '/rules/normalization': [['nist', '3.1.1.2, Unicode']],
    '/rules/length/min': [['anssi', 'R21']],
    '/rules/length/max': [
      ['nist', '3.1.1.2 (2)'],
      ['cnil', 'Longueur maximale', 'secondary'],
      ['ours', '256 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [['nist', '3.1.1.2 (5)']],
    '/rules/blocklist': [
      ['nist', '3.1.1.2, context'],
      ['anssi', 'R27, données personnelles'],
    ],
    '/rules/blocklist/0/common': [['asvs', '6.2.4']],
    '/rules/patterns': [['anssi', 'R27, motifs']],
    '/rules/strength/minBits': [['cnil', 'Cas n°\u00A02 (accès restreint)', 'secondary']],
    '/rules/strength/minScore': [
      ['cnil', 'Définitions, «\u00A0devinabilité\u00A0»'],
      ['ours', 'Score de 3 au moins'],
    ],
    '/rules/breach/maxOccurrences': [
      ['nist', '3.1.1.2, blocklist'],
      ['anssi', 'R27, mots de passe connus'],
      ['ours', 'Aucune occurrence admise'],
    ],
    '/rules/history/entries': [
      ['anssi', 'R27, historique'],
      ['ours', 'Les cinq derniers'],
    ],
    '/rules/rotation/maxAge': [
      ['nist', '3.1.1.2 (6), no expiry'],
      ['anssi', 'R24'],
      ['cnil', 'Renouvellement', 'secondary'],
    ],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/throttle': [
      ['cnil', 'Cas n°\u00A02, moyens et seuils', 'secondary'],
      ['pci', '8.3.4'],
      ['ours', '61 secondes, puis le double'],
    ],
    '/rules/forceChangeOn': [
      ['nist', '3.1.1.2 (6), compromise'],
      ['anssi', 'R26'],
      ['anssi', 'R38'],
      ['cnil', 'Mot de passe temporaire', 'secondary'],
      ['ours', 'Fuite, réinitialisation par un administrateur, incident'],
    ],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse est repris à la connexion suivante']],
    '/scoped/0/rules/length': [['nist', '3.1.1.2 (1), sole factor']],
    '/scoped/1/rules/rotation/maxAge': [
      ['anssi', 'R25'],
      ['ours', 'Un an, dans la fourchette d’un à trois ans'],
    ],
    '/scoped/1/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
  },
})
