import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * A portal of French health professionals that is reached from afar: the second case of the CNIL and the medium
 * band of ANSSI together, beside a second factor. A design of this package, after no single text.
 *
 * The password makes nothing conform by itself: declare a second factor of another category (`mfa_remote`; a
 * code by mail is none), throttling, and Pro Santé Connect. What PGSSI-S v1 tolerated of passwords ended on
 * 31 December 2025. A suspected compromise is renewed within a day, then the account is disabled: that is for
 * the portal to do. Administrators, whose role is `admin`, change once a year.
 */
export const frHealthProRemote: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'fr-health-pro-remote',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    composition: [
      {
        anyOf: [
          { min: 8, kindsAtLeast: 3 },
          { words: 5 },
          { digitsOnly: true, min: 16 },
          { bits: 50 },
        ],
      },
      { anyOf: [{ min: 12, kindsAtLeast: 3 }], waiveFrom: 21 },
    ],
    blocklist: [{ context: 'derivative' }],
    patterns: { keyboard: 'refuse', sequences: 'refuse', repeats: 'refuse' },
    breach: { maxOccurrences: 0 },
    history: { entries: 5 },
    rotation: { maxAge: 'never', maxIdle: 'P6M', unknownAge: { kind: 'force' } },
    session: { idleMinutes: 30, maxMinutes: 240 },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2, maxPerDay: 25 },
    forceChangeOn: ['compromise', 'temporary_password', 'default_password'],
    notifyOn: ['login', 'password_change', 'reset', 'revocation'],
    loginIdentifier: 'not_email',
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { roles: ['admin'] },
      rules: { rotation: { maxAge: 'P1Y', maxIdle: 'P6M', unknownAge: { kind: 'force' } } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Forme Unicode NFC']],
    '/rules/length/min': [['anssi', 'R21']],
    '/rules/length/max': [
      ['cnil', 'Longueur maximale', 'secondary'],
      ['anssi', 'R22'],
      ['ours', '256 caractères'],
    ],
    '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
    '/rules/composition': [
      ['cnil', 'Cas n°\u00A02 (accès restreint)', 'secondary'],
      ['anssi', 'R23'],
      ['ours', 'Trois sortes de caractères, ou 21 caractères'],
    ],
    '/rules/blocklist': [['anssi', 'R27, données personnelles']],
    '/rules/patterns': [['anssi', 'R27, motifs']],
    '/rules/breach/maxOccurrences': [
      ['anssi', 'R27, mots de passe connus'],
      ['cnil', 'Mots de passe connus', 'secondary'],
      ['ours', 'Aucune occurrence admise'],
    ],
    '/rules/history/entries': [
      ['anssi', 'R27, historique'],
      ['ours', 'Les cinq derniers'],
    ],
    '/rules/rotation/maxAge': [
      ['cnil', 'Renouvellement', 'secondary'],
      ['anssi', 'R24'],
    ],
    '/rules/rotation/maxIdle': [
      ['amelipro', 'Comptes inactifs'],
      ['ours', 'Six mois'],
    ],
    '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
    '/rules/session': [
      ['anssi', 'R12'],
      ['ours', '30 minutes sans activité, quatre heures en tout'],
    ],
    '/rules/throttle': [
      ['cnil', 'Cas n°\u00A02, moyens et seuils', 'secondary'],
      ['ours', '61 secondes, puis le double'],
    ],
    '/rules/forceChangeOn': [
      ['anssi', 'R26'],
      ['cnil', 'Mot de passe temporaire', 'secondary'],
      ['anssi', 'R38'],
    ],
    '/rules/notifyOn': [
      ['amelipro', 'Avis de connexion'],
      ['ours', 'Avis de changement, de réinitialisation et de révocation'],
    ],
    '/rules/loginIdentifier': [['amelipro', 'Identifiant']],
    '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
    '/scoped/0/rules/rotation/maxAge': [
      ['anssi', 'R25'],
      ['ours', 'Un an, dans la fourchette d’un à trois ans'],
    ],
    '/scoped/0/rules/rotation/maxIdle': [['ours', 'Six mois']],
    '/scoped/0/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
  },
})
