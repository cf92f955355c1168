import { describe, expect, it } from 'vitest'
import { computeBackoff } from '../../../../src/breach/range/compute-backoff.js'
import type { RandomSource } from '../../../../src/ports.js'

const always = (byte: number): RandomSource => ({ fill: (bytes) => void bytes.fill(byte) })

describe('computeBackoff', () => {
  it.each([
    [0, 99],
    [1, 199],
    [2, 399],
    [4, 1_599],
    [5, 1_999],
    [9, 1_999],
  ])('waits before retry %i between 0 and %i ms', (retry, highest) => {
    expect(computeBackoff(retry, always(0))).toBe(0)
    expect(computeBackoff(retry, always(0xff))).toBe(highest)
  })

  it('is chance all the way', () => {
    expect(computeBackoff(1, always(0x80))).toBe(100)
  })
})
