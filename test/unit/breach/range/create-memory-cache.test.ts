import { describe, expect, it } from 'vitest'
import { createMemoryCache } from '../../../../src/breach/range/create-memory-cache.js'
import { readClock } from '../../../../src/breach/range/read-clock.js'
import { createManualTime } from '../../../support/create-manual-time.js'

const body = (text: string): Uint8Array => new TextEncoder().encode(text)

function create(maxRanges = 2) {
  const time = createManualTime()
  const cache = createMemoryCache(maxRanges, 1_000, time.clock)
  const keep = (prefix: string, ms = 500) =>
    cache.set(prefix, { body: body(prefix), expiresAtMs: readClock(time.clock) + ms })
  return { ...time, cache, keep }
}

describe('createMemoryCache', () => {
  it('gives what it was given until that expires', async () => {
    const { cache, keep, advance } = create()
    keep('AAAAA')
    await advance(499)
    expect(cache.get('AAAAA')).toEqual(body('AAAAA'))
    await advance(1)
    expect(cache.get('AAAAA')).toBeUndefined()
    expect(cache.get('BBBBB')).toBeUndefined()
  })

  it('keeps nothing that must not be kept, nor longer than it is told', () => {
    const { cache, keep } = create()
    keep('AAAAA', 0)
    keep('BBBBB', 1_001)
    expect([cache.get('AAAAA'), cache.get('BBBBB')]).toEqual([undefined, undefined])
  })

  it('drops what a clock that was set back would keep for too long', async () => {
    const { cache, keep, advance } = create()
    keep('AAAAA')
    await advance(-501)
    expect(cache.get('AAAAA')).toBeUndefined()
  })

  it('forgets what was not used for longest', () => {
    const { cache, keep } = create()
    keep('AAAAA')
    keep('BBBBB')
    cache.get('AAAAA')
    keep('CCCCC')
    expect(cache.get('BBBBB')).toBeUndefined()
    expect(cache.get('AAAAA')).toBeDefined()
    expect(cache.get('CCCCC')).toBeDefined()
  })

  it('keeps the newest of the same digits', () => {
    const { cache, keep } = create()
    keep('AAAAA')
    cache.set('AAAAA', { body: body('new'), expiresAtMs: Number.NaN })
    expect(cache.get('AAAAA')).toEqual(body('AAAAA'))
    keep('AAAAA', 900)
    keep('BBBBB')
    expect(cache.get('AAAAA')).toBeDefined()
  })

  it('keeps nothing where there is no room', () => {
    const { cache, keep } = create(0)
    keep('AAAAA')
    expect(cache.get('AAAAA')).toBeUndefined()
  })
})
