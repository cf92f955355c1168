import { describe, expect, it } from 'vitest'
import { createBodyPool } from '../../../../src/node/serve/create-body-pool.js'

const rows = (byte: number, length = 60_000): Uint8Array => new Uint8Array(length).fill(byte)

describe('createBodyPool', () => {
  it('copies into memory that nobody else writes to until it is given back', () => {
    const { take } = createBodyPool()
    const source = rows(1)
    const first = take(source)
    const second = take(rows(2))
    source.fill(9)
    expect(first).toEqual(rows(1))
    expect(second).toEqual(rows(2))
    expect(first.buffer).not.toBe(second.buffer)
  })

  it('uses again what was given back', () => {
    const { take, give } = createBodyPool()
    const first = take(rows(1))
    give(first)
    const second = take(rows(2, 7))
    expect(second.buffer).toBe(first.buffer)
    expect(second).toEqual(rows(2, 7))
    expect(take(rows(3)).buffer).not.toBe(first.buffer)
  })

  it('leaves memory alone that is not its own, of whatever size', () => {
    const { take, give } = createBodyPool()
    const foreign = new Uint8Array(131_072)
    give(foreign)
    expect(take(rows(1)).buffer).not.toBe(foreign.buffer)
  })

  it('has memory of its own for a body that is too large', () => {
    const { take, give } = createBodyPool()
    const large = take(rows(1, 131_073))
    expect(large).toEqual(rows(1, 131_073))
    give(large)
    expect(take(rows(2)).buffer).not.toBe(large.buffer)
  })

  it('keeps no more than it needs', () => {
    const { take, give } = createBodyPool()
    const bodies = Array.from({ length: 70 }, () => take(rows(1, 1)))
    for (const body of bodies) give(body)
    const again = Array.from({ length: 70 }, () => take(rows(2, 1)).buffer)
    const known = new Set(bodies.map(({ buffer }) => buffer))
    expect(again.filter((buffer) => known.has(buffer))).toHaveLength(64)
  })
})
