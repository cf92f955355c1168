import { describe, expect, it } from 'vitest'
import { buildSmallTrie } from '../../../../src/strength/lexicon/build-small-trie.js'
import { findChild } from '../../../../src/strength/lexicon/find-child.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'

// In preorder: root, a, b, d, c, 9.
const trie = buildSmallTrie(['ab', 'ad', 'c', '9'].map((word) => [toSymbols(word), 1]))
const symbolOf = (letter: string): number => toSymbols(letter)[0] as number

describe('findChild', () => {
  const steps: readonly (readonly [number, string, number])[] = [
    [0, 'a', 1],
    [0, 'b', 0],
    [0, 'c', 4],
    [0, '9', 5],
    [0, 'z', 0],
    [1, 'b', 2],
    [1, 'd', 3],
    [1, 'c', 0],
    [2, 'd', 0],
    [3, 'a', 0],
    [4, '9', 0],
    [5, 'a', 0],
  ]
  it.each(steps)('from node %i, %s leads to node %i', (node, letter, child) => {
    expect(findChild(trie, node, symbolOf(letter))).toBe(child)
  })

  it('leads nowhere by a symbol that no tree has', () => {
    expect(findChild(trie, 0, 255)).toBe(0)
  })

  it('leads nowhere in an empty tree', () => {
    expect(findChild(buildSmallTrie([]), 0, 0)).toBe(0)
  })
})
