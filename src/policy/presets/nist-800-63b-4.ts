import { definePolicy } from '../define-policy.js'
import type { Clause, PolicyDocument } from '../types.js'
import { citeDesign } from './cite-design.js'

const NIST = {
  standard: 'NIST SP 800-63B-4 (31 July 2025)',
  address: 'https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver',
  textDate: '2025-07-31' as Clause['textDate'],
  evidence: 'quoted',
} as const
/**
 * A password verifier as NIST describes it: length before composition, a list of what attackers try,
 * change on evidence of compromise and never by the calendar.
 *
 * Eight characters suffice beside a second factor, fifteen are needed alone. Strength is left to advice:
 * the text sets no threshold for it.
 */
export const nist80063b4: PolicyDocument = definePolicy({
  id: 'nist-800-63b-4',
  rules: {
    normalization: 'NFC',
    length: { min: 8, max: 256, maxBytes: 1_024 },
    blocklist: [{ context: 'derivative' }],
    breach: { maxOccurrences: 0 },
    rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
    onUnknown: { breach: 'unknown' },
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { length: { min: 15, max: 256, maxBytes: 1_024 } },
    },
  ],
  cites: {
    '/rules/normalization': [{ ...NIST, clause: '3.1.1.2, NFC before hashing (SHOULD)' }],
    '/rules/length/min': [{ ...NIST, clause: '3.1.1.2 (1), 8 inside multi-factor (SHALL)' }],
    '/rules/length/max': [
      { ...NIST, clause: '3.1.1.2 (2), permit at least 64 (SHOULD)' },
      citeDesign('256 characters'),
    ],
    '/rules/length/maxBytes': [
      { ...NIST, clause: '3.1.1.2 (9), the entire password, no truncation (SHALL)' },
      citeDesign('1,024 bytes, four for each character'),
    ],
    '/rules/composition': [{ ...NIST, clause: '3.1.1.2 (5), no composition rule (SHALL NOT)' }],
    '/rules/blocklist': [
      { ...NIST, clause: '3.1.1.2, names of service and user, and derivatives (MAY)' },
    ],
    '/rules/breach/maxOccurrences': [
      { ...NIST, clause: '3.1.1.2, common, expected or compromised values (SHALL)' },
      citeDesign('No occurrence is tolerated'),
    ],
    '/rules/rotation/maxAge': [{ ...NIST, clause: '3.1.1.2 (6), no periodic change (SHALL NOT)' }],
    '/rules/rotation/unknownAge': [citeDesign('An unknown date forces a change')],
    '/rules/onUnknown': [citeDesign('An unanswered check stays unknown')],
    '/scoped/0/rules/length/min': [{ ...NIST, clause: '3.1.1.2 (1), 15 as sole factor (SHALL)' }],
    '/scoped/0/rules/length': [{ ...NIST, clause: '3.1.1.2 (2) and (9), as above' }],
  },
})
