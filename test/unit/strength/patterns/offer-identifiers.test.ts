import { describe, expect, it } from 'vitest'
import { createCandidates } from '../../../../src/strength/patterns/candidates.js'
import { offerIdentifiers } from '../../../../src/strength/patterns/offer-identifiers.js'
import {
  type FoundPart,
  HOSTILE_TEXTS,
  listParts,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

/** What is looked up never costs more, whatever its number space. */
const MOST = 2e7

/** Phone numbers are kept for fiction. */
const found: readonly (readonly [password: string, parts: readonly FoundPart[]])[] = [
  ['0199001234', [[0, 10, 'identifier', MOST]]],
  ['01 99 00 12 34', [[0, 14, 'identifier', MOST]]],
  ['+33639981234!', [[0, 12, 'identifier', MOST]]],
  ['EK-527-RB', [[0, 9, 'identifier', MOST]]],
  ['tel0199001234x', [[3, 13, 'identifier', MOST]]],
  // Entries are no UTF-16 units.
  ['E\u0301lodie 0199001234', [[7, 17, 'identifier', MOST]]],
  ['cœur0199001234', [[5, 15, 'identifier', MOST]]],
  ['😀0199001234😀', [[1, 11, 'identifier', MOST]]],
  ['\uD800\0\u202E0199001234', [[3, 13, 'identifier', MOST]]],
  ['\u03010199001234', [[0, 10, 'identifier', MOST]]],
  [
    '0199001234,EK-527-RB',
    [
      [0, 10, 'identifier', MOST],
      [11, 20, 'identifier', MOST],
    ],
  ],
]

describe('offerIdentifiers', () => {
  it.each(found)('offers those of %j', (password, parts) => {
    expect(offerAll(password)).toEqual(parts)
  })

  it.each(['', '0', '019900123', '84736251', 'Sandrine1974!', 'EK-000-RB', '٠١٩٩٠٠١٢٣٤'])(
    'offers nothing for %j',
    (password) => {
      expect(offerAll(password)).toEqual([])
    },
  )

  it('offers nothing behind what was read, and of one that was cut what was read', () => {
    const before = 'x'.repeat(MAX_SIZE - 10)
    expect(offerAll(`${before}0199001234`)).toEqual([[MAX_SIZE - 10, MAX_SIZE, 'identifier', MOST]])
    expect(offerAll(`${before}abcd0199001234`)).toEqual([
      [MAX_SIZE - 6, MAX_SIZE, 'identifier', MOST],
    ])
    expect(offerAll(`${before}abcdefghijk0199001234`)).toEqual([])
  })

  it.each(HOSTILE_TEXTS)('stays within the text for %s', (_, text) => {
    for (const [start, end, , price] of offerAll(text)) {
      expect(start < end && end <= MAX_SIZE && price <= MOST).toBe(true)
    }
  })
})

function offerAll(password: string): readonly FoundPart[] {
  const candidates = createCandidates(MAX_SIZE)
  offerIdentifiers(password, readText(password), candidates)
  return listParts(candidates)
}
