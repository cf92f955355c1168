import { describe, expect, it } from 'vitest'
import { findEscape } from '../../../../src/breach/offline/find-escape.js'
import { type EscapeCursor, readEscape } from '../../../../src/breach/offline/read-escape.js'

const viewOf = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer)
const readAll = (bytes: readonly number[]): readonly (readonly [number, number])[] => {
  const cursor: EscapeCursor = { at: 0, end: bytes.length, row: -1, count: 0 }
  const read: [number, number][] = []
  while (readEscape(viewOf(bytes), cursor)) read.push([cursor.row, cursor.count])
  return cursor.at === bytes.length ? read : [...read, [-1, -1]]
}
const DAMAGED = [-1, -1] as const
/** 2^53 - 1. */
const LARGEST = [255, 255, 255, 255, 255, 255, 255, 15]

describe('readEscape', () => {
  const sound: readonly (readonly [
    string,
    readonly number[],
    readonly (readonly [number, number])[],
  ])[] = [
    ['nothing', [], []],
    ['the smallest count, in the first row', [0, 0, 15], [[0, 15]]],
    ['a count of two bytes, in the last row', [255, 255, 128, 1], [[65_535, 128]]],
    [
      'several',
      [1, 0, 20, 2, 0, 255, 127, 0, 1, 16],
      [
        [1, 20],
        [2, 16_383],
        [256, 16],
      ],
    ],
    ['the largest count', [3, 0, ...LARGEST], [[3, Number.MAX_SAFE_INTEGER]]],
  ]
  it.each(sound)('reads %s', (_title, bytes, expected) => {
    expect(readAll(bytes)).toEqual(expected)
  })

  const damaged: readonly (readonly [string, readonly number[]])[] = [
    ['half a row', [1]],
    ['a row without a count', [1, 0]],
    ['a count that breaks off', [1, 0, 128]],
    ['a count that fits into the row', [1, 0, 14]],
    ['a count that no number holds', [3, 0, ...LARGEST.slice(0, -1), 16]],
    ['a count without end', [3, 0, ...Array.from({ length: 300 }, () => 255), 1]],
  ]
  it.each(damaged)('stops before %s', (_title, bytes) => {
    expect(readAll(bytes)).toEqual([DAMAGED])
  })

  it('stops before a row that is not above the one before', () => {
    expect(readAll([5, 0, 20, 5, 0, 20])).toEqual([[5, 20], DAMAGED])
    expect(readAll([5, 0, 20, 4, 0, 20])).toEqual([[5, 20], DAMAGED])
  })
})

describe('findEscape', () => {
  const bytes = [9, 9, 1, 0, 20, 7, 0, 200, 1, 9, 9]

  it('finds the count of a row, wherever the escapes begin', () => {
    expect(findEscape(viewOf(bytes), 2, 7, 1)).toBe(20)
    expect(findEscape(viewOf(bytes), 2, 7, 7)).toBe(200)
  })

  it.each([0, 2, 8])('takes row %d without an escape for damage', (row) => {
    expect(() => findEscape(viewOf(bytes), 2, 7, row)).toThrow(
      expect.objectContaining({ code: 'ERR_SOURCE_READ' }),
    )
  })
})
