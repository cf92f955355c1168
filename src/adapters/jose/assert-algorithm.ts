import { assertOption } from '../../internal/assert-option.js'
import type { SignalAlgorithm } from './types.js'

const ALGORITHMS: readonly SignalAlgorithm[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
]

/** Refuses `none`, and a shared secret: whoever can verify with one can forge. */
export function assertAlgorithm(algorithm: SignalAlgorithm, option: string): void {
  assertOption(
    ALGORITHMS.includes(algorithm),
    `'${option}' must be an algorithm with a public key, such as 'ES256'.`,
  )
}
