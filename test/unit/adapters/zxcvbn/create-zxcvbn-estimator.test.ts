import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { dictionary as french } from '@zxcvbn-ts/language-fr'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createZxcvbnEstimator } from '../../../../src/adapters/zxcvbn/index.js'
import vectors from '../../../vectors/strength-zxcvbn.json' with { type: 'json' }

const estimator = await createZxcvbnEstimator()

afterEach(() => {
  vi.doUnmock('@zxcvbn-ts/language-en')
})

describe('createZxcvbnEstimator', () => {
  it.each(vectors.vectors)(
    'gives the vector of $password',
    async ({ password, score, guessesLog10 }) => {
      const estimate = await estimator.estimate(password, {})
      expect(estimate.score).toBe(score)
      expect(estimate.guessesLog10).toBeCloseTo(guessesLog10, 6)
    },
  )

  it('gives the guesses of the engine itself, dates apart', async () => {
    const engine = new ZxcvbnFactory({
      dictionary: Object.assign({}, dictionary, french),
      graphs: adjacencyGraphs,
    })
    for (const text of [
      'tournesol',
      'Tr0ub4dour&3',
      'azertyuiop',
      'abcdef',
      'aaaaaa',
      'bleu chat 7',
    ]) {
      const { guessesLog10 } = await estimator.estimate(text, {})
      expect(guessesLog10).toBeCloseTo(engine.check(text).guessesLog10, 9)
    }
  })

  describe('counts dates from the reference year', () => {
    // max(distance, 21) years of 365 days, four separators.
    const dates: readonly (readonly [string, number, number])[] = [
      ['12/05/1990', 2026, 36 * 365 * 4],
      ['12/05/1990', 2000, 21 * 365 * 4],
      ['12/05/1990', 2090, 100 * 365 * 4],
      ['12051890', 2026, 136 * 365],
      ['1950', 2026, 76],
      ['1950', 1960, 21],
      ['2024', 2026, 21],
    ]
    it.each(dates)('%s seen from %i', async (text, referenceYear, guesses) => {
      const frozen = await createZxcvbnEstimator({ referenceYear })
      const { guessesLog10 } = await frozen.estimate(text, {})
      // The engine adds one guess for the sequence of a single part.
      expect(10 ** guessesLog10).toBeCloseTo(guesses + 1, 4)
    })

    it('as the engine does in that year', async () => {
      const year = new Date().getFullYear()
      const frozen = await createZxcvbnEstimator({ referenceYear: year })
      const engine = new ZxcvbnFactory({
        dictionary: Object.assign({}, dictionary, french),
        graphs: adjacencyGraphs,
      })
      for (const text of ['Soleil1961', '12/05/1941', 'a1931b', 'Marie12051955!', '1950 1950']) {
        const { guessesLog10 } = await frozen.estimate(text, {})
        expect(guessesLog10).toBeCloseTo(engine.check(text).guessesLog10, 9)
      }
    })
  })

  it('knows the words of the person', async () => {
    const context = { name: 'Solenn Kergoat' }
    const stranger = await estimator.estimate('Kergoat-Solenn', {})
    const known = await estimator.estimate('Kergoat-Solenn', context)
    expect(known.guessesLog10).toBeLessThan(stranger.guessesLog10)
  })

  it('gives nothing back but a score and a number', async () => {
    const estimate = await estimator.estimate('Posologie2021!', { name: 'Posologie' })
    expect(Object.keys(estimate)).toEqual(['score', 'guessesLog10'])
  })

  it('hands the engine no more than 64 units, of a text of any length', async () => {
    const check = vi.spyOn(ZxcvbnFactory.prototype, 'check')
    const long = await estimator.estimate('p@55w0rd!'.repeat(100_000), {})
    expect(check.mock.calls.map(([text]) => text.length)).toEqual([64])
    check.mockRestore()
    expect(long).toEqual(await estimator.estimate('p@55w0rd!'.repeat(100_000).slice(0, 64), {}))
  })

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty__proto__',
    'ConstructorValueOf1',
  ])('does not take %s for a word of its lists', async (text) => {
    const { score, guessesLog10 } = await estimator.estimate(text, {})
    expect(Number.isFinite(guessesLog10)).toBe(true)
    expect(score).toBeLessThanOrEqual(1)
    const beside = await estimator.estimate(`${text} orage velours 47`, { name: text })
    expect(Number.isFinite(beside.guessesLog10)).toBe(true)
  })

  it.each(['', ' ', '\u0000', '\uD800', '👩‍⚕️👩‍⚕️', 'e\u0301'.repeat(40), '漢字'])(
    'answers a number for any text (%#)',
    async (text) => {
      const { score, guessesLog10 } = await estimator.estimate(text, {})
      expect(score).toBeGreaterThanOrEqual(0)
      expect(guessesLog10).toBeGreaterThanOrEqual(0)
    },
  )

  it('knows English words when it is asked to', async () => {
    const bilingual = await createZxcvbnEstimator({ languages: ['fr', 'en'] })
    const word = 'thistlethwaite'
    const [alone, both] = [await estimator.estimate(word, {}), await bilingual.estimate(word, {})]
    expect(both.guessesLog10).toBeLessThan(alone.guessesLog10)
  })

  it('says which package is missing', async () => {
    vi.doMock('@zxcvbn-ts/language-en', () => {
      throw new Error('Cannot find package')
    })
    await expect(createZxcvbnEstimator({ languages: ['en'] })).rejects.toMatchObject({
      code: 'ERR_DEPENDENCY_MISSING',
      message: expect.stringContaining('@zxcvbn-ts/language-en'),
      cause: expect.any(Error),
    })
  })

  it.each([
    ["'languages'", { languages: ['de' as never] }],
    ["'referenceYear'", { referenceYear: 1_000 }],
    ["'referenceYear'", { referenceYear: 2_026.5 }],
    ["'referenceYear'", { referenceYear: 3_000 }],
  ])('refuses an impossible %s', async (option, options) => {
    await expect(createZxcvbnEstimator(options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })
})
