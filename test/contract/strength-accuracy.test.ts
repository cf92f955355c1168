import { readFileSync } from 'node:fs'
import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { createStrengthEstimator } from '../../src/strength/create-strength-estimator.js'
import { loadStrengthTier } from '../../src/strength/load-strength-tier.js'
import type { StrengthContext, StrengthEstimate } from '../../src/strength/types.js'
import { createRandom } from '../support/create-random.js'

/** A password of a list, and what it is expected to be: weak is a score of at most 2. */
interface Row {
  readonly class: string
  readonly password: string
  readonly expected: 'weak' | 'strong'
  readonly context?: StrengthContext
  /** The space of its numbers alone says otherwise. */
  readonly debatable?: boolean
}

const estimator = createStrengthEstimator({
  tiers: await Promise.all([loadStrengthTier('french'), loadStrengthTier('english')]),
})

function estimate(password: string, context: StrengthContext = {}): StrengthEstimate {
  return estimator.estimate(password, context) as StrengthEstimate
}

const MOST_WEAK_MISSED = 0.05
const MOST_STRONG_FLAGGED = 0.02

describe.each(['development', 'holdout'])('the list strength-%s', (list) => {
  const rows: readonly Row[] = JSON.parse(
    readFileSync(new URL(`../vectors/strength-${list}.json`, import.meta.url), 'utf8'),
  )

  it('holds weak ones and strong ones, each once', () => {
    const weak = rows.filter(({ expected }) => expected === 'weak')
    const strong = rows.filter(({ expected }) => expected === 'strong')
    expect(weak.length + strong.length).toBe(rows.length)
    expect(weak.length).toBeGreaterThanOrEqual(300)
    expect(strong.length).toBeGreaterThanOrEqual(150)
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length)
  })

  it.each([
    ['weak', MOST_WEAK_MISSED],
    ['strong', MOST_STRONG_FLAGGED],
  ] as const)('is judged right where it is %s, but for a share of %f', (kind, most) => {
    const judged = rows
      .map((row, index) => ({ ...row, index }))
      .filter(({ expected, debatable = false }) => expected === kind && !debatable)
    const wrong = judged.filter(({ password, context, expected }) => {
      return estimate(password, context).score >= 3 !== (expected === 'strong')
    })
    // Classes and places only: nobody should read the passwords of the holdout list and write for them.
    const places = wrong.map(({ class: name, index }) => `${name} ${index}`).join(', ')
    expect(
      wrong.length / judged.length,
      `${wrong.length} of ${judged.length} are judged wrong: ${places}`,
    ).toBeLessThanOrEqual(most)
  })
})

describe('names of one person, glued together', () => {
  const persons: readonly (readonly [given: string, second: string, surname: string])[] = [
    ['Solenn', 'Maëlle', 'Kergoat'],
    ['Anthelme', 'Lisandre', 'Vurtagnol'],
    ['Oriane', 'Zélie', 'Brizmontel'],
    ['Yannick', 'Goulven', 'D’Hervilly'],
    ['Théodule', 'Amaury', 'Saint-Cybrard'],
    ['Nolwenn', 'Apolline', 'Le Traouez'],
  ]
  const glue = (names: readonly string[]): string => names.join('').replace(/[^\p{L}]/gu, '')

  it.each(persons)('those of %s %s %s are a score of at most 1, in any order', (...names) => {
    const context = { name: names.join(' ') }
    for (const order of permute(names)) {
      const which = order.map((name) => names.indexOf(name)).join()
      for (const password of [glue(order), glue(order).toLowerCase(), `${glue(order)}7`]) {
        expect(estimate(password, context).score, `order ${which}`).toBeLessThanOrEqual(1)
      }
    }
  })

  it.each([' ', '-', '_', '.'])('are so with %j between them', (separator) => {
    for (const names of persons.slice(0, 3)) {
      for (const order of permute(names)) {
        const { score } = estimate(order.join(separator), { name: names.join(' ') })
        expect(score, `person ${persons.indexOf(names)}`).toBeLessThanOrEqual(1)
      }
    }
  })

  it('are not so for a stranger', () => {
    for (const names of persons) {
      expect(estimate(glue(names)).score).toBeGreaterThan(
        estimate(glue(names), { name: names.join(' ') }).score,
      )
    }
  })
})

describe('two words of different lists', () => {
  it.each([
    'rougelundi',
    'bleusamedi',
    'mardinord',
    'verseautrefle',
    'saturneautomne',
    'janvierviolet',
    'soleilrouge',
  ])('%s is not guessed like a list', (password) => {
    expect(estimate(password).score).toBeGreaterThanOrEqual(1)
  })

  it.each(['lundimardimercredi', 'janvierfevriermars', 'rougeorangejaune', 'nordsudestouest'])(
    '%s is',
    (password) => {
      expect(estimate(password).score).toBe(0)
    },
  )
})

describe('five words', () => {
  /** The Chinese zodiac, in its order. */
  const ANIMALS = 'rat boeuf tigre lapin dragon serpent cheval chevre singe coq chien cochon'.split(
    ' ',
  )
  const DICEWARE = dictionary['diceware-common'] as readonly string[]

  it('that are animals in no order cost more than a pair and less than unrelated ones', () => {
    const random = createRandom(5)
    const pair = estimate('lundirouge').guessesLog10
    for (let round = 0; round < 300; round++) {
      const animals = shuffle(ANIMALS, random).slice(0, 5)
      const places = animals.map((animal) => ANIMALS.indexOf(animal))
      if (places.some((place, at) => Math.abs(place - (places[at - 1] ?? 99)) === 1)) continue
      const unrelated = Array.from({ length: 5 }, () => DICEWARE[random(DICEWARE.length)])
      const run = estimate(animals.join('')).guessesLog10
      expect(run, animals.join(' ')).toBeGreaterThan(pair)
      expect(run, animals.join(' ')).toBeLessThan(estimate(unrelated.join(' ')).guessesLog10)
    }
  })

  it.each([' ', '-', '.', ''])('of diceware, joined by %j, cost about 7,776 each', (separator) => {
    const random = createRandom(7_776)
    const costs = Array.from({ length: 300 }, () => {
      const words = Array.from({ length: 5 }, () => DICEWARE[random(DICEWARE.length)])
      const { score, guessesLog10 } = estimate(words.join(separator))
      expect(score, words.join(' ')).toBe(4)
      return guessesLog10 / 5
    }).sort((a, b) => a - b)
    // Glued words are sometimes other words, and what separates them is worth a little.
    expect(costs[150]).toBeGreaterThan(Math.log10(7_776) - 0.4)
    expect(costs[150]).toBeLessThan(Math.log10(7_776) + 0.4)
  })
})

function permute<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((first, index) =>
    permute(items.filter((_, other) => other !== index)).map((others) => [first, ...others]),
  )
}

function shuffle<T>(items: readonly T[], random: (limit: number) => number): readonly T[] {
  const left = [...items]
  return items.map(() => left.splice(random(left.length), 1)[0] as T)
}
