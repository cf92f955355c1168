import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/**
 * Passwords under requirement 8 of PCI DSS v4.0.1: twelve characters with letters and digits, the last four
 * refused, and a change every 90 days where the password is the only factor.
 *
 * A portal that analyses the posture of each access in real time may do without the 90 days: it declares
 * `dynamic_posture` and takes out the second scope. Both composition and periodic change go against NIST.
 */
export const pciDss401: PolicyDocument = /* @__PURE__ */ definePreset({
  id: 'pci-dss-4.0.1',
  rules: {
    normalization: 'NFC',
    length: { min: 12, max: 256, maxBytes: 1_024 },
    composition: [{ anyOf: [{ min: 12, kinds: ['letter', 'digit'] }] }],
    history: { entries: 4 },
    rotation: { maxAge: 'never', maxIdle: 'P90D', unknownAge: { kind: 'force' } },
    throttle: { lockAfter: 10, lockMinutes: 30 },
    forceChangeOn: ['first_use', 'admin_reset', 'compromise'],
  },
  scoped: [
    {
      scope: { factors: ['single'] },
      rules: { rotation: { maxAge: 'P90D', maxIdle: 'P90D', unknownAge: { kind: 'force' } } },
    },
  ],
  cites: {
    '/rules/normalization': [['ours', 'Unicode form NFC, of which the text says nothing']],
    '/rules/length/min': [['pci', '8.3.6, length']],
    '/rules/length/max': [['ours', '256 characters']],
    '/rules/length/maxBytes': [['ours', '1,024 bytes, four for each character']],
    '/rules/composition': [['pci', '8.3.6, kinds']],
    '/rules/history/entries': [['pci', '8.3.7']],
    '/rules/rotation/maxAge': [['pci', '8.3.9']],
    '/rules/rotation/maxIdle': [['pci', '8.2.6']],
    '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
    '/rules/throttle': [['pci', '8.3.4']],
    '/rules/forceChangeOn': [
      ['pci', '8.3.5'],
      ['pci', '8.3.8'],
    ],
    '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    '/scoped/0/rules/rotation/maxAge': [['pci', '8.3.9']],
    '/scoped/0/rules/rotation/maxIdle': [['pci', '8.2.6']],
    '/scoped/0/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
  },
})
