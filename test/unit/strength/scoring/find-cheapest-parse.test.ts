import { describe, expect, it } from 'vitest'
import {
  type Candidates,
  createCandidates,
  offer,
} from '../../../../src/strength/patterns/candidates.js'
import { CODES, LEET_FLAG, type StrengthPattern } from '../../../../src/strength/patterns/types.js'
import {
  combine,
  createParser,
  type ParsedPart,
} from '../../../../src/strength/scoring/find-cheapest-parse.js'
import { createRandom } from '../../../support/create-random.js'

/** From where, to where, for how much, and what it is. */
type Row = readonly [start: number, end: number, price: number, pattern: StrengthPattern]

const UNKNOWN: StrengthPattern = 'unknown'
const SIZE = 240

function toTable(rows: readonly Row[]): Candidates {
  const table = createCandidates(SIZE)
  for (const [start, end, price, pattern] of rows) offer(table, start, end, price, CODES[pattern])
  return table
}

function parse(size: number, known: readonly Row[], tails: readonly Row[] = []) {
  return createParser(SIZE, toTable(known), toTable(tails))(0, size)
}

const word = (start: number, end: number, price: number): Row => [start, end, price, 'word']
const shapes = (parts: readonly ParsedPart[]) =>
  parts.map(({ start, end, code, guesses, isTail }) => {
    const pattern = Object.entries(CODES).find(([, known]) => known === code)?.[0]
    return [start, end, pattern, Math.round(guesses), isTail]
  })

describe('createParser', () => {
  const cases: readonly (readonly [
    what: string,
    input: readonly [size: number, known: readonly Row[], tails?: readonly Row[]],
    guesses: number,
    parts: readonly (readonly unknown[])[],
  ])[] = [
    ['nothing at all', [0, []], 1, []],
    ['one character that nothing explains', [1, []], 12, [[0, 1, UNKNOWN, 12, false]]],
    ['four of them as one part', [4, []], 12_000, [[0, 4, UNKNOWN, 12_000, false]]],
    ['one word', [5, [word(0, 5, 70)]], 70, [[0, 5, 'word', 70, false]]],
    [
      'two words, for a combination more',
      [5, [word(0, 2, 70), word(2, 5, 50)]],
      70 * 50 + 300,
      [
        [0, 2, 'word', 70, false],
        [2, 5, 'word', 50, false],
      ],
    ],
    [
      'three words, for two more',
      [18, [word(0, 6, 2), word(6, 12, 3), word(12, 18, 5)]],
      30 + 300 ** 2,
      [
        [0, 6, 'word', 2, false],
        [6, 12, 'word', 3, false],
        [12, 18, 'word', 5, false],
      ],
    ],
    [
      'the whole, when it costs less than its parts',
      [4, [word(0, 2, 70), word(2, 4, 50), word(0, 4, 3_799)]],
      3_799,
      [[0, 4, 'word', 3_799, false]],
    ],
    [
      'a word and its tails as one part',
      [8, [word(0, 4, 70)], [[4, 7, 20, 'year'] as Row, [7, 8, 3, 'sign']]],
      70 * 20 * 3,
      [
        [0, 4, 'word', 70, false],
        [4, 7, 'year', 20, true],
        [7, 8, 'sign', 3, true],
      ],
    ],
    [
      'a head before a word as part of it',
      [6, [word(2, 6, 70)], [[0, 2, 50, 'number']]],
      70 * 50,
      [
        [0, 2, 'number', 50, true],
        [2, 6, 'word', 70, false],
      ],
    ],
    [
      'a word after a tail as a part more',
      [6, [word(0, 2, 70), word(3, 6, 80)], [[2, 3, 5, 'separator']]],
      70 * 5 * 80 + 300,
      [
        [0, 2, 'word', 70, false],
        [2, 3, 'separator', 5, true],
        [3, 6, 'word', 80, false],
      ],
    ],
    [
      'only tails, without a combination',
      [3, [], [[0, 2, 50, 'number'] as Row, [2, 3, 3, 'sign']]],
      150,
      [
        [0, 2, 'number', 50, true],
        [2, 3, 'sign', 3, true],
      ],
    ],
    [
      'a number within what nothing explains, which goes on behind it',
      [5, [], [[1, 4, 20, 'number']]],
      12 * 20 * 10,
      [
        [0, 1, UNKNOWN, 12, false],
        [1, 4, 'number', 20, true],
        [4, 5, UNKNOWN, 10, true],
      ],
    ],
    [
      'a sign behind what nothing explains as part of it',
      [2, [], [[1, 2, 3, 'sign']]],
      120,
      [[0, 2, UNKNOWN, 120, false]],
    ],
    [
      'a year and a date behind what nothing explains as tails',
      [
        8,
        [],
        [
          [1, 4, 20, 'year'],
          [4, 8, 30, 'date'],
        ],
      ],
      12 * 20 * 30,
      [
        [0, 1, UNKNOWN, 12, false],
        [1, 4, 'year', 20, true],
        [4, 8, 'date', 30, true],
      ],
    ],
    [
      'a sign before what nothing explains as its head',
      [2, [], [[0, 1, 3, 'sign']]],
      36,
      [
        [0, 1, 'sign', 3, true],
        [1, 2, UNKNOWN, 12, false],
      ],
    ],
  ]
  it.each(cases)('finds %s', (_, [size, known, tails], guesses, parts) => {
    const found = parse(size, known, tails)
    expect(found.guesses).toBe(guesses)
    expect(shapes(found.parts)).toEqual(parts)
    expect(combine(found.parts)).toBe(guesses)
  })

  it('keeps the flags of a part', () => {
    const known = createCandidates(4)
    offer(known, 0, 4, 40, CODES.name | LEET_FLAG)
    const found = createParser(4, known, createCandidates(4))(0, 4)
    expect(found.parts).toEqual([
      { start: 0, end: 4, code: CODES.name | LEET_FLAG, guesses: 40, isTail: false },
    ])
  })

  it('takes tails of at most 24 entries', () => {
    const tail = (end: number): Row => [1, end, 2, 'date']
    expect(parse(25, [word(0, 1, 10)], [tail(25)]).guesses).toBe(20)
    expect(parse(26, [word(0, 1, 10)], [tail(26)]).guesses).toBeGreaterThan(1e20)
  })

  it('counts at most 24 parts as combined, and still multiplies all of them', () => {
    const words = Array.from({ length: 30 }, (_, at) => word(8 * at, 8 * at + 8, 4))
    const { guesses, parts } = parse(SIZE, words)
    expect(parts).toHaveLength(30)
    expect(guesses / (4 ** 30 + 300 ** 23)).toBeCloseTo(1)
    expect(combine(parts) / guesses).toBeCloseTo(1)
  })

  it('stays finite for the longest text', () => {
    const { guesses, parts } = createParser(
      256,
      createCandidates(256),
      createCandidates(256),
    )(0, 256)
    expect(Math.log10(guesses)).toBeCloseTo(255 + Math.log10(12))
    expect(parts).toHaveLength(1)
  })

  it('searches a part of the text as if it were all', () => {
    const known = [word(0, 3, 7), word(2, 4, 30), word(4, 6, 20), word(3, 7, 3)]
    const tails: readonly Row[] = [[5, 6, 2, 'sign']]
    const shifted = createParser(SIZE, toTable(known), toTable(tails))(2, 6)
    const alone = parse(4, [word(0, 2, 30), word(2, 4, 20)], [[3, 4, 2, 'sign']])
    expect(shifted.guesses).toBe(alone.guesses)
    expect(shapes(shifted.parts)).toEqual([
      [2, 4, 'word', 30, false],
      [4, 6, 'word', 20, false],
    ])
  })

  it('finds what trying every way finds, in random tables', () => {
    const random = createRandom(2_026)
    const known = createCandidates(SIZE)
    const tails = createCandidates(SIZE)
    const search = createParser(SIZE, known, tails)
    for (let round = 0; round < 3_000; round++) {
      const size = 1 + random(7)
      fill(known, size, random, ['word', 'name', 'personal', 'repeat', 'year'])
      fill(tails, size, random, ['sign', 'separator', 'connector', 'number', 'year', 'date'])
      const start = random(size)
      const { guesses, parts } = search(start, size)
      const least = tryAll(known, tails, start, size)
      expect(guesses / least, `round ${round}`).toBeCloseTo(1, 9)
      expect(combine(parts) / least, `round ${round}`).toBeCloseTo(1, 9)
      expect(parts[0]?.start).toBe(start)
      expect(parts.at(-1)?.end).toBe(size)
      expect(parts.slice(1).every((part, index) => part.start === parts[index]?.end)).toBe(true)
    }
  })
})

