import Keyv from 'keyv'
import { describe, expect, it, vi } from 'vitest'
import { createPwnedPasswordsSource } from '../../../../src/breach/create-pwned-passwords-source.js'
import type { SharedCache } from '../../../../src/breach/range/types.js'
import { buildRange } from '../../../support/build-range.js'
import { createManualTime } from '../../../support/create-manual-time.js'

const BODY = buildRange({ known: 12 })
const KEY = 'hygie:range:1:https://ranges.example:ABCDE'
const NOW = Date.UTC(2026, 10, 24, 9)
const HOUR = 3_600_000
const store = (
  body = BODY,
  { key = KEY, expires = NOW + HOUR, length = body.length } = {},
): string => `${key} ${expires} ${length}\n${body}`

/** A source with a cache that holds what it is given; its memory of its own is off. */
function create(sharedCache: SharedCache, { maxAge = 3_600, deadlineMs = 5_000 } = {}) {
  const time = createManualTime()
  const fetch = vi.fn(
    async () => new Response(BODY, { headers: { 'cache-control': `max-age=${maxAge}` } }),
  )
  const source = createPwnedPasswordsSource({
    fetch,
    baseUrl: 'https://ranges.example',
    cache: false,
    sharedCache,
    deadlineMs,
    ...time,
  })
  const ask = (signal?: AbortSignal) =>
    time.finish(source.fetchRange('ABCDE', signal).then((bytes) => new TextDecoder().decode(bytes)))
  return { ...time, fetch, source, ask }
}

function createCache(held?: unknown) {
  const get = vi.fn(async (_key: string): Promise<unknown> => held)
  const set = vi.fn(async (_key: string, _value: string, _ttlMs: number): Promise<unknown> => true)
  return { get, set }
}

const forever = (): Promise<never> => new Promise(() => undefined)

describe('a shared cache', () => {
  it('is given a whole range as text, under five digits, for as long as it is fresh', async () => {
    const cache = createCache()
    const { ask } = create(cache)
    expect(await ask()).toBe(BODY)
    expect(cache.get).toHaveBeenCalledExactlyOnceWith(KEY)
    expect(cache.set).toHaveBeenCalledExactlyOnceWith(KEY, store(), HOUR)
  })

  it('spares the request, and is not written again', async () => {
    const cache = createCache(store())
    const { ask, fetch } = create(cache)
    expect(await ask()).toBe(BODY)
    expect(fetch).not.toHaveBeenCalled()
    expect(cache.set).not.toHaveBeenCalled()
  })

  it('fills the cache in memory, for the time that is left', async () => {
    const cache = createCache(store(BODY, { expires: NOW + 1_000 }))
    const { wait, clock, advance } = createManualTime()
    const fetch = async () => new Response(BODY)
    const baseUrl = 'https://ranges.example'
    const source = createPwnedPasswordsSource({ fetch, baseUrl, sharedCache: cache, wait, clock })
    await source.fetchRange('ABCDE')
    await source.fetchRange('ABCDE')
    expect(cache.get).toHaveBeenCalledOnce()
    await advance(1_000)
    await source.fetchRange('ABCDE')
    expect(cache.get).toHaveBeenCalledTimes(2)
  })

  const poison: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an object', { body: BODY }],
    ['an empty text', ''],
    ['rows without their line', BODY],
    ['a text that was cut within a row', store().slice(0, -4)],
    ['a text that was cut between two rows', store().slice(0, store().lastIndexOf('\r\n'))],
    ['a row too many', `${store()}\r\n${'F'.repeat(35)}:1`],
    ['the range of other digits', store(BODY, { key: KEY.replace('ABCDE', 'ABCDF') })],
    ['the range of another service', store(BODY, { key: KEY.replace('ranges', 'other') })],
    ['what has expired', store(BODY, { expires: NOW })],
    ['what never expires', store(BODY, { expires: Number.POSITIVE_INFINITY })],
    ['what does not say when it expires', store(BODY, { expires: Number.NaN })],
    ['a page of the right length', store('<html>Blocked</html>')],
    ['rows out of order', store(BODY.split('\r\n').reverse().join('\r\n'))],
    ['letters of two bytes', store(BODY.replace('A', 'é'))],
  ]
  it.each(poison)('that gives %s is not believed, and mended', async (_title, held) => {
    const cache = createCache(held)
    const { ask, fetch } = create(cache)
    expect(await ask()).toBe(BODY)
    expect(fetch).toHaveBeenCalledOnce()
    expect(cache.set).toHaveBeenCalledExactlyOnceWith(KEY, store(), HOUR)
  })

  it('is not given what must not be kept', async () => {
    const cache = createCache()
    const { ask } = create(cache, { maxAge: 0 })
    await ask()
    expect(cache.set).not.toHaveBeenCalled()
  })

  it('that fails is gone without', async () => {
    const broken = new Error('no connection')
    const rejects = create({ get: () => Promise.reject(broken), set: () => Promise.reject(broken) })
    expect(await rejects.ask()).toBe(BODY)
    const throws = (): never => {
      throw broken
    }
    expect(await create({ get: throws, set: throws }).ask()).toBe(BODY)
  })

  it('that is slow is gone without after 100 ms, and for a while after five times', async () => {
    const cache = { get: vi.fn(forever), set: vi.fn(async () => true) }
    const { ask, passedMs, advance, pending } = create(cache)
    expect(await ask()).toBe(BODY)
    expect(passedMs()).toBe(100)
    for (let look = 1; look < 5; look++) {
      // The write behind each answer went well, so it is asked again.
      await ask()
    }
    expect(cache.get).toHaveBeenCalledTimes(5)
    cache.set.mockImplementation(forever)
    for (let look = 0; look < 6; look++) {
      await ask()
      await advance(100)
    }
    const asked = cache.get.mock.calls.length
    const before = passedMs()
    expect(await ask()).toBe(BODY)
    expect(passedMs()).toBe(before)
    expect(cache.get).toHaveBeenCalledTimes(asked)
    await advance(30_000)
    expect(await ask()).toBe(BODY)
    expect(cache.get).toHaveBeenCalledTimes(asked + 1)
    expect(pending()).toBe(0)
  })

  it('takes its time out of that of the look-up', async () => {
    for (const deadlineMs of [60, 100, 150]) {
      const cache = { get: forever, set: forever }
      const { source, finish, fetch, passedMs } = create(cache, { deadlineMs })
      fetch.mockImplementation(forever)
      await expect(finish(source.fetchRange('ABCDE'))).rejects.toMatchObject({
        code: 'ERR_SOURCE_TIMEOUT',
      })
      expect(passedMs()).toBe(deadlineMs)
    }
  })

  it('holds nobody who leaves', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    const { source, advance, fetch, pending } = create({ get: forever, set: forever })
    const refused = expect(source.fetchRange('ABCDE', controller.signal)).rejects.toBe(reason)
    await advance(10)
    controller.abort(reason)
    await refused
    await advance(0)
    expect(fetch).not.toHaveBeenCalled()
    expect(pending()).toBe(0)
  })

  it('may be a Keyv instance as it is', async () => {
    const keyv = new Keyv()
    const first = create(keyv)
    expect(await first.ask()).toBe(BODY)
    expect(await keyv.get(KEY)).toBe(store())
    const second = create(keyv)
    expect(await second.ask()).toBe(BODY)
    expect(second.fetch).not.toHaveBeenCalled()
  })
})
