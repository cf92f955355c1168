import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { describe, expect, it } from 'vitest'
import { buildRankedTrie } from '../../../../src/strength/compat/build-ranked-trie.js'
import { findRankedWords } from '../../../../src/strength/compat/find-ranked-words.js'
import type { Offered } from '../../../support/collect-offers.js'
import { createRandom } from '../../../support/create-random.js'
import { makeText } from '../../../support/make-text.js'

const list = (password: string, words: readonly string[]): readonly Offered[] =>
  findRankedWords(password, buildRankedTrie([words])).map(({ first, last, guesses }) => [
    first,
    last,
    guesses,
  ])

describe('findRankedWords', () => {
  // Rank, times 2 backwards, times what capitals and substitutions bring.
  const found: readonly (readonly [
    string,
    password: string,
    words: readonly string[],
    readonly Offered[],
  ])[] = [
    ['nothing in nothing', '', ['ami'], []],
    ['nothing without words', 'ami', [], []],
    ['no word that is not listed', 'xyz', ['ami'], []],
    ['a word by its rank', 'bol', ['ami', 'bol'], [[0, 2, 2]]],
    ['a word among others', '--ami--', ['ami'], [[2, 4, 1]]],
    [
      'words within a word',
      'amitié',
      ['ami', 'amitié', 'mi'],
      [
        [0, 2, 1],
        [0, 5, 2],
        [1, 2, 3],
      ],
    ],
    ['capitals', 'AMi', ['ami'], [[0, 2, 3]]],
    ['a word backwards', 'loB', ['ami', 'bol'], [[0, 2, 8]]],
    [
      'a word that reads the same backwards',
      'radar',
      ['radar'],
      [
        [0, 4, 1],
        [0, 4, 2],
      ],
    ],
    ['a substitution', 'm4l', ['mal'], [[0, 2, 2]]],
    ['the same substitution twice, once', 'm4l4', ['mala'], [[0, 3, 2]]],
    ['two substitutions', 'm4l1n', ['malin'], [[0, 4, 4]]],
    ['two signs for one letter', 'm4l@', ['mala'], [[0, 3, 4]]],
    // One replaced of four: 4.
    ['a letter that is replaced in part', 'm4lalala', ['malalala'], [[0, 7, 4]]],
    ['a sign of several characters', '|-|ier', ['hier'], [[0, 5, 2]]],
    ['a sign at the end', 'fo><', ['fox'], [[0, 3, 2]]],
    [
      'all letters that a sign may stand for',
      '1l',
      ['il', 'll'],
      [
        [0, 1, 2],
        // One replaced and one that is not: 2.
        [0, 1, 4],
      ],
    ],
    ['a sign that is in the word itself', 'm4l', ['m4l'], [[0, 2, 1]]],
    ['no single sign for a letter', '4', ['a'], []],
    ['no substitution backwards', 'l4m', ['mal'], []],
    ['capitals beside a substitution', 'M4l', ['mal'], [[0, 2, 4]]],
    ['no sign in capitals', 'UUeb', ['web'], []],
    [
      'letters with accents',
      'ÉTÉ',
      ['été'],
      [
        [0, 2, 2],
        [0, 2, 4],
      ],
    ],
    ['small letters that are more than the text has', 'İa', ['i\u0307a'], []],
  ]
  it.each(found)('finds %s', (_title, password, words, expected) => {
    expect(list(password, words)).toEqual(expected)
  })

  it('lets Greek words end forwards and backwards as the engine does', () => {
    // The small letter is another one at the end of a word, and the engine turns the text first.
    expect(list('ΟΔΟΣ', ['οδο\u03c2'])).toEqual([[0, 3, 1]])
    expect(list('ΟΔΟΣ', ['οδο\u03c3'])).toEqual([])
    expect(list('ΣΟΔΟ', ['οδο\u03c2'])).toEqual([[0, 3, 2]])
    expect(list('ΣΟΔΟ', ['οδο\u03c3'])).toEqual([])
  })

  it('tries no more than 60,000 places with substitutions, and finds plain words all the same', () => {
    // All the words of four letters that 1, | and ! may stand for.
    const letters = ['i', 'l', '1']
    const words = letters.flatMap((a) =>
      letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
    )
    const short = list('1'.repeat(20), words)
    const [long, longer] = [list('1'.repeat(1_000), words), list('1'.repeat(2_000), words)]
    const isPlain = ([, , guesses]: Offered): boolean =>
      guesses === words.length || guesses === words.length * 2
    const count = (rows: readonly Offered[]): readonly [number, number] => [
      rows.filter(isPlain).length,
      rows.filter((row) => !isPlain(row)).length,
    ]
    // 81 ways to read four ones, one of them plain, and the plain one backwards.
    expect(count(short)).toEqual([17 * 2, 17 * 80])
    expect(count(long)[0]).toBe(997 * 2)
    expect(count(longer)[0]).toBe(1_997 * 2)
    expect(count(long)[1]).toBe(count(longer)[1])
    expect(count(long)[1]).toBeLessThan(60_000)
  })

  it('gives the guesses of the engine for whole words in every disguise', () => {
    const words = ['mal', 'salon', 'banane', 'nilam', 'box', 'été', 'm4l', 'werewolf']
    const signs: Readonly<Record<string, readonly string[]>> = {
      a: ['4', '@'],
      b: ['8'],
      e: ['3'],
      l: ['!', '|'],
      n: ['//'],
      o: ['0', '()'],
      s: ['$'],
      w: ['vv', '^/'],
      x: ['><'],
    }
    const engine = new ZxcvbnFactory({ dictionary: { words } })
    const ranked = buildRankedTrie([words])
    const random = createRandom(66)
    let compared = 0
    for (let round = 0; round < 600; round++) {
      const word = words[random(words.length)] as string
      const disguised = Array.from(word, (letter) => {
        if (random(4) === 0) return letter.toUpperCase()
        return random(3) === 0 ? makeText(random, signs[letter] ?? [letter], 1) : letter
      })
      const password = (random(5) === 0 ? [...word].reverse() : disguised).join('')
      const [match, ...others] = engine.check(password).sequence
      if (match?.pattern !== 'dictionary' || others.length > 0) continue
      compared++
      const prices = findRankedWords(password, ranked)
        .filter(({ first, last }) => first === 0 && last === password.length - 1)
        .map(({ guesses }) => guesses)
      expect([password, Math.min(...prices)]).toEqual([password, match['guesses']])
    }
    expect(compared).toBeGreaterThan(500)
  })
})
