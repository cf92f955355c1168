import { buildTrie } from './build-trie.js'
import type { OpenTier, TierPart } from './open-tier.js'
import { splitPart } from './split-part.js'
import { BYTE_KIND_SHIFT, GUESSES_MASK, KIND_SHIFT, NEXT_SHIFT, type Trie } from './types.js'

/** A tree whose prices are powers of two, so that a byte holds price and kind of a word. */
export interface GrownTrie {
  readonly nodes: Uint32Array
  /** 0 where no word ends; else the kind in the upper three bits, and the binary logarithm of the guesses. */
  readonly values: Uint8Array
}

/** The words of some tiers as one tree that grows when it is asked for what it does not hold yet. */
export interface Lexicon {
  /** Gives the node of two first symbols; 0 where no word begins with them. Both are below 36. */
  readonly enter: (first: number, second: number) => number
  /** What has grown so far. Its arrays are replaced by larger ones: read them after entering. */
  readonly trie: GrownTrie
}

const SYMBOLS = 36
/** Behind the root and the first symbol. */
const SECOND_NODE = 2
const FIRST_ROOM = 4_096

/**
 * Creates the words of some tiers. The tree of two first letters is built when a password first asks for it:
 * a password asks for some ten of a thousand, and the first estimate does not wait for the others.
 */
export function createLexicon(tiers: readonly OpenTier[]): Lexicon {
  const trie = { nodes: new Uint32Array(FIRST_ROOM), values: new Uint8Array(FIRST_ROOM) }
  /** By two symbols: the node, plus 1; 0 before it was asked for. */
  const entered = new Uint32Array(SYMBOLS * SYMBOLS)
  const whole = tiers.map(({ parts }) => [...parts])
  const split: (TierPart | undefined)[][][] = []
  let size = 1

  /** Every tier's words of a first symbol, by the second. */
  function splitFirst(first: number): (TierPart | undefined)[][] {
    const known = split[first]
    if (known !== undefined) return known
    const parts = whole.flatMap((tier) => tier[first] ?? []).map(splitPart)
    split[first] = parts
    for (const tier of whole) tier[first] = undefined
    return parts
  }

  /** Moves a tree behind those that are there. Its root is left out. */
  function adopt({ nodes, values }: Trie): number {
    const offset = size - 1
    const end = offset + nodes.length
    while (end > trie.nodes.length) grow(trie)
    for (let node = 1; node < nodes.length; node++) {
      trie.values[offset + node] = toByte(values[node] as number)
      const packed = nodes[node] as number
      const next = packed >>> NEXT_SHIFT
      trie.nodes[offset + node] = next === 0 ? packed : packed + offset * (1 << NEXT_SHIFT)
    }
    size = end
    return offset + SECOND_NODE
  }

  function build(first: number, second: number): number {
    const parts: TierPart[] = []
    for (const seconds of splitFirst(first)) {
      const part = seconds[second]
      if (part !== undefined) parts.push(part)
      // When the last words are in the tree nothing holds the text any longer.
      seconds[second] = undefined
    }
    return parts.length === 0 ? 0 : adopt(buildTrie(parts))
  }

  return {
    trie,
    enter: (first, second) => {
      const at = first * SYMBOLS + second
      const known = entered[at] as number
      if (known !== 0) return known - 1
      const node = build(first, second)
      entered[at] = node + 1
      return node
    },
  }
}

/** Kind and guesses of a value in a byte. */
function toByte(value: number): number {
  if (value === 0) return 0
  return ((value >>> KIND_SHIFT) << BYTE_KIND_SHIFT) | (31 - Math.clz32(value & GUESSES_MASK))
}

function grow(trie: { nodes: Uint32Array; values: Uint8Array }): void {
  const room = trie.nodes.length * 2
  const [nodes, values] = [new Uint32Array(room), new Uint8Array(room)]
  nodes.set(trie.nodes)
  values.set(trie.values)
  trie.nodes = nodes
  trie.values = values
}
