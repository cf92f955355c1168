import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * OWASP ASVS 5.0.0, level 2: level 1 beside a second factor, with words of the context and breached passwords.
 *
 * Fifteen characters where a password stands alone all the same; level 2 asks for a second factor, which the
 * portal declares as `mfa`. Give the documented words of the context in `blocklist` or with each password.
 */
export const owaspAsvs5Level2: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'owasp-asvs-5-level-2',
  rules: {
    normalization: 'none',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'derivative', common: { minEntries: 3_000 } }],
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2 },
    forceChangeOn: ['compromise', 'admin_reset', 'first_use'],
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
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/length/min': [['asvs', '6.2.1, recommended']],
    '/scoped/0/rules/length': [['asvs', '6.2.9']],
  },
})
