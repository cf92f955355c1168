import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../src/breach/check-breach.js'
import {
  type CreatePwnedPasswordsSourceOptions,
  createPwnedPasswordsSource,
} from '../../../src/breach/create-pwned-passwords-source.js'
import type { BreachOutcome } from '../../../src/breach/types.js'
import { buildRange, sha1 } from '../../support/build-range.js'
import { type RangeServer, startRangeServer } from '../../support/range-server.js'

type Respond = (request: IncomingMessage, response: ServerResponse) => void

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

async function ask(
  respond: Respond,
  options: CreatePwnedPasswordsSourceOptions = {},
): Promise<BreachOutcome> {
  const { baseUrl } = await serve(respond)
  return checkBreach('known', { sources: [createPwnedPasswordsSource({ baseUrl, ...options })] })
}

const errorCodeOf = (outcome: BreachOutcome): unknown =>
  outcome.reasons.map(({ params }) => ('errorCode' in params ? params.errorCode : null))[0]

describe('createPwnedPasswordsSource', () => {
  it('asks for one padded range by five digits, and reads the answer', async () => {
    const server = await serve((_request, response) => response.end(buildRange({ known: 12 })))
    const source = createPwnedPasswordsSource({ baseUrl: `${server.baseUrl}/hibp/` })
    const outcome = await checkBreach('known', { sources: [source] })
    expect(outcome).toMatchObject({ status: 'fail', details: { occurrences: 12 } })
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: `/hibp/range/${sha1('known').slice(0, 5)}`,
      headers: { 'add-padding': 'true', accept: 'text/plain' },
    })
  })

  it('passes what the service does not hold', async () => {
    expect((await ask((_, response) => response.end(buildRange({ other: 1 })))).status).toBe('pass')
  })

  it('leaves padding out where it is told to, and says who it is', async () => {
    const server = await serve((_, response) => response.end(buildRange({})))
    const source = createPwnedPasswordsSource({
      baseUrl: server.baseUrl,
      padding: false,
      userAgent: 'portal/1.0',
      name: 'mirror',
    })
    expect(source.name).toBe('mirror')
    await source.fetchRange('ABCDE')
    expect(server.requests[0]?.headers['user-agent']).toBe('portal/1.0')
    expect(server.requests[0]?.headers).not.toHaveProperty('add-padding')
  })

  it('sends no header of its own that a browser would have to ask leave for, but padding', async () => {
    const fetch = vi.fn(
      async (_url: string, _init: { readonly headers: object }) => new Response(''),
    )
    await createPwnedPasswordsSource({ fetch }).fetchRange('ABCDE')
    expect(Object.keys(fetch.mock.calls[0]?.[1].headers ?? {})).toEqual(['Accept', 'Add-Padding'])
  })

  it.each(['ABCD', 'ABCDEF', 'abcde', 'ABCDG', '../x1', sha1('known'), ''])(
    'sends nothing but five digits (%#)',
    async (prefix) => {
      const fetch = vi.fn()
      const refused = createPwnedPasswordsSource({ fetch }).fetchRange(prefix)
      await expect(refused).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining("'prefix'"),
      })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  it.each([
    [25, '', 'pass'],
    [26, '', 'unknown'],
    [25, '\r\n', 'pass'],
    [26, '\r\n', 'unknown'],
  ])('takes fewer than %i rows for a cut answer', async (minRows, end, status) => {
    const body = `${buildRange({}, { rows: 20, padding: 5 })}${end}`
    const outcome = await ask((_, response) => response.end(body), { minRows })
    expect(outcome.status).toBe(status)
    if (status === 'unknown') expect(errorCodeOf(outcome)).toBe('ERR_SOURCE_MALFORMED')
  })

  const outages: readonly (readonly [string, Respond, string])[] = [
    ['an empty answer', (_, response) => response.end(), 'ERR_SOURCE_MALFORMED'],
    ['a page', (_, response) => response.end('<html>Blocked</html>'), 'ERR_SOURCE_MALFORMED'],
    [
      'a body cut on its way',
      (_, response) => {
        const body = buildRange({ other: 1 })
        response.writeHead(200, { 'content-length': body.length + 37 })
        response.write(body, () => response.destroy())
      },
      'ERR_SOURCE_NETWORK',
    ],
    ['a 404', (_, response) => response.writeHead(404).end(), 'ERR_SOURCE_HTTP'],
    [
      'a 502 that a cache kept',
      (_, response) => response.writeHead(502).end('x'),
      'ERR_SOURCE_HTTP',
    ],
    ['a 204', (_, response) => response.writeHead(204).end(), 'ERR_SOURCE_HTTP'],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/range' }).end(),
      'ERR_SOURCE_NETWORK',
    ],
    ['a closed connection', (request) => request.socket.destroy(), 'ERR_SOURCE_NETWORK'],
  ]
  it.each(outages)('takes %s for an outage', async (_title, respond, code) => {
    const outcome = await ask(respond)
    expect(outcome.status).toBe('unknown')
    expect(errorCodeOf(outcome)).toBe(code)
  })

  it.each([
    ['7', 7_000],
    ['soon', null],
  ])('hands on a Retry-After of %s', async (value, retryAfterMs) => {
    const outcome = await ask((_, response) =>
      response.writeHead(429, { 'retry-after': value }).end(),
    )
    expect(outcome.reasons[0]?.params).toMatchObject({ errorCode: 'ERR_SOURCE_HTTP', retryAfterMs })
  })

  it('reads a body that was compressed on its way', async () => {
    const { gzipSync } = await import('node:zlib')
    const outcome = await ask((_, response) => {
      const body = gzipSync(buildRange({ known: 2 }))
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length })
      response.end(body)
    })
    expect(outcome.status).toBe('fail')
  })

  it('does not believe a transport that shortened a body without saying so', async () => {
    const body = new TextEncoder().encode(buildRange({ other: 1 }))
    const fetch = async () =>
      new Response(body.slice(0, 74), { headers: { 'content-length': String(body.length) } })
    const source = createPwnedPasswordsSource({ fetch })
    await expect(source.fetchRange('ABCDE')).rejects.toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
  })

  it('does not follow a transport that followed a redirect', async () => {
    const fetch = async () => ({
      status: 200,
      redirected: true,
      headers: new Headers(),
      arrayBuffer: async () => new ArrayBuffer(0),
    })
    const source = createPwnedPasswordsSource({ fetch })
    await expect(source.fetchRange('ABCDE')).rejects.toMatchObject({ code: 'ERR_SOURCE_NETWORK' })
  })

  it('waits no longer than it is told, for a header or for a body', async () => {
    const silent = await ask(() => undefined, { timeoutMs: 30 })
    expect(errorCodeOf(silent)).toBe('ERR_SOURCE_TIMEOUT')
    const slow = await ask((_, response) => response.write(buildRange({})), { timeoutMs: 30 })
    expect(errorCodeOf(slow)).toBe('ERR_SOURCE_TIMEOUT')
  })

  it('waits no longer for a transport that ignores its signal, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const source = createPwnedPasswordsSource({ fetch: () => new Promise(() => undefined) })
    const answer = expect(source.fetchRange('ABCDE')).rejects.toMatchObject({
      code: 'ERR_SOURCE_TIMEOUT',
    })
    await vi.advanceTimersByTimeAsync(2_000)
    await answer
    expect(vi.getTimerCount()).toBe(0)
    const quick = createPwnedPasswordsSource({ fetch: async () => new Response('x') })
    await quick.fetchRange('ABCDE')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('rejects with the caller’s reason when the caller leaves', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    const server = await serve(() => controller.abort(reason))
    const source = createPwnedPasswordsSource({ baseUrl: server.baseUrl })
    await expect(source.fetchRange('ABCDE', controller.signal)).rejects.toBe(reason)
    await expect(source.fetchRange('ABCDE', AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(server.requests).toHaveLength(1)
  })

  it('keeps the address, and with it the prefix, out of its errors', async () => {
    const fetch = async (url: string): Promise<Response> => {
      throw new TypeError(`cannot reach ${url}`)
    }
    const source = createPwnedPasswordsSource({ fetch })
    const error: unknown = await source.fetchRange('ABCDE').catch((reason: unknown) => reason)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('ABCDE')
  })

  it.each([
    { baseUrl: 'http://ranges.example' },
    { baseUrl: 'ftp://ranges.example' },
    { baseUrl: 'ranges.example' },
    { baseUrl: 'https://user:secret@ranges.example' },
    { baseUrl: 'https://ranges.example/?key=1' },
    { baseUrl: 'https://ranges.example/#x' },
    { timeoutMs: 0 },
    { timeoutMs: 1.5 },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { minRows: 0 },
    { minRows: 1.5 },
    { userAgent: '' },
    { userAgent: 'a\r\nb' },
  ])('refuses %j', (options) => {
    expect(() => createPwnedPasswordsSource(options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(`'${Object.keys(options)[0]}'`),
      }),
    )
  })

  it.each([
    'http://localhost:8080',
    'http://127.0.0.1',
    'http://[::1]:3000',
    'https://x.example/a/',
  ])('accepts %s', (baseUrl) => {
    expect(createPwnedPasswordsSource({ baseUrl }).coverage).toBe('complete')
  })
})
