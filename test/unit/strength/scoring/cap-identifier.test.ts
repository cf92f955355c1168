import { describe, expect, it } from 'vitest'
import { createCandidates, offer } from '../../../../src/strength/patterns/candidates.js'
import { CODES, type StrengthPattern } from '../../../../src/strength/patterns/types.js'
import { capIdentifier } from '../../../../src/strength/scoring/cap-identifier.js'
import { listParts } from '../../../support/find-parts.js'

/** From where, to where, for how much, and what it is. */
type Row = readonly [start: number, end: number, price: number, pattern: StrengthPattern]

function toTable(rows: readonly Row[]) {
  const table = createCandidates(10)
  for (const [start, end, price, pattern] of rows) offer(table, start, end, price, CODES[pattern])
  return table
}

describe('capIdentifier', () => {
  const year: Row = [6, 9, 20, 'year']
  const sign: Row = [9, 10, 3, 'sign']
  const identifier: Row = [0, 6, 2e7, 'identifier']
  const whole: Row = [0, 10, 1e8, 'identifier']
  const cases: readonly (readonly [string, readonly Row[], readonly Row[], boolean])[] = [
    ['an identifier before tails', [identifier], [year, sign], true],
    ['an identifier behind a tail', [[3, 10, 2e7, 'identifier']], [[0, 3, 400, 'number']], true],
    [
      'an identifier between tails',
      [[3, 6, 2e7, 'identifier']],
      [[0, 3, 9, 'date'], year, sign],
      true,
    ],
    ['one of several', [identifier, [3, 6, 2e7, 'identifier']], [year, sign], true],
    ['what tails do not reach from', [identifier], [sign], false],
    ['what tails do not lead to', [[3, 6, 2e7, 'identifier']], [year, sign], false],
    ['what a gap follows', [identifier], [[7, 10, 20, 'year']], false],
    ['no identifier', [[0, 6, 2e7, 'word']], [year, sign], false],
    ['nothing', [], [], false],
  ]
  it.each(cases)('judges %s', (_, known, tails, isCapped) => {
    const table = toTable(known)
    capIdentifier(10, table, toTable(tails))
    expect(listParts(table)).toEqual(listParts(toTable(isCapped ? [...known, whole] : known)))
  })

  it('leaves an identifier alone that is all and costs less', () => {
    const table = toTable([[0, 10, 2e7, 'identifier']])
    capIdentifier(10, table, toTable([]))
    expect(listParts(table)).toEqual([[0, 10, 'identifier', 2e7]])
  })

  it('does not take for an identifier what an earlier text had there', () => {
    const table = toTable([identifier])
    table.guesses.fill(0)
    capIdentifier(10, table, toTable([year, sign]))
    expect(listParts(table)).toEqual([])
  })
})
