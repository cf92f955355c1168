import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * OWASP ASVS 5.0.0, level 3: level 2, and notices of logins and of changes of credentials.
 *
 * What an administrator does, and that mail is no means of authentication, is for the portal to declare.
 */
export const owaspAsvs5Level3: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'owasp-asvs-5-level-3',
  rules: {
    normalization: 'none',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'derivative', common: { minEntries: 3_000 } }],
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2 },
    forceChangeOn: ['compromise', 'admin_reset', 'first_use'],
    notifyOn: ['login', 'password_change', 'reset'],
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 15, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [['asvs', '6.2.8']],
    '/rules/length/min': [['asvs', '6.2.1']],
    '/rules/length/max': [
      ['asvs', '6.2.9'],
      ['ours', '256 characters'],
    ],
    '/rules/length/maxBytes': [['ours', '1,024 bytes, four for each character']],
    '/rules/composition': [['asvs', '6.2.5']],
    '/rules/blocklist': [
      ['asvs', '6.2.4'],
      ['asvs', '6.1.2'],
      ['asvs', '6.2.11'],
    ],
    '/rules/breach/maxOccurrences': [
      ['asvs', '6.2.12'],
      ['ours', 'No occurrence is tolerated'],
    ],
    '/rules/rotation/maxAge': [['asvs', '6.2.10']],
    '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
    '/rules/throttle': [
      ['asvs', '6.3.1'],
      ['ours', 'More than a minute after 5 failures, then twice as long'],
    ],
    '/rules/forceChangeOn': [
      ['asvs', '6.2.10'],
      ['asvs', '6.4.1'],
    ],
    '/rules/notifyOn': [
      ['asvs', '6.3.5'],
      ['asvs', '6.3.7'],
    ],
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/length/min': [['asvs', '6.2.1, recommended']],
    '/scoped/0/rules/length': [['asvs', '6.2.9']],
  },
})
