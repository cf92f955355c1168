import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type BreachedAccountSource,
  type CreateBreachedAccountSourceOptions,
  createBreachedAccountSource,
} from '../../../src/breach/create-breached-account-source.js'
import type { Clock } from '../../../src/ports.js'
import { sha1 } from '../../support/build-range.js'
import { type RangeServer, startRangeServer } from '../../support/range-server.js'

type Respond = (request: IncomingMessage, response: ServerResponse) => void

const apiKey = 'f00dface'.repeat(4)
const address = 'jeanne@example.fr'
const digits = sha1(address)

const servers: RangeServer[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(respond: Respond): Promise<RangeServer> {
  const server = await startRangeServer(respond)
  servers.push(server)
  return server
}

async function open(
  respond: Respond,
  options: Partial<CreateBreachedAccountSourceOptions> = {},
): Promise<BreachedAccountSource> {
  const { baseUrl } = await serve(respond)
  return createBreachedAccountSource({ apiKey, userAgent: 'portal', baseUrl, ...options })
}

const list = (suffix: string = digits.slice(6)): string =>
  JSON.stringify([
    { hashSuffix: '0'.repeat(34), websites: ['LinkedIn'] },
    { hashSuffix: suffix, websites: ['Adobe', 'Canva'] },
  ])
const answer = (body: string, type = 'application/json; charset=utf-8'): Respond => {
  return (_request, response) => response.writeHead(200, { 'content-type': type }).end(body)
}

describe('createBreachedAccountSource', () => {
  it('asks by six digits, says who asks, and reads the answer', async () => {
    const server = await serve(answer(list()))
    const source = createBreachedAccountSource({
      apiKey,
      userAgent: 'portal/1.0 (pharmacie)',
      baseUrl: `${server.baseUrl}/api/v3/`,
      name: 'accounts',
    })
    expect(source.name).toBe('accounts')
    expect(await source.findBreaches(address)).toEqual(['Adobe', 'Canva'])
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: `/api/v3/breachedaccount/range/${digits.slice(0, 6)}`,
      headers: {
        accept: 'application/json',
        'hibp-api-key': apiKey,
        'user-agent': 'portal/1.0 (pharmacie)',
      },
    })
  })

  it('asks the public service unless it is told otherwise', async () => {
    const fetch = vi.fn(async (_url: string) => Response.json([]))
    const source = createBreachedAccountSource({ apiKey, userAgent: 'portal', fetch })
    expect(source.name).toBe('haveibeenpwned.com')
    await expect(source.findBreaches(address)).rejects.toMatchObject({
      code: 'ERR_SOURCE_MALFORMED',
    })
    const root = 'https://haveibeenpwned.com/api/v3/breachedaccount/range'
    expect(fetch.mock.calls[0]?.[0]).toBe(`${root}/${digits.slice(0, 6)}`)
  })

  it.each(['  Jeanne@Example.FR\n', 'JEANNE@EXAMPLE.FR', address])(
    'takes %j for the same mailbox',
    async (written) => {
      const source = await open(answer(list()))
      expect(await source.findBreaches(written)).toEqual(['Adobe', 'Canva'])
    },
  )

  it('knows of nothing where the answer does not hold the mailbox', async () => {
    const source = await open(answer(list('1'.repeat(34)), 'application/problem+json'))
    expect(await source.findBreaches(address)).toEqual([])
  })

  it.each(['', 'jeanne', '@example.fr', 'jeanne@', 'a b@example.fr', `a@${'b'.repeat(320)}`, 7])(
    'sends nothing of what is no mailbox (%#)',
    async (written) => {
      const fetch = vi.fn()
      const source = createBreachedAccountSource({ apiKey, userAgent: 'portal', fetch })
      const refused = source.findBreaches(written as string)
      await expect(refused).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining("'address'"),
      })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  const outages: readonly (readonly [string, Respond, object])[] = [
    ['a page', answer('<html>', 'text/html'), { code: 'ERR_SOURCE_MALFORMED' }],
    ['a body that is cut', answer(list().slice(0, -1)), { code: 'ERR_SOURCE_MALFORMED' }],
    ['no list', answer('{}'), { code: 'ERR_SOURCE_MALFORMED' }],
    [
      'a body without a type',
      (_, response) => response.end(list()),
      { code: 'ERR_SOURCE_MALFORMED' },
    ],
    [
      'a body over 4 MiB',
      (_, response) =>
        response
          .writeHead(200, {
            'content-type': 'application/json',
            'content-length': 4 * 1_024 * 1_024 + 1,
          })
          .write('['),
      { code: 'ERR_SOURCE_MALFORMED' },
    ],
    [
      'a key that is refused',
      (_, response) => response.writeHead(401).end(),
      { code: 'ERR_SOURCE_HTTP', status: 401, retryAfterMs: null },
    ],
    [
      'a plan that is too small',
      (_, response) => response.writeHead(403).end(),
      { code: 'ERR_SOURCE_HTTP', status: 403 },
    ],
    [
      'a 404, which acquits nobody',
      (_, response) => response.writeHead(404).end(),
      { code: 'ERR_SOURCE_HTTP', status: 404 },
    ],
    [
      'a 503 that wants time',
      (_, response) => response.writeHead(503, { 'retry-after': '3' }).end(),
      { code: 'ERR_SOURCE_HTTP', status: 503, retryAfterMs: 3_000 },
    ],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      { code: 'ERR_SOURCE_NETWORK' },
    ],
    [
      'a closed connection',
      (request) => request.socket.destroy(),
      { code: 'ERR_SOURCE_NETWORK', status: null },
    ],
  ]
  it.each(outages)('takes %s for an outage', async (_title, respond, error) => {
    const source = await open(respond)
    await expect(source.findBreaches(address)).rejects.toMatchObject(error)
  })

  it('asks nothing for as long as the service says, and then asks again', async () => {
    let nowMs = Date.parse('2026-11-24T10:00:00Z')
    const clock: Clock = { now: () => new Date(nowMs).toISOString() as ReturnType<Clock['now']> }
    const server = await serve((request, response) => {
      if (server.requests.length > 1) answer(list())(request, response)
      else response.writeHead(429, { 'retry-after': '6' }).end()
    })
    const { baseUrl } = server
    const source = createBreachedAccountSource({ apiKey, userAgent: 'portal', baseUrl, clock })
    const limited = { code: 'ERR_SOURCE_HTTP', status: 429 }
    await expect(source.findBreaches(address)).rejects.toMatchObject({
      ...limited,
      retryAfterMs: 6_000,
    })
    nowMs += 5_999
    await expect(source.findBreaches('marc@example.fr')).rejects.toMatchObject({
      ...limited,
      retryAfterMs: 1,
    })
    expect(server.requests).toHaveLength(1)
    nowMs += 1
    expect(await source.findBreaches(address)).toEqual(['Adobe', 'Canva'])
    expect(server.requests).toHaveLength(2)
  })

  it('asks again at once after a 429 that says no time', async () => {
    const server = await serve((_request, response) => response.writeHead(429).end())
    const source = createBreachedAccountSource({
      apiKey,
      userAgent: 'portal',
      baseUrl: server.baseUrl,
    })
    for (const requests of [1, 2]) {
      await expect(source.findBreaches(address)).rejects.toMatchObject({
        status: 429,
        retryAfterMs: null,
      })
      expect(server.requests).toHaveLength(requests)
    }
  })

  it('waits no longer than it is told, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const silent = createBreachedAccountSource({
      apiKey,
      userAgent: 'portal',
      fetch: () => new Promise(() => undefined),
    })
    const late = expect(silent.findBreaches(address)).rejects.toMatchObject({
      code: 'ERR_SOURCE_TIMEOUT',
    })
    await vi.advanceTimersByTimeAsync(5_000)
    await late
    expect(vi.getTimerCount()).toBe(0)
  })

  it('rejects with the caller’s reason when the caller leaves', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    const source = await open(() => controller.abort(reason))
    await expect(source.findBreaches(address, controller.signal)).rejects.toBe(reason)
    await expect(source.findBreaches(address, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  it('keeps key, address and digits out of its errors and of itself', async () => {
    const fetch = async (url: string, init: object): Promise<Response> => {
      throw new TypeError(`cannot reach ${url} with ${JSON.stringify(init)}`)
    }
    const source = createBreachedAccountSource({ apiKey, userAgent: 'portal', fetch })
    const error: unknown = await source.findBreaches(address).catch((reason: unknown) => reason)
    const shown = JSON.stringify([error, source], ['cause', 'message', 'stack', 'name'])
    for (const secret of [apiKey, address, digits.slice(0, 6)]) expect(shown).not.toContain(secret)
  })

  it.each([
    { apiKey: '' },
    { apiKey: 'a key' },
    { apiKey: 'key\r\nhost: x' },
    { apiKey: undefined },
    { userAgent: '' },
    { userAgent: 'a\r\nb' },
    { userAgent: undefined },
    { baseUrl: 'http://accounts.example' },
    { baseUrl: 'https://accounts.example/?key=1' },
    { timeoutMs: 0 },
    { timeoutMs: 1.5 },
    { timeoutMs: 2 ** 31 },
  ])('refuses %j', (wrong) => {
    const options = { apiKey, userAgent: 'portal', ...wrong } as CreateBreachedAccountSourceOptions
    expect(() => createBreachedAccountSource(options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(`'${Object.keys(wrong)[0]}'`),
      }),
    )
  })
})
