import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createHashWasmMac } from '../../src/adapters/hash-wasm/index.js'
import { createMac, type Mac, systemClock, systemFetch, systemRandom } from '../../src/ports.js'
import { parseInstant } from '../../src/time.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('systemClock', () => {
  it('tells the time of the machine as an instant', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 15, 4, 5) })
    expect(systemClock.now()).toBe('2026-11-22T15:04:05.000Z')
    expect(parseInstant(systemClock.now())).toBe(systemClock.now())
  })
})

describe('systemRandom', () => {
  it('fills more bytes than the platform gives at once', () => {
    const bytes = new Uint8Array(200_000)
    systemRandom.fill(bytes)
    for (const from of [0, 65_536, 131_072, 196_608]) {
      expect(new Set(bytes.subarray(from, from + 1_000)).size).toBeGreaterThan(100)
    }
  })
})

describe('systemFetch', () => {
  it('asks the global fetch of the moment', async () => {
    const response = new Response('')
    const stub = vi.fn(async () => response)
    vi.stubGlobal('fetch', stub)
    const init = {
      method: 'GET',
      headers: {},
      redirect: 'error',
      signal: AbortSignal.abort(),
    } as const
    await expect(systemFetch('https://example.fr/', init)).resolves.toBe(response)
    expect(stub).toHaveBeenCalledWith('https://example.fr/', init)
  })
})

const makers: readonly (readonly [string, (key: Uint8Array<ArrayBuffer>) => Promise<Mac>])[] = [
  ['createMac', createMac],
  ['createHashWasmMac', createHashWasmMac],
]

describe.each(makers)('%s', (_name, create) => {
  const key = new Uint8Array(32).map((_, index) => index * 7)

  it.each(['', 'mbx:v1:jeanne@example.fr', 'é'.repeat(5_000)])(
    'signs as HMAC-SHA-256 (%#)',
    async (text) => {
      const mac = await create(key)
      const expected = createHmac('sha256', key).update(text).digest('hex')
      const signed = await mac.sign(new TextEncoder().encode(text))
      expect(Buffer.from(signed).toString('hex')).toBe(expected)
    },
  )

  it('keeps signatures apart that overlap', async () => {
    const mac = await create(key)
    const texts = ['a', 'b', 'c'].map((text) => new TextEncoder().encode(text))
    const together = await Promise.all(texts.map((text) => mac.sign(text)))
    const apart: Uint8Array[] = []
    for (const text of texts) apart.push(await mac.sign(text))
    expect(together).toEqual(apart)
  })

  it('refuses a short key without showing it', async () => {
    await expect(create(new Uint8Array(31).fill(65))).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: "'key' must be a Uint8Array of at least 32 bytes.",
    })
  })
})

describe('createMac on a page without HTTPS', () => {
  it('says so and names the way out', async () => {
    vi.stubGlobal('crypto', { getRandomValues: () => undefined })
    await expect(createMac(new Uint8Array(32))).rejects.toMatchObject({
      code: 'ERR_CRYPTO_UNAVAILABLE',
      message: expect.stringContaining('hygie/adapters/hash-wasm'),
    })
  })
})
