import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * Passwords under the Australian Information Security Manual of December 2025: fifteen characters alone, six
 * beside a second factor, no composition, no expiry, an early lock.
 *
 * Systems that hold SECRET or TOP SECRET data are the groups `secret` and `top_secret` of an occasion.
 */
export const auIsm202512: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'au-ism-2025-12',
  rules: {
    normalization: 'NFC',
    length: { min: 6, max: 256, maxBytes: 1_024 },
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', maxIdle: 'P45D', unknownAge: { kind: 'force' } },
    session: { idleMinutes: 15 },
    throttle: { lockAfter: 5 },
    forceChangeOn: ['compromise', 'incident', 'first_use', 'shared_account_departure'],
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 15, max: 256, maxBytes: 1_024 } },
    },
    {
      scope: { groups: ['secret'] },
      rules: { length: { min: 8, max: 256, maxBytes: 1_024 } },
    },
    {
      scope: { groups: ['secret'], factors: ['single'] },
      rules: { length: { min: 17, max: 256, maxBytes: 1_024 } },
    },
    {
      scope: { groups: ['top_secret'] },
      rules: { length: { min: 10, max: 256, maxBytes: 1_024 } },
    },
    {
      scope: { groups: ['top_secret'], factors: ['single'] },
      rules: { length: { min: 20, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Unicode form NFC, of which the text says nothing']],
    '/rules/length/min': [['ism', 'ISM-1559']],
    '/rules/length/max': [
      ['ism', 'ISM-2079'],
      ['ours', '256 characters'],
    ],
    '/rules/length/maxBytes': [['ours', '1,024 bytes, four for each character']],
    '/rules/composition': [['ism', 'ISM-2080']],
    '/rules/breach/maxOccurrences': [
      ['ism', 'ISM-2078'],
      ['ours', 'No occurrence is tolerated'],
    ],
    '/rules/rotation/maxAge': [
      ['ism', 'ISM-1590'],
      ['ours', 'No expiry by the calendar, which the text does not ask for'],
    ],
    '/rules/rotation/maxIdle': [['ism', 'ISM-1404']],
    '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
    '/rules/session': [['ism', 'ISM-0428']],
    '/rules/throttle': [['ism', 'ISM-1403']],
    '/rules/forceChangeOn': [
      ['ism', 'ISM-1590'],
      ['ism', 'ISM-1595'],
    ],
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/length': [['ism', 'ISM-0421']],
    '/scoped/1/rules/length': [['ism', 'ISM-1560']],
    '/scoped/2/rules/length': [['ism', 'ISM-1557']],
    '/scoped/3/rules/length': [['ism', 'ISM-1561']],
    '/scoped/4/rules/length': [['ism', 'ISM-0422']],
  },
})
