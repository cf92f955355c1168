import type { CompositionRule } from './types.js'

/** A waiver is one more way of being well composed: by length alone. */
export function listWays({ anyOf, waiveFrom }: CompositionRule): CompositionRule['anyOf'] {
  return waiveFrom === undefined ? anyOf : [...anyOf, { min: waiveFrom, kindsAtLeast: 1 }]
}
