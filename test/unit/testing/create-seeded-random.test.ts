import { expect, it } from 'vitest'
import { createSeededRandom } from '../../../src/testing/create-seeded-random.js'

const draw = (seed: number, length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  createSeededRandom(seed).fill(bytes)
  return bytes
}

it('gives the same bytes for the same seed, in one piece or in several', () => {
  const random = createSeededRandom(7)
  const parts = [new Uint8Array(3), new Uint8Array(0), new Uint8Array(5)]
  for (const part of parts) random.fill(part)
  expect(parts.flatMap((part) => [...part])).toEqual([...draw(7, 8)])
  expect([...draw(7, 8)]).not.toEqual([...draw(8, 8)])
})

it('gives every byte about as often', () => {
  const counts = new Array<number>(256).fill(0)
  for (const byte of draw(1, 256_000)) counts[byte] = (counts[byte] ?? 0) + 1
  expect(Math.min(...counts)).toBeGreaterThan(850)
  expect(Math.max(...counts)).toBeLessThan(1_150)
})

it('refuses a seed that is no whole number', () => {
  for (const seed of [0.5, Number.NaN, 2 ** 60]) {
    expect(() => createSeededRandom(seed)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  }
})
