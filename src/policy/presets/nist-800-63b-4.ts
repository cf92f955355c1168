import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * A password verifier as NIST SP 800-63B-4 describes it: length before composition, a list of what attackers
 * try, change on evidence of compromise and never by the calendar.
 *
 * Eight characters suffice beside a second factor, fifteen are needed alone. Strength is left to advice:
 * the text sets no threshold for it.
 */
export const nist80063b4: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'nist-800-63b-4',
  rules: {
    normalization: 'NFC',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'derivative' }],
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { maxConsecutive: 100 },
    forceChangeOn: ['compromise'],
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 15, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [['nist', '3.1.1.2, Unicode']],
    '/rules/length/min': [['nist', '3.1.1.2 (1), multi-factor']],
    '/rules/length/max': [
      ['nist', '3.1.1.2 (2)'],
      ['ours', '256 characters'],
    ],
    '/rules/length/maxBytes': [
      ['nist', '3.1.1.2 (9)'],
      ['ours', '1,024 bytes, four for each character'],
    ],
    '/rules/composition': [['nist', '3.1.1.2 (5)']],
    '/rules/blocklist': [['nist', '3.1.1.2, context']],
    '/rules/breach/maxOccurrences': [
      ['nist', '3.1.1.2, blocklist'],
      ['ours', 'No occurrence is tolerated'],
    ],
    '/rules/rotation/maxAge': [['nist', '3.1.1.2 (6), no expiry']],
    '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
    '/rules/throttle/maxConsecutive': [['nist', '3.2.2']],
    '/rules/forceChangeOn': [['nist', '3.1.1.2 (6), compromise']],
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/length/min': [['nist', '3.1.1.2 (1), sole factor']],
    '/scoped/0/rules/length': [['nist', '3.1.1.2 (2)']],
  },
})
