import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * Passwords after the guidance of the British NCSC and Cyber Essentials, as others report them: the current
 * pages were not read, so that every value is cited as reported.
 *
 * Twelve characters alone and eight beside a second factor, a deny list, no complexity, no expiry.
 */
export const ncscUk: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'ncsc-uk',
  rules: {
    normalization: 'NFC',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    throttle: { lockAfter: 10 },
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 12, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Unicode form NFC']],
    '/rules/length/min': [['ncsc', 'Length']],
    '/rules/length/max': [['ours', '256 characters']],
    '/rules/length/maxBytes': [['ours', '1,024 bytes, four for each character']],
    '/rules/composition': [['ncsc', 'Complexity']],
    '/rules/breach/maxOccurrences': [
      ['ncsc', 'Deny list'],
      ['ours', 'No occurrence is tolerated'],
    ],
    '/rules/rotation/maxAge': [['ncsc', 'Expiry']],
    '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
    '/rules/throttle': [['ncsc', 'Throttling']],
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/length': [['ncsc', 'Length']],
  },
})
