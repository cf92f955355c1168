import { describe, expect, it } from 'vitest'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { openTier } from '../../../../src/strength/lexicon/open-tier.js'
import {
  type RankedWord,
  VALUE_CHARACTERS,
  WORD_KINDS,
} from '../../../../src/strength/lexicon/types.js'
import { listLexiconWords } from '../../../support/list-lexicon-words.js'

const HEADER = { name: 'test', licence: 'own words' }

const wordOf = (word: string, guesses = 16): RankedWord => ({ word, guesses, kind: 'word' })
const bodyOf = (words: readonly RankedWord[]): string =>
  encodeWords(words, HEADER).split('\n').slice(1).join('\n')
const read = (words: readonly RankedWord[]): readonly unknown[] =>
  listLexiconWords([openTier(encodeWords(words, HEADER))])

describe('encodeWords', () => {
  it('writes a header with checksum, name and licence', () => {
    expect(encodeWords([wordOf('pin'), wordOf('pinson')], HEADER)).toBe(
      'hygie-words/2|750a196e|test|own words\npiBnCson!##!',
    )
  })

  it('fills the checksum up with zeros', () => {
    const sums = Array.from({ length: 500 }, (_, index) => {
      const [, sum] = encodeWords([wordOf(`mot${index}`)], HEADER).split('|')
      return sum as string
    })
    expect(sums.filter((sum) => !/^[0-9a-f]{8}$/u.test(sum))).toEqual([])
    expect(sums.some((sum) => sum.startsWith('0'))).toBe(true)
  })

  const bodies: readonly (readonly [string, readonly string[], string])[] = [
    ['no word', [], ''],
    ['one word', ['abc'], 'abBc!#!'],
    ['words of one letter, which are none', ['a', 'abc', '1'], 'abBc!#!'],
    ['words that share nothing', ['mai', 'avril'], 'avBril!maBi!#!#!'],
    ['words that share a letter', ['mai', 'mode'], 'maBi!moBde!#!#!'],
    ['words that share their beginning', ['marin', 'mare', 'mari'], 'maBreCiDn!###!'],
    ['two letters', ['ma', 'mai', 'ta'], 'maBBi!taB!##!#!'],
    ['digits, which come after letters', ['a1', 'ab', '1a', 'za'], 'abB!a1B!zaB!1aB!#!#!#!#!'],
    [
      'words that share 26 letters',
      [`${'a'.repeat(26)}b`, `${'a'.repeat(26)}c`],
      `aaB${'a'.repeat(24)}bZc!##!`,
    ],
    [
      'words that share more',
      [`${'a'.repeat(30)}b`, `${'a'.repeat(30)}c`],
      `aaB${'a'.repeat(28)}bZaaaac!##!`,
    ],
  ]
  it.each(bodies)('packs %s', (_title, words, body) => {
    expect(bodyOf(words.map((word) => wordOf(word)))).toBe(body)
  })

  // The nearest power of two, from 2⁴ to 2¹⁷.
  const prices: readonly (readonly [number, number])[] = [
    [0, 16],
    [1, 16],
    [16, 16],
    [22, 16],
    [23, 32],
    [45, 32],
    [46, 64],
    [1_000, 1_024],
    [90_000, 65_536],
    [100_000, 131_072],
    [10_000_000, 131_072],
  ]
  it.each(prices)('keeps %i guesses as %i', (guesses, kept) => {
    expect(read([wordOf('mot', guesses)])).toEqual([['mot', kept, 'word']])
  })

  it.each(WORD_KINDS.filter((kind) => kind !== 'own_word'))(
    'gives back every price of a word of the kind %s',
    (kind) => {
      const words = Array.from({ length: 14 }, (_, level) => ({
        word: `mot${'abcdefghijklmn'.charAt(level)}`,
        guesses: 2 ** (level + 4),
        kind,
      }))
      expect(read(words)).toEqual(words.map(({ word, guesses }) => [word, guesses, kind]))
    },
  )

  it('writes one character for every word, also of one that only the name of the tier tells', () => {
    const words = [1, 1_000, 1_000_000].map((guesses, index) => ({
      word: `mot${index}`,
      guesses,
      kind: 'own_word' as const,
    }))
    const [, body = ''] = encodeWords(words, { name: 'own', licence: '' }).split('\n')
    const [packed, values] = body.split('!')
    expect(packed).toBe('moBt0C1C2')
    expect([...(values as string)].map((value) => VALUE_CHARACTERS.indexOf(value))).toEqual([
      0, 6, 13,
    ])
  })

  it('leaves the list of its caller as it is', () => {
    const words = Object.freeze([wordOf('zoo'), wordOf('ami')])
    encodeWords(words, HEADER)
    expect(words.map(({ word }) => word)).toEqual(['zoo', 'ami'])
  })

  it('gives the same text for the same words in any order', () => {
    const words = ['pin', 'pins', 'pinson', 'p1n', '1pin'].map((word) => wordOf(word))
    expect(encodeWords([...words].reverse(), HEADER)).toBe(encodeWords(words, HEADER))
  })

  it('uses printable characters that need no escape in a string, each once', () => {
    expect(new Set(VALUE_CHARACTERS).size).toBe(VALUE_CHARACTERS.length)
    expect(VALUE_CHARACTERS).toMatch(/^[ -~]+$/u)
    expect(VALUE_CHARACTERS).not.toMatch(/['"`\\\n!]/u)
    // Fourteen prices for each kind that is written.
    expect(VALUE_CHARACTERS.length).toBeGreaterThanOrEqual((WORD_KINDS.length - 1) * 14)
  })
})
