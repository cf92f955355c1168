import { describe, expect, it } from 'vitest'
import { findSequences } from '../../../../src/strength/patterns/find-sequences.js'
import { type FoundPart, findParts, HOSTILE_TEXTS, MAX_SIZE } from '../../../support/find-parts.js'

const found: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  // From either end of the alphabet, from 0, 1 and 9, and from elsewhere.
  ['abc', [[0, 3, 'sequence', 4 * 3]]],
  ['abcdefghijklmnopqrstuvwxyz', [[0, 26, 'sequence', 4 * 26]]],
  ['bcd', [[0, 3, 'sequence', 26 * 3]]],
  ['0123456789', [[0, 10, 'sequence', 4 * 10]]],
  ['123', [[0, 3, 'sequence', 4 * 3]]],
  ['2345', [[0, 4, 'sequence', 10 * 4]]],
  // Downwards.
  ['zyx', [[0, 3, 'sequence', 4 * 3 * 2]]],
  ['fed', [[0, 3, 'sequence', 26 * 3 * 2]]],
  ['987', [[0, 3, 'sequence', 4 * 3 * 2]]],
  ['4321', [[0, 4, 'sequence', 10 * 4 * 2]]],
  // With steps of up to five.
  ['ace', [[0, 3, 'sequence', 4 * 3]]],
  ['97531', [[0, 5, 'sequence', 4 * 5 * 2]]],
  ['afkpuz', [[0, 6, 'sequence', 4 * 6]]],
  ['zupkfa', [[0, 6, 'sequence', 4 * 6 * 2]]],
  // Capitals, accents, and where it stands.
  ['Abc', [[0, 3, 'sequence', 4 * 3 * 1.5]]],
  ['ABC', [[0, 3, 'sequence', 4 * 3 * 2]]],
  ['aBcd', [[0, 4, 'sequence', 4 * 4 * 4]]],
  ['àbç', [[0, 3, 'sequence', 4 * 3]]],
  ['a\u0300bc\u0327', [[0, 3, 'sequence', 4 * 3]]],
  ['é123!', [[1, 4, 'sequence', 4 * 3]]],
  ['-abc-', [[1, 4, 'sequence', 4 * 3]]],
  ['soleil456', [[6, 9, 'sequence', 10 * 3]]],
  // One after the other; a turn belongs to both.
  [
    'abc123',
    [
      [0, 3, 'sequence', 4 * 3],
      [3, 6, 'sequence', 4 * 3],
    ],
  ],
  [
    'abcba',
    [
      [0, 3, 'sequence', 4 * 3],
      [2, 5, 'sequence', 26 * 3 * 2],
    ],
  ],
  [
    '1234680',
    [
      [0, 4, 'sequence', 4 * 4],
      [3, 6, 'sequence', 10 * 3],
    ],
  ],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one letter', 'a'],
  ['two letters', 'ab'],
  ['the same letter again and again', 'aaaa'],
  ['a step of six', 'agms'],
  ['another step each time', 'abdg'],
  ['a step to and fro', '050'],
  ['a separator inside', 'ab-cd'],
  ['a sign inside', 'ab!cd'],
  ['a NUL inside', 'ab\0cd'],
  ['signs', '!"#$%'],
  ['letters and digits in turn', 'a1b2c3'],
  ['the last letter and the first digits', 'yz01'],
  ['the last letter and the first', 'yzab'],
  ['letters of another alphabet', 'абвг'],
  ['emoji in order', '😀😁😂😃'],
  ['halves of surrogate pairs in order', '\uD800\uD801\uD802\uDC00\uDC01'],
]

describe('findSequences', () => {
  it.each(found)('finds in %j', (text, parts) => {
    expect(findParts(findSequences, text)).toEqual(parts)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(findSequences, text)).toEqual([])
  })

  it('reaches to the end of the longest text', () => {
    const text = `${'x'.repeat(MAX_SIZE - 3)}123`
    expect(findParts(findSequences, text)).toEqual([[MAX_SIZE - 3, MAX_SIZE, 'sequence', 12]])
  })

  it.each(HOSTILE_TEXTS)('finds no more than a part for each entry in %s', (_, text) => {
    expect(findParts(findSequences, text).length).toBeLessThan(MAX_SIZE)
  })
})
