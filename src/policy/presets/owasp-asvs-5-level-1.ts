import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * OWASP ASVS 5.0.0, level 1: eight characters, no composition, and nothing of the 3,000 most frequent passwords.
 *
 * Passwords are judged as received, for 6.2.8: set `normalization` to `NFC` if people type on several systems,
 * and record the choice. Fifteen characters are strongly recommended; the levels above ask for them.
 */
export const owaspAsvs5Level1: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'owasp-asvs-5-level-1',
  rules: {
    normalization: 'none',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'off', common: { minEntries: 3_000 } }],
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { waitFrom: 5, waitSeconds: 61, factor: 2 },
    forceChangeOn: ['compromise', 'admin_reset', 'first_use'],
    onUnknown: { breach: 'unknown' },
  },
  cites: {
    '/rules/normalization': [['asvs', '6.2.8']],
    '/rules/length/min': [['asvs', '6.2.1']],
    '/rules/length/max': [
      ['asvs', '6.2.9'],
      ['ours', '256 characters'],
    ],
    '/rules/length/maxBytes': [['ours', '1,024 bytes, four for each character']],
    '/rules/composition': [['asvs', '6.2.5']],
    '/rules/blocklist': [['asvs', '6.2.4']],
    '/rules/breach/maxOccurrences': [
      ['asvs', '6.2.4'],
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
  },
})
