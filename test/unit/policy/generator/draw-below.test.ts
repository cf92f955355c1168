import { describe, expect, it } from 'vitest'
import { drawBelow } from '../../../../src/policy/generator/draw-below.js'
import { createSeededRandom } from '../../../../src/testing/create-seeded-random.js'

describe('drawBelow', () => {
  it('draws the only number there is', () => {
    expect(drawBelow(1n, createSeededRandom(1))).toBe(0n)
  })

  it.each([2n, 3n, 10n, 255n, 256n, 257n, 7_776n, 2n ** 64n + 1n])(
    'stays below %s, and reaches its lower and upper halves',
    (limit) => {
      const random = createSeededRandom(Number(limit % 1_000n))
      const drawn = Array.from({ length: 200 }, () => drawBelow(limit, random))
      expect(drawn.every((value) => value >= 0n && value < limit)).toBe(true)
      expect(drawn.some((value) => value * 2n < limit)).toBe(true)
      expect(drawn.some((value) => value * 2n >= limit)).toBe(true)
    },
  )

  it('draws again what lies above the limit', () => {
    const bytes = [0b1111_0000, 0b1010_0000, 0b0110_0000]
    const random = { fill: (target: Uint8Array) => target.fill(bytes.shift() ?? 0) }
    // Four bits: 15, then 10, then 6.
    expect(drawBelow(10n, random as never)).toBe(6n)
  })

  it('gives up on a source that is not random', () => {
    const random = { fill: (target: Uint8Array) => void target.fill(255) }
    expect(() => drawBelow(10n, random)).toThrow("'random' must fill with random bytes.")
  })
})