describe('combine', () => {
  const part = (guesses: number, isTail = false): ParsedPart => {
    return { start: 0, end: 1, code: CODES.word, guesses, isTail }
  }
  it.each([
    ['no part', [], 1],
    ['a part', [part(70)], 70],
    ['a part and a tail', [part(70), part(20, true)], 1_400],
    ['only a tail', [part(20, true)], 20],
    ['two parts', [part(70), part(20)], 1_700],
    ['three parts and a tail', [part(2), part(3), part(5), part(7, true)], 90_210],
  ])('gives the guesses of %s', (_, parts, guesses) => {
    expect(combine(parts)).toBe(guesses)
  })
})

/** Offers some parts of some kinds, cheap and dear ones, and forgets those of before. */
function fill(
  table: Candidates,
  size: number,
  random: (limit: number) => number,
  patterns: readonly StrengthPattern[],
): void {
  table.guesses.fill(0)
  for (let count = random(9); count > 0; count--) {
    const start = random(size)
    const end = start + 1 + random(size - start)
    const pattern = patterns[random(patterns.length)] as StrengthPattern
    offer(table, start, end, 1 + random(10 ** (1 + random(4))), CODES[pattern])
  }
}

/**
 * The least of `product + 300^(parts − 1)` over every way to cut the text, one after the other: a character
 * that nothing explains costs 12, or 10 behind another; a tail multiplies what stands beside it, and behind
 * what nothing explains only numbers do.
 */
function tryAll(known: Candidates, tails: Candidates, start: number, size: number): number {
  const numbers: readonly number[] = [CODES.year, CODES.number, CODES.date]
  let least = Number.POSITIVE_INFINITY

  function go(at: number, product: number, parts: number, isBehindUnknown: boolean): void {
    if (at === size) {
      least = Math.min(least, product + (parts > 1 ? 300 ** (parts - 1) : 0))
      return
    }
    if (isBehindUnknown) go(at + 1, product * 10, parts, true)
    else go(at + 1, product * 12, parts + 1, true)
    for (let end = at + 1; end <= size; end++) {
      const cell = at * known.stride + end
      const [part, tail] = [known.guesses[cell] as number, tails.guesses[cell] as number]
      if (part > 0) go(end, product * part, parts + 1, false)
      const isTail = tail > 0 && (!isBehindUnknown || numbers.includes(tails.codes[cell] as number))
      if (isTail) go(end, product * tail, parts, isBehindUnknown)
    }
  }

  go(start, 1, 0, false)
  return least
}
