import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { computeCrc32 } from '../../../src/internal/compute-crc32.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('computeCrc32', () => {
  // The check value of the catalogue of parametrised CRC algorithms, and texts with known sums.
  const published: readonly (readonly [string, number])[] = [
    ['123456789', 0xcbf43926],
    ['', 0],
    ['a', 0xe8b7be43],
    ['abc', 0x352441c2],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ]
  it.each(published)('agrees with the published value of %j', (text, expected) => {
    expect(computeCrc32(bytesOf(text), 0)).toBe(expected)
  })

  it('begins where it is told to', () => {
    const bytes = bytesOf('header 123456789')
    expect(computeCrc32(bytes, 7)).toBe(0xcbf43926)
    expect(computeCrc32(bytes, bytes.length)).toBe(0)
  })

  it('agrees with the platform on every byte', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    for (let from = 0; from <= 256; from++) {
      expect(computeCrc32(bytes, from)).toBe(crc32(bytes.subarray(from)))
    }
  })

  it('goes on from the sum of what came before', () => {
    const bytes = bytesOf('the rows of a block, then its escapes')
    for (let cut = 0; cut <= bytes.length; cut++) {
      const first = computeCrc32(bytes.subarray(0, cut), 0)
      expect(computeCrc32(bytes, cut, first)).toBe(crc32(bytes))
    }
  })

  it('reads bytes in the middle of a buffer', () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, byte) => byte * 7)
    for (let from = 0; from < 9; from++) {
      for (let to = from; to < 33; to++) {
        const part = bytes.subarray(from, to)
        expect(computeCrc32(part, 0)).toBe(crc32(part))
      }
    }
  })

  it('tells every single altered bit', () => {
    const bytes = bytesOf('azertyuiop')
    const sums = new Set([computeCrc32(bytes, 0)])
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Uint8Array.from(bytes)
      altered[bit >> 3] = (altered[bit >> 3] as number) ^ (1 << (bit & 7))
      sums.add(computeCrc32(altered, 0))
    }
    expect(sums.size).toBe(bytes.length * 8 + 1)
  })
})
