import { describe, expect, it } from 'vitest'
import { buildSmallTrie, type Entry } from '../../../../src/strength/lexicon/build-small-trie.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { createRandom } from '../../../support/create-random.js'
import { listTrieWords } from '../../../support/list-trie-words.js'

const build = (words: readonly (readonly [string, number])[]): ReturnType<typeof buildSmallTrie> =>
  buildSmallTrie(words.map(([word, value]): Entry => [toSymbols(word), value]))
const list = (words: readonly (readonly [string, number])[]): readonly unknown[] =>
  listTrieWords(build(words)).map(([word, value]) => [word, value])

describe('buildSmallTrie', () => {
  it('lays nodes out in preorder: symbol, children, next sibling', () => {
    const { nodes, values, roots } = build([
      ['ab', 7],
      ['ac', 8],
      ['b', 9],
    ])
    expect([...nodes]).toEqual([
      0x100,
      0x100 | (4 << 9), // a
      1 | (3 << 9), // b
      2, // c
      1, // b
    ])
    expect([...values]).toEqual([0, 0, 7, 8, 9])
    expect([...roots.entries()].filter(([, node]) => node !== 0)).toEqual([
      [0, 1],
      [1, 4],
    ])
  })

  const lists: readonly (readonly [
    string,
    readonly (readonly [string, number])[],
    readonly (readonly [string, number])[],
  ])[] = [
    ['nothing', [], []],
    ['one word', [['mai', 5]], [['mai', 5]]],
    [
      'words out of order, letters before digits',
      [
        ['2', 4],
        ['juin', 3],
        ['avril', 1],
      ],
      [
        ['avril', 1],
        ['juin', 3],
        ['2', 4],
      ],
    ],
    [
      'words that begin other words',
      [
        ['marine', 3],
        ['mar', 1],
        ['marin', 2],
      ],
      [
        ['mar', 1],
        ['marin', 2],
        ['marine', 3],
      ],
    ],
    [
      'equal words, of which the first counts',
      [
        ['mai', 9],
        ['mars', 1],
        ['mai', 2],
        ['mai', 30],
      ],
      [
        ['mai', 9],
        ['mars', 1],
      ],
    ],
    [
      'a word that is shorter than the one before and shares with it',
      [
        ['abcde', 1],
        ['abx', 2],
      ],
      [
        ['abcde', 1],
        ['abx', 2],
      ],
    ],
  ]
  it.each(lists)('holds %s', (_title, words, expected) => {
    expect(list(words)).toEqual(expected)
  })

  it('takes any symbols below 256, and any number but 0', () => {
    const { nodes, values, roots } = buildSmallTrie([
      [[254, 36], 0xffff_ffff],
      [[40], 1],
    ])
    expect([...nodes].map((node) => node & 0xff)).toEqual([0, 40, 254, 36])
    expect([...values]).toEqual([0, 1, 0, 0xffff_ffff])
    expect([roots[40], roots[254]]).toEqual([1, 2])
  })

  it('holds what a map holds, on random words of few letters', () => {
    const random = createRandom(41)
    for (let round = 0; round < 200; round++) {
      const words = Array.from({ length: random(40) }, (_, index) => {
        const letters = Array.from({ length: 1 + random(6) }, () => 'ab1'.charAt(random(3)))
        return [letters.join(''), index + 1] as const
      })
      const first = new Map([...words].reverse())
      const trie = build(words)
      const found = listTrieWords(trie)
      expect(new Map(found.map(([word, value]) => [word, value]))).toEqual(first)
      expect(found).toHaveLength(first.size)
      // A node for each beginning of a word, and the root.
      const beginnings = [...first.keys()].flatMap((word) =>
        [...word].map((_, at) => word.slice(0, at + 1)),
      )
      expect(trie.nodes).toHaveLength(new Set(beginnings).size + 1)
      expect(trie.values).toHaveLength(trie.nodes.length)
    }
  })

  it('leaves the list of its caller as it is', () => {
    const entries = Object.freeze(['b', 'a'].map((word): Entry => [toSymbols(word), 1]))
    expect(() => buildSmallTrie(entries)).not.toThrow()
    expect([...((entries[0] as Entry)[0] as Uint8Array)]).toEqual([1])
  })
})
