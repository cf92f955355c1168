import { describe, expect, it } from 'vitest'
import { compileDictionary } from '../../../src/strength/compile-dictionary.js'
import {
  type AnalyzerOptions,
  createAnalyzer,
  type StrengthLayer,
} from '../../../src/strength/create-analyzer.js'
import { openTier } from '../../../src/strength/lexicon/open-tier.js'
import type { StrengthContext, StrengthEstimate } from '../../../src/strength/types.js'

const TIERS = [openTier(compileDictionary(['therapeute', 'phare']))]
const OPTIONS: AnalyzerOptions = { year: 2026, maxLength: 128, isProvisional: false }

function analyze(
  password: string,
  context: StrengthContext = {},
  options: Partial<AnalyzerOptions> = {},
): StrengthEstimate {
  return createAnalyzer(TIERS, { ...OPTIONS, ...options })(password, context)
}

const listPatterns = ({ explanation }: StrengthEstimate): readonly string[] =>
  explanation?.spans.map(({ pattern, disguise }) =>
    disguise === 'none' ? pattern : `${pattern} ${disguise}`,
  ) ?? []

describe('createAnalyzer', () => {
  const layers: readonly (readonly [
    layer: StrengthLayer,
    password: string,
    patterns: readonly string[],
    context: StrengthContext,
  ])[] = [
    ['words', 'therapeute', ['own_word'], {}],
    ['folding', 'thérapeute', ['own_word'], {}],
    ['leet', 'th3rap3ut3', ['own_word leet'], {}],
    ['reversed', 'etuepareht', ['own_word reversed'], {}],
    ['sequences', 'ghijklmn', ['sequence'], {}],
    ['sequences', 'lundimardi', ['word_sequence'], {}],
    ['walks', 'poiuytr', ['keyboard_walk'], {}],
    ['dates', '12/05/1990', ['date'], {}],
    ['tails', 'Therapeute1990!', ['own_word', 'year', 'sign'], {}],
    ['identifiers', 'EK-527-RB', ['identifier'], {}],
    ['personal', 'SolennKergoat', ['personal'], { name: 'Solenn Kergoat' }],
    ['former', 'Vurtagxol-Myd', ['former_password'], { formerPasswords: ['Vurtagnol-Mid'] }],
    ['repeats', 'xqzxqzxqz', ['repeat'], {}],
  ]
  it.each(layers)('has a layer %s, for %j', (layer, password, patterns, context) => {
    const all = analyze(password, context)
    const some = analyze(password, context, { without: [layer] })
    expect(listPatterns(all)).toEqual(patterns)
    expect(some.guessesLog10).toBeGreaterThan(all.guessesLog10)
    // Without tails the same parts are found, each of its own.
    if (layer === 'tails') expect(listPatterns(some)).toEqual(patterns)
    else expect(listPatterns(some)).not.toEqual(patterns)
  })

  /** The layers that disguise words, or stand behind them, need words. */
  const NEED_WORDS: readonly StrengthLayer[] = ['folding', 'leet', 'reversed', 'tails']
  it.each(layers)('needs no other layer than %s, for %j', (layer, password, patterns, context) => {
    for (const [other] of layers) {
      if (other === layer || (other === 'words' && NEED_WORDS.includes(layer))) continue
      const some = analyze(password, context, { without: [other] })
      expect(listPatterns(some), `without ${other}`).toEqual(patterns)
    }
  })

  it('explains nothing but numbers, signs and short words without any layer', () => {
    const without = [...new Set(layers.map(([layer]) => layer))]
    for (const [, password, , context] of layers) {
      const estimate = analyze(password, context, { without })
      for (const pattern of listPatterns(estimate)) {
        expect(['number', 'year', 'sign', 'separator', 'connector', 'unknown']).toContain(pattern)
      }
    }
  })

  const empty: readonly (readonly [what: string, context: unknown])[] = [
    ['nothing', {}],
    ['no object', undefined],
    ['null', null],
    ['only what is not known', { name: undefined, formerPasswords: undefined }],
    ['what is no text', { name: 12, email: null, words: 'phare', formerPasswords: 'Vurtagnol' }],
    ['former passwords that are no text', { formerPasswords: [null, 12, {}, ['Vurtagnol']] }],
    ['empty fields', { name: '', formerPasswords: ['', '1'], words: [] }],
  ]
  it.each(empty)('knows nobody from %s', (_, context) => {
    expect(analyze('Vurtagnol', context as StrengthContext)).toEqual(analyze('Vurtagnol'))
  })

  it('compares with the first 24 former passwords', () => {
    const others = Array.from({ length: 24 }, (_, index) => `Quimbrelast-Zor-${index}`)
    const last = ['Vurtagxol-Myd']
    const [password, without] = ['Vurtagnol-Mid', ['personal'] as const]
    const seen = analyze(password, { formerPasswords: [...others.slice(1), ...last] }, { without })
    expect(listPatterns(seen)).toEqual(['former_password'])
    const unseen = analyze(password, { formerPasswords: [...others, ...last] }, { without })
    expect(listPatterns(unseen)).not.toContain('former_password')
  })

  it('keeps the former passwords apart, though they are read one after the other', () => {
    const formerPasswords = ['Vurtagnol-Mid', 'x', 'Quimbrelast-Zor']
    for (const password of ['Vurtagxol-Myd', 'Quimbrexast-Zyr']) {
      expect(listPatterns(analyze(password, { formerPasswords }))).toEqual(['former_password'])
    }
  })

  it('counts years from the year it is given', () => {
    const near = analyze('therapeute1950', {}, { year: 1955 })
    const far = analyze('therapeute1950', {}, { year: 2026 })
    expect(far.guessesLog10 - near.guessesLog10).toBeCloseTo(Math.log10(76 / 20))
  })

  it('shows at most 2 while words are missing, and counts all the same', () => {
    for (const [password, shown, score] of [
      ['therapeute', 0, 0],
      ['qzvwxkpj', 2, 2],
      ['qzvwxkpjm', 2, 3],
      ['qzvwxkpjmqhg', 2, 4],
    ] as const) {
      const provisional = analyze(password, {}, { isProvisional: true })
      const settled = analyze(password)
      expect([provisional.score, settled.score], password).toEqual([shown, score])
      expect(provisional.guessesLog10).toBe(settled.guessesLog10)
      expect(provisional.explanation).toEqual({ ...settled.explanation, isProvisional: true })
    }
  })

  it('reads as many characters as it may, and no number by what stands behind them', () => {
    const [plate, maxLength] = ['EK-527-RB', 12]
    for (const cut of [8, 7, 5]) {
      const head = 'qzvwxkpjmqhg'.slice(0, maxLength - cut)
      const [whole, other] = [`${head} ${plate}`, `${head} ${plate.slice(0, cut)}xxxx`]
      const [a, b] = [whole, other].map((password) => analyze(password, {}, { maxLength }))
      expect(a?.guessesLog10).toBe(b?.guessesLog10)
      expect(a?.explanation?.spans).toEqual(b?.explanation?.spans)
    }
  })

  it.each([
    ['a word', 'the\u0301rapeute!', [0, 11, 12]],
    ['what stands behind it', 'phare-zu\u0301z', [0, 5, 6, 10]],
    ['the digit row of AZERTY', 'phare&e\u0301"', [0, 5, 9]],
    ['an identifier and its border', 'EK-527-RB e\u0301', [0, 9, 10, 12]],
  ])('reads %s decomposed as composed, and says where it is: %j', (_, decomposed, edges) => {
    const [a, b] = [decomposed, decomposed.normalize('NFC')].map((text) => analyze(text))
    expect(a?.guessesLog10).toBe(b?.guessesLog10)
    expect(a?.explanation?.spans.map(({ pattern }) => pattern)).toEqual(
      b?.explanation?.spans.map(({ pattern }) => pattern),
    )
    const [first, ...others] = a?.explanation?.spans ?? []
    expect([first?.start, first?.end, ...others.map(({ end }) => end)]).toEqual(edges)
  })

  it('counts what it did not read of a decomposed text', () => {
    const { explanation } = analyze('e\u0301'.repeat(100), {}, { maxLength: 64 })
    expect([explanation?.spans.at(-1)?.end, explanation?.unread]).toEqual([128, 72])
  })

  it.each([
    ['with tails, whose guesses would make more', 'EK-527-RB-2024-75!', 2],
    ['behind a number', '75-EK-527-RB', 2],
    ['beside what nothing explains', 'qz EK-527-RB', 4],
  ])('judges an identifier %s, whoever it is', (_, password, most) => {
    const stranger = analyze(password)
    expect(stranger.score).toBe(most)
    for (const word of ['EK', 'RB', '75', '527']) {
      const { guessesLog10, score } = analyze(password, { words: [word] })
      expect(guessesLog10).toBeLessThanOrEqual(stranger.guessesLog10)
      expect(score).toBeLessThanOrEqual(most)
    }
  })
})
