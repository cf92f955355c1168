import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { createZxcvbnGuess } from '../../../../src/strength/compat/create-zxcvbn-guess.js'
import type { KeyGraph, ZxcvbnLists } from '../../../../src/strength/compat/types.js'
import { createRandom } from '../../../support/create-random.js'
import { makeText } from '../../../support/make-text.js'

const dictionaries = {
  words: ['soleil', 'été', 'pomme', 'lune', 'mer'],
  names: ['anne', 'lune', 'marc'],
  'months-fr': ['mai', 'juin', 'avril'],
  seasons: ['printemps', 'automne'],
}
const graphs = { azerty: adjacencyGraphs.azerty, keypad: adjacencyGraphs.keypad }
const lists = { dictionaries, graphs } as ZxcvbnLists
const guess = createZxcvbnGuess(lists, 2026)

describe('createZxcvbnGuess', () => {
  // One guess more than a part that is the whole costs.
  const passwords: readonly (readonly [string, password: string, guesses: number])[] = [
    ['an empty text', '', 1],
    ['an unknown text', 'xq', 100 + 1],
    ['a listed word', 'pomme', 3 + 1],
    ['the best of several lists', 'lune', 2 + 1],
    ['a word in capitals', 'POMME', 6 + 1],
    ['a word with a sign', 'p0mme', 6 + 1],
    ['a word backwards', 'emmop', 6 + 1],
    ['words of ordered lists', 'maijuin', 2 + 1],
    ['words of different ordered lists', 'mai-automne', 2 + 1],
    ['words of another list', 'luneanne', 2 * 50 * 50 + 1e4],
    ['a sequence', 'abcdefgh', 4 * 8 + 1],
    ['a year', '1950', 76 + 1],
    ['a date', '12/05/1950', 76 * 365 * 4 + 1],
    ['a repeated unit', 'xxxx', (11 + 1) * 4 + 1],
    ['a repeated word', 'pommepomme', (3 + 1) * 2 + 1],
    ['a separator that is used twice', '-soleilsoleil-', 6 * 11 * 50 * 10 + 1e8],
  ]
  it.each(passwords)('gives the guesses of %s', (_title, password, guesses) => {
    expect(guess(password, [])).toBe(guesses)
  })

  it('knows walks on every keyboard', () => {
    // A walk of eight keys in one direction, or of five: each shorter one is a guess for every neighbour.
    const walkOn = (keyboard: KeyGraph, length: number): number =>
      (length - 1) * Object.values(keyboard).flatMap((key) => key.filter(Boolean)).length + 1
    expect(guess('qsdfghjk', [])).toBe(walkOn(lists.graphs['azerty'] as KeyGraph, 8))
    expect(guess('+3', [])).toBe(100 + 1)
    expect(createZxcvbnGuess({ dictionaries: {}, graphs: {} }, 2026)('qsdfghjk', [])).toBe(1e8 + 1)
  })

  it.each([
    [1950, 21],
    [2000, 50],
    [2050, 100],
  ])('counts years from %i', (year, guesses) => {
    expect(createZxcvbnGuess(lists, year)('1950', [])).toBe(guesses + 1)
  })

  const inputs: readonly (readonly [string, string, readonly string[], number])[] = [
    ['a word of the person', 'zorblat', ['Zorblat'], 1 + 1],
    ['the second of them', 'zorblat', ['Québénix', 'zorblat'], 2 + 1],
    ['the last of equal words', 'zorblat', ['zorblat', 'x', 'ZORBLAT'], 3 + 1],
    ['a listed word that the person has too', 'mer', ['mer'], 1 + 1],
    ['a listed word beside those of the person', 'mer', ['zorblat', ''], 5 + 1],
    // Within what is repeated the engine does not look for them.
    ['a repeated word of the person', 'zrbzrb', ['zrb'], (1e3 + 1) * 2 + 1],
  ]
  it.each(inputs)('gives the guesses of %s', (_title, password, userInputs, guesses) => {
    expect(guess(password, userInputs)).toBe(guesses)
  })

  it('looks at the first 256 units only', () => {
    const text = 'pomme7'.repeat(50)
    expect(guess(text, [])).toBe(guess(text.slice(0, 256), []))
    expect(guess(text.slice(0, 255), [])).not.toBe(guess(text.slice(0, 256), []))
  })

  it('gives the guesses of the engine on texts of every kind', () => {
    const year = new Date().getFullYear()
    const engine = new ZxcvbnFactory({ dictionary: dictionaries, graphs })
    const own = createZxcvbnGuess(lists, year)
    const random = createRandom(69)
    const words = [
      'Soleil',
      'été',
      'POMME',
      'lune',
      'marc',
      'anne',
      'mai',
      'juin',
      'p0mme',
      'emmop',
    ]
    const others = ['12/05/1987', '1950', 'azerty', '987', 'abc', 'xq7', '-', '_', ' ', 'zz', '!']
    for (let round = 0; round < 250; round++) {
      const password = makeText(random, [...words, ...others], 4)
      const userInputs = random(3) === 0 ? ['Xq7', 'marc'] : []
      expect([password, own(password, userInputs)]).toEqual([
        password,
        engine.check(password, userInputs).guesses,
      ])
    }
  }, 20_000)
})
