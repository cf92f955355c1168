import { expect, it } from 'vitest'
import { buildSmallTrie } from '../../../../src/strength/lexicon/build-small-trie.js'
import { toSymbols } from '../../../../src/strength/lexicon/to-symbols.js'
import { visitWords } from '../../../../src/strength/lexicon/visit-words.js'

const trie = buildSmallTrie([
  [toSymbols('mar'), 1],
  [toSymbols('mardi'), 2],
  [toSymbols('mars'), 3],
])

it.each([
  [
    'mardi',
    0,
    [
      [3, 1],
      [5, 2],
    ],
  ],
  [
    'lemars',
    2,
    [
      [5, 1],
      [6, 3],
    ],
  ],
  ['mard', 0, [[3, 1]]],
  ['ma', 0, []],
  ['lundi', 0, []],
  ['mars', 4, []],
] as const)('visits the words of %j at %i, the shortest first', (text, start, expected) => {
  const found: [number, number][] = []
  const symbols = toSymbols(text)
  visitWords(trie, { size: symbols.length, symbols }, start, (end, value) =>
    found.push([end, value]),
  )
  expect(found).toEqual(expected)
})
