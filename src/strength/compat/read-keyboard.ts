import type { KeyGraph } from './types.js'

/** A keyboard with what its walks cost. */
export interface Keyboard {
  readonly graph: KeyGraph
  /** On a keypad no key is shifted. */
  readonly isKeypad: boolean
  /** How many keys there are. */
  readonly starts: number
  /** How many neighbours a key has on average. */
  readonly degree: number
}

/** Reads from the graph of a keyboard what the price of a walk depends on. */
export function readKeyboard(name: string, graph: KeyGraph): Keyboard {
  const keys = Object.values(graph)
  const neighbours = keys.reduce((sum, key) => sum + key.filter(Boolean).length, 0)
  return {
    graph,
    isKeypad: name.includes('keypad'),
    starts: keys.length,
    degree: neighbours / keys.length,
  }
}
