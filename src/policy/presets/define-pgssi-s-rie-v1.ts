import type { Period } from '../../time.js'
import type { PolicyDocument } from '../types.js'
import { definePreset } from './define-preset.js'

/** What the text leaves to the portal. */
export interface PgssiSRieV1Input {
  /** How often the password is renewed: EXI 21 asks for it and gives no figure. */
  readonly maxAge: Period
}

/**
 * Defines a policy for a local password under version 1 of the PGSSI-S, electronic identification.
 *
 * It does not make a service conform: the transitional authorisation of passwords ended on 31 December 2025, and
 * from afar two factors were always needed. It serves to show what such a service was bound to.
 *
 * @param input - The period of renewal, which the text does not give.
 * @returns The document.
 * @throws `PolicyError` `ERR_POLICY_INVALID` when the period is none.
 * @see PGSSI-S, référentiel d'identification électronique, personnes physiques, v1.0, EXI 21, 22 and 25
 *
 * @example A yearly renewal
 * ```ts
 * import { definePgssiSRieV1 } from 'hygie/policy/presets'
 *
 * const { rules } = definePgssiSRieV1({ maxAge: 'P1Y' })
 * console.log(rules.rotation?.maxAge, rules.throttle?.maxPerDay) // P1Y 25
 * ```
 *
 * @since 0.6.0
 */
export function definePgssiSRieV1({ maxAge }: PgssiSRieV1Input): PolicyDocument {
  return definePreset({
    id: 'pgssi-s-rie-v1',
    rules: {
      normalization: 'NFC',
      length: { min: 8, max: 256, maxBytes: 1_024 },
      composition: [
        {
          anyOf: [
            { min: 8, kindsAtLeast: 3 },
            { words: 5 },
            { digitsOnly: true, min: 15 },
            { bits: 50 },
          ],
        },
      ],
      rotation: { maxAge, unknownAge: { kind: 'force' } },
      throttle: { waitFrom: 5, waitSeconds: 61, factor: 2, maxPerDay: 25 },
    },
    cites: {
      '/rules/normalization': [['ours', 'Forme Unicode NFC, dont le texte ne dit rien']],
      '/rules/length/min': [['rie', 'EXI 25 b']],
      '/rules/length/max': [['ours', '256 caractères']],
      '/rules/length/maxBytes': [['ours', '1\u202F024 octets, quatre par caractère']],
      '/rules/composition': [['rie', 'EXI 25 b']],
      '/rules/rotation/maxAge': [
        ['rie', 'EXI 21, renouvellement'],
        ['ours', 'Durée fixée par le portail'],
      ],
      '/rules/rotation/unknownAge': [['ours', 'Une date inconnue impose un changement']],
      '/rules/throttle': [['rie', 'EXI 25 a']],
      '/rules/throttle/waitSeconds': [['ours', '61 secondes, plus d’une minute']],
      '/rules/throttle/factor': [['ours', 'Attente doublée à chaque échec']],
      '/rules/onUnknown': [['ours', 'Un contrôle sans réponse reste sans réponse']],
    },
  })
}
