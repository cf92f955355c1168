import { describe, expect, it } from 'vitest'
import { openBreachIndex } from '../../../../src/breach/offline/open-breach-index.js'
import { buildIndexBytes } from '../../../support/build-index-bytes.js'
import { watchReader } from '../../../support/watch-reader.js'

const ROWS = 2_000
/** A hash in the block ABCDE, from the 32 bits behind the prefix, and the last digits. */
const hashOf = (key: number, rest: number): string =>
  `ABCDE${key.toString(16).padStart(8, '0')}${rest.toString(16).padStart(27, '0')}`.toUpperCase()

describe('advanceProbe', { timeout: 30_000 }, () => {
  const blocks: readonly (readonly [string, (row: number) => string, number])[] = [
    ['where hashes are spread evenly', (row) => hashOf(row * 2_147_483, 0), 1],
    ['where all of them come first', (row) => hashOf(row, 0), 7],
    ['where all of them come last', (row) => hashOf(2 ** 32 - ROWS + row, 0), 7],
    ['where they differ in the last digits only', (row) => hashOf(2 ** 31, row), 7],
    [
      'where half of them come first and half last',
      (row) => hashOf(row % 2 === 0 ? row : 2 ** 32 - row, 0),
      7,
    ],
  ]
  it.each(blocks)('finds a row %s', async (_title, write, mostReads) => {
    const lines = Array.from({ length: ROWS }, (_, row) => ({
      hash: write(row),
      count: 1 + (row % 14),
    }))
    const reader = watchReader(buildIndexBytes(lines))
    const index = await openBreachIndex(reader)
    let most = 0
    for (const { hash, count } of lines) {
      reader.reads.length = 0
      expect(index.countHash(hash)).toBe(count)
      most = Math.max(most, reader.reads.length)
      expect(index.countHash(`${hash.slice(0, 20)}${'F'.repeat(20)}`)).toBe(0)
    }
    expect(most).toBeLessThanOrEqual(mostReads)
    for (const hash of [hashOf(0, 2 ** 40), hashOf(2 ** 32 - 1, 2 ** 40), hashOf(2 ** 30, 1)]) {
      expect(index.countHash(hash)).toBe(0)
    }
  })
})
