import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../../src/strength/compile-dictionary.js'
import { createStrengthEstimator } from '../../../src/strength/create-strength-estimator.js'
import { openTier } from '../../../src/strength/lexicon/open-tier.js'
import { listLexiconWords } from '../../support/list-lexicon-words.js'
import type { TrieWord } from '../../support/list-trie-words.js'

const read = (words: readonly string[]): readonly TrieWord[] =>
  listLexiconWords([openTier(compileDictionary(words))])
const fold = (words: readonly string[]): readonly string[] => read(words).map(([word]) => word)

describe('compileDictionary', () => {
  const folded: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nothing', [], []],
    ['case', ['ALMERYS', 'Viasanté'], ['almerys', 'viasante']],
    ['accents, however they are written', ['Viamédis', 'Adhe\u0301rent'], ['adherent', 'viamedis']],
    ['ligatures', ['Cœur', 'ŒUVRE', 'Lætitia'], ['coeur', 'laetitia', 'oeuvre']],
    [
      'separators and signs',
      ['Espace adhérent', 'Saint-Malo', "L'Orée", 'tiers_payant!'],
      ['espaceadherent', 'loree', 'saintmalo', 'tierspayant'],
    ],
    ['digits', ['Santé 2000', '24h/24'], ['sante2000', '24h24']],
    ['words of less than two letters', ['', 'a', '-', 'é!', '漢字', 'ab', '7'], ['ab']],
    ['equal words', ['Mâcon', 'macon', 'MACON', 'ma-con'], ['macon']],
    ['long words', ['a'.repeat(60)], ['a'.repeat(40)]],
  ]
  it.each(folded)('folds %s', (_title, words, expected) => {
    expect(fold(words)).toEqual(expected)
  })

  it('takes all words for own words, the likeliest for the cheapest', () => {
    const words = Array.from({ length: 50 }, (_, index) => `mot${String(index).padStart(2, '0')}`)
    // 16 guesses for the first and one more for each further one, as the nearest power of two.
    expect(read(words)).toEqual(
      words.map((word, index) => [word, 2 ** Math.round(Math.log2(16 + index)), 'own_word']),
    )
  })

  it('prices equal words by the first of them', () => {
    const words = Array.from({ length: 200 }, (_, index) => `mot${index}`)
    const priced = new Map(read(['Cadix', ...words, 'cadix']).map(([word, price]) => [word, price]))
    expect(priced.get('cadix')).toBe(16)
  })

  it('counts what is left out among the words before', () => {
    expect(read([...Array.from({ length: 16 }, () => '-'), 'cadix'])).toEqual([
      ['cadix', 32, 'own_word'],
    ])
  })

  it('gives a text of the same format and name, whatever it holds', () => {
    for (const words of [[], ['Viamédis'], ['1', 'deux', 'Trois']]) {
      const dictionary = compileDictionary(words)
      expect(dictionary).toMatch(/^hygie-words\/2\|[0-9a-f]{8}\|own\|own words\n[ -~]*$/u)
      expect(openTier(dictionary).name).toBe('own')
    }
  })

  it('leaves the list of its caller as it is', () => {
    expect(() => compileDictionary(Object.freeze(['Zoé', 'Abel']))).not.toThrow()
  })

  it('takes 100,000 words and no more', () => {
    const words = Array.from({ length: 100_001 }, (_, index) => `mot${index}`)
    expect(read(words.slice(1))).toHaveLength(100_000)
    expect(() => compileDictionary(words)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: "'words' must be at most 100,000 strings.",
      }),
    )
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'viamedis'],
    ['a set', new Set(['viamedis'])],
    ['a number among the words', ['viamedis', 12]],
    ['null among the words', ['viamedis', null]],
  ])('refuses %s', (_title, words) => {
    expect(() => compileDictionary(words as never)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining("'words'"),
      }),
    )
  })

  it('makes its words known to the estimator', async () => {
    const word = 'Zorblat-Québénix'
    const patterns = async (tiers: readonly string[]): Promise<readonly unknown[]> => {
      const { explanation } = await createStrengthEstimator({ tiers }).estimate(
        'zorblatquebenix',
        {},
      )
      return explanation?.spans.map(({ pattern }) => pattern) ?? []
    }
    expect(await patterns([compileDictionary([word])])).toEqual(['own_word'])
    expect(await patterns([])).not.toContain('own_word')
  })
})
