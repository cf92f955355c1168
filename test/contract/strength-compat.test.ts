import { readFileSync } from 'node:fs'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as fr } from '@zxcvbn-ts/language-fr'
import { describe, expect, it, vi } from 'vitest'
import { loadZxcvbnTier } from '../../src/adapters/zxcvbn/load-zxcvbn-tier.js'
import { createStrengthEstimator } from '../../src/strength/create-strength-estimator.js'
import { generateCompatStrings } from '../support/generate-compat-strings.js'

/** The guesses are a number, or its name where JSON has none. */
type Row = readonly [password: string, userInputs: readonly string[], guesses: number | 'Infinity']

const NOW = '2026-06-01T00:00:00.000Z'
const LEAST_ROWS = 10_500
const LEAST_AGREEMENT = 0.995
const TOLERANCE = 1e-9
/** Every so many rows one is computed again: about 150 of them. */
const STRIDE = 71
const SHOWN = 20

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL('../vectors/strength-compat.json', import.meta.url), 'utf8'),
)

describe("the mode compat: 'zxcvbn-ts-4'", () => {
  it('gives the guesses of @zxcvbn-ts/core 4.2.0 on at least 99.5 % of the texts', async () => {
    const estimator = createStrengthEstimator({
      tiers: [await loadZxcvbnTier({ languages: ['fr'] })],
      compat: 'zxcvbn-ts-4',
      now: NOW,
    })
    const differing = rows.flatMap(([password, words, guesses], index) => {
      const { guessesLog10 } = estimator.estimate(password, { words }) as { guessesLog10: number }
      return isSame(guessesLog10, Math.log10(Number(guesses))) ? [] : [index]
    })
    expect(rows.length).toBeGreaterThanOrEqual(LEAST_ROWS)
    expect(
      1 - differing.length / rows.length,
      `${differing.length} rows differ, first those of index ${differing.slice(0, SHOWN).join(', ')}`,
    ).toBeGreaterThanOrEqual(LEAST_AGREEMENT)
  }, 60_000)
})

describe('the reference answers', () => {
  it('are those of the generated texts, all different', () => {
    const texts = rows.map(([password, userInputs]) => ({ password, userInputs }))
    expect(texts).toEqual(generateCompatStrings(rows.length))
    expect(new Set(texts.map((text) => JSON.stringify(text))).size).toBe(rows.length)
  })

  it('are what @zxcvbn-ts/core answers', async () => {
    const engine = await loadReference()
    const answers = rows
      .map((row, index) => ({ row, index }))
      .filter(({ index }) => index % STRIDE === 0)
      .map(({ row: [password, userInputs, guesses], index }) => ({
        index,
        expected: Number(guesses),
        actual: engine.check(password, [...userInputs]).guesses,
      }))
    expect(answers.length).toBeGreaterThanOrEqual(140)
    expect(answers.filter(({ expected, actual }) => !Object.is(expected, actual))).toEqual([])
  }, 120_000)
})

/** The engine reads the year of the clock once, when it is loaded, and the answers are those of 2026. */
async function loadReference(): Promise<InstanceType<Reference['ZxcvbnFactory']>> {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
  try {
    const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
    return new ZxcvbnFactory({ dictionary: { ...common, ...fr }, graphs: adjacencyGraphs })
  } finally {
    vi.useRealTimers()
  }
}

type Reference = typeof import('@zxcvbn-ts/core')

function isSame(actual: number, expected: number): boolean {
  return actual === expected || Math.abs(actual - expected) <= TOLERANCE * Math.max(1, expected)
}
