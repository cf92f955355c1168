import { type GrownTrie, growTrie } from './grow-trie.js'
import type { OpenTier } from './open-tier.js'
import { PAIRS, SYMBOLS } from './types.js'

/** The words of some tiers as one tree that grows when it is asked for what it does not hold yet. */
export interface Lexicon {
  /** Gives the node of two first symbols; 0 where no word begins with them. Both are below 36. */
  readonly enter: (first: number, second: number) => number
  /** What has grown so far. Its arrays are replaced by larger ones: read them after entering. */
  readonly trie: Readonly<Pick<GrownTrie, 'nodes' | 'values'>>
}

const FIRST_ROOM = 4_096

/**
 * Creates the words of some tiers. The tree of two first letters is built when a password first asks for it:
 * a password asks for some ten of a thousand, and the first estimate does not wait for the others.
 */
export function createLexicon(tiers: readonly OpenTier[]): Lexicon {
  const trie = { nodes: new Uint32Array(FIRST_ROOM), values: new Uint8Array(FIRST_ROOM), size: 1 }
  /** By two symbols: the node, plus 1; 0 before it was asked for. */
  const entered = new Uint32Array(PAIRS)
  return {
    trie,
    enter: (first, second) => {
      const pair = first * SYMBOLS + second
      const known = entered[pair] as number
      if (known !== 0) return known - 1
      const node = growTrie(trie, tiers, pair)
      entered[pair] = node + 1
      return node
    },
  }
}
