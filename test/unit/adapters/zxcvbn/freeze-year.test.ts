import { createRequire } from 'node:module'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { freezeYear } from '../../../../src/adapters/zxcvbn/freeze-year.js'

type Factory = typeof ZxcvbnFactory

const require = createRequire(import.meta.url)
const isCore = (path: string): boolean => /[\\/]@zxcvbn-ts[\\/]core[\\/]/u.test(path)

/** The engine as a machine loads it whose calendar shows that year. */
function loadEngine(year: number): Factory {
  const kept = { ...require.cache }
  const forget = (): void => {
    for (const path of Object.keys(require.cache).filter(isCore)) delete require.cache[path]
  }
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(year, 5, 15) })
  forget()
  const loaded = require('@zxcvbn-ts/core') as { readonly ZxcvbnFactory: Factory }
  vi.useRealTimers()
  forget()
  Object.assign(require.cache, kept)
  return loaded.ZxcvbnFactory
}

afterAll(() => {
  vi.useRealTimers()
})

const years = [1950, 1990, 2026, 2090]
const engines = years.map((year) => [year, loadEngine(year)] as const)

// Dates with and without separators, runs of digits that are several dates, years, and all of them
// inside words and repeats.
const texts = [
  '12/05/1990',
  '1.1.91',
  '1191',
  '9111',
  '11191',
  '22221',
  '111191',
  '201210',
  '1121990',
  '1990121',
  '12051990',
  '12051905',
  '19051205',
  '1950',
  '2024',
  'a1191b',
  'Marie12051955!',
  '11911191',
  '1950 1950 2031',
  'x0102y030405z',
]

const guess = (Engine: Factory, text: string, year?: number): number => {
  const matchers = year === undefined ? {} : freezeYear(Engine, year)
  return new Engine({}, matchers).check(text).guessesLog10
}

describe('freezeYear', () => {
  it('is tested on engines that disagree', () => {
    const answers = engines.map(([, Engine]) => guess(Engine, '1191'))
    expect(new Set(answers).size).toBeGreaterThan(1)
  })

  it.each(engines)('gives the guesses of the engine of %i, on any machine', (year, Engine) => {
    const own = texts.map((text) => guess(Engine, text))
    expect(texts.map((text) => guess(Engine, text, year))).toEqual(own)
    for (const [, Other] of engines) {
      expect(texts.map((text) => guess(Other, text, year))).toEqual(own)
    }
    expect(texts.map((text) => guess(ZxcvbnFactory, text, year))).toEqual(own)
  })

  it('agrees with the engine on runs of digits of every length', () => {
    const [year, Engine] = [2026, engines[2]?.[1] as Factory]
    const [own, frozen] = [new Engine(), new Engine({}, freezeYear(Engine, year))]
    for (let number = 1_000; number < 100_000_000; number = Math.floor(number * 1.03) + 7) {
      const text = String(number)
      expect([text, frozen.check(text).guesses]).toEqual([text, own.check(text).guesses])
    }
  })
})
