import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/** What the module leaves to the portal. */
export interface BsiOrp4Input {
  /** Characters at least: the module gives no number, quality follows the use. */
  readonly minLength: number
}

/**
 * Defines a policy after module ORP.4 of the BSI IT-Grundschutz, edition 2023.
 *
 * Passwords that stand in lists are refused, and a change is asked for with a reason only, such as the suspicion
 * that others know it. That a password serves one system alone is for the portal to declare.
 *
 * @param input - The length, which the module does not give.
 * @returns The document.
 * @throws `PolicyError` `ERR_POLICY_INVALID` when the length is out of range.
 * @see BSI IT-Grundschutz, ORP.4.A8 and A23, edition 2023
 *
 * @example With twelve characters, which is the caller's choice
 * ```ts
 * import { defineBsiOrp4 } from 'hygie/policy/presets'
 *
 * const { rules } = defineBsiOrp4({ minLength: 12 })
 * console.log(rules.length.min, rules.rotation?.maxAge) // 12 never
 * ```
 *
 * @since 0.6.0
 */
export function defineBsiOrp4({ minLength }: BsiOrp4Input): PolicyDocument {
  return definePreset({
    id: 'bsi-orp4',
    rules: {
      normalization: 'NFC',
      length: { min: minLength, max: 256, maxBytes: 1_024 },
      breach: { maxOccurrences: 0 },
      rotation: { maxAge: 'never', unknownAge: { kind: 'force' } },
      forceChangeOn: ['compromise'],
      onUnknown: { breach: 'unknown' },
    },
    cites: {
      '/rules/normalization': [['ours', 'Unicode form NFC, of which the module says nothing']],
      '/rules/length': [['ours', 'Length set by the portal: the module gives none']],
      '/rules/breach/maxOccurrences': [
        ['bsi', 'ORP.4.A8, lists'],
        ['ours', 'No occurrence is tolerated'],
      ],
      '/rules/rotation/maxAge': [['bsi', 'ORP.4.A23']],
      '/rules/rotation/unknownAge': [['ours', 'An unknown date forces a change']],
      '/rules/forceChangeOn': [['bsi', 'ORP.4.A8, change']],
      '/rules/onUnknown': [['ours', 'An unanswered check stays unknown']],
    },
  })
}
