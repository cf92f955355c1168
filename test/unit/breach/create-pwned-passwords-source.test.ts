import { afterEach, describe, expect, it, vi } from 'vitest'
import { createNtlmHash } from '../../../src/adapters/hash-wasm/index.js'
import { checkBreach } from '../../../src/breach/check-breach.js'
import {
  type CreatePwnedPasswordsSourceOptions,
  createPwnedPasswordsSource,
} from '../../../src/breach/create-pwned-passwords-source.js'
import type { PasswordHash } from '../../../src/breach/types.js'
import type { FetchLike, RandomSource } from '../../../src/ports.js'
import { buildRange, buildRows, sha1 } from '../../support/build-range.js'
import { createManualTime } from '../../support/create-manual-time.js'
import { type FaultServer, startFaultServer } from '../../support/fault-server.js'

const servers: FaultServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(options: Parameters<typeof startFaultServer>[0] = {}): Promise<FaultServer> {
  const server = await startFaultServer(options)
  servers.push(server)
  return server
}

/** No wait before a retry. */
const random: RandomSource = { fill: (bytes) => void bytes.fill(0) }
const BODY = buildRange({ known: 12 })
const KEEP = { headers: { 'cache-control': 'public, max-age=3600' } }
const down = (headers = {}) => new Response('down', { status: 503, headers })

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>

/** A source over answers from memory, in time that stands still. The last answer is given again. */
function createFake(answers: readonly Answer[], options: CreatePwnedPasswordsSourceOptions = {}) {
  const time = createManualTime()
  let asked = 0
  const fetch = vi.fn<FetchLike>(async (url, init) => {
    const answer = answers[Math.min(asked++, answers.length - 1)] as Answer
    return answer(url, init as RequestInit)
  })
  const source = createPwnedPasswordsSource({
    fetch,
    baseUrl: 'https://ranges.example',
    clock: time.clock,
    wait: time.wait,
    random,
    ...options,
  })
  const ask = (prefix = 'ABCDE', signal?: AbortSignal) =>
    time.finish(source.fetchRange(prefix, signal).then((bytes) => new TextDecoder().decode(bytes)))
  return { ...time, fetch, source, ask }
}

const forever = (): Promise<never> => new Promise(() => undefined)
const sound: Answer = () => new Response(BODY, KEEP)

describe('a request', () => {
  it('asks for one padded range by five digits, and reads the answer', async () => {
    const { baseUrl, requests } = await start({
      corpus: new Map([[sha1('known').slice(0, 5), buildRange({ known: 12 }).split('\r\n')]]),
    })
    const sources = [createPwnedPasswordsSource({ baseUrl })] as const
    expect(await checkBreach('known', { sources })).toMatchObject({
      status: 'fail',
      details: { occurrences: 12 },
    })
    expect((await checkBreach('absent', { sources })).status).toBe('pass')
    expect(requests).toHaveLength(2)
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: `/range/${sha1('known').slice(0, 5)}`,
      headers: { 'add-padding': 'true', accept: 'text/plain' },
    })
  })

  it('leaves padding out where it is told to, and says who it is', async () => {
    const { fetch, source, ask } = createFake([sound], {
      baseUrl: 'https://ranges.example/hibp//',
      padding: false,
      userAgent: 'portal/1.0',
      name: 'mirror',
    })
    expect(source).toMatchObject({
      kind: 'range',
      name: 'mirror',
      coverage: 'complete',
      asOf: null,
    })
    await ask()
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'https://ranges.example/hibp/range/ABCDE',
      expect.objectContaining({
        headers: { Accept: 'text/plain', 'User-Agent': 'portal/1.0' },
        redirect: 'manual',
      }),
    )
  })

  it('sends no header of its own that a browser would have to ask leave for, but padding', async () => {
    const { fetch, ask } = createFake([() => down(), sound])
    await ask()
    for (const [, init] of fetch.mock.calls) {
      expect(Object.keys(init.headers)).toEqual(['Accept', 'Add-Padding'])
    }
  })

  it('asks the global fetch of the moment where it is given none', async () => {
    const stub = vi.fn(async () => new Response(BODY))
    vi.stubGlobal('fetch', stub)
    await createPwnedPasswordsSource({ minRows: 1 }).fetchRange('ABCDE')
    vi.unstubAllGlobals()
    expect(stub).toHaveBeenCalledExactlyOnceWith(
      'https://api.pwnedpasswords.com/range/ABCDE',
      expect.anything(),
    )
  })

  it.each(['ABCD', 'ABCDEF', 'abcde', 'ABCDG', '../x1', sha1('known'), ''])(
    'sends nothing but five digits (%#)',
    async (prefix) => {
      const { fetch, source } = createFake([sound])
      await expect(source.fetchRange(prefix)).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining("'prefix'"),
      })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  it('looks up NTLM by rows of its own', async () => {
    const ntlm = await createNtlmHash()
    const digits = ntlm.digest('known')
    const rows = [...buildRows(20, 3, 27), `${digits.slice(5)}:4`].sort()
    const { baseUrl, requests } = await start({ ntlm: new Map([[digits.slice(0, 5), rows]]) })
    const source = createPwnedPasswordsSource({ baseUrl, mode: 'ntlm', ntlm })
    expect(source.hash).toBe(ntlm)
    const outcome = await checkBreach('known', { sources: [source] })
    expect(outcome).toMatchObject({ status: 'fail', details: { occurrences: 4 } })
    expect((await checkBreach('absent', { sources: [source] })).status).toBe('pass')
    expect(requests[0]?.url).toBe(`/range/${digits.slice(0, 5)}?mode=ntlm`)
  })

  const crooked: readonly PasswordHash[] = [
    { kind: 'ntlm', digest: () => 'a'.repeat(32) },
    { kind: 'ntlm', digest: () => 'A'.repeat(40) },
    { kind: 'sha1', digest: () => 'A'.repeat(32) },
  ]
  it.each(crooked)('looks nothing up under a hash in another form (%#)', async (hash) => {
    const { source, fetch } = createFake([sound])
    const check = checkBreach('known', { sources: [{ ...source, hash }] })
    await expect(check).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('looks up SHA-1 by a hash that is handed in', async () => {
    const { source } = createFake([sound])
    const hash: PasswordHash = { kind: 'sha1', digest: sha1 }
    const outcome = await checkBreach('known', { sources: [{ ...source, hash }] })
    expect(outcome.status).toBe('fail')
  })
})

describe('an answer', () => {
  it('needs 500 rows of the public service, and one of another', async () => {
    const rows = (count: number) => buildRange({}, { rows: count - 5, padding: 5 })
    const few = createFake([() => new Response(rows(499))], { baseUrl: undefined })
    await expect(few.ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
    const enough = createFake([() => new Response(rows(500))], { baseUrl: undefined })
    expect(await enough.ask()).toBe(rows(500))
    const mirror = createFake([() => new Response(buildRows(1).join(''))])
    expect(await mirror.ask()).toBe(buildRows(1).join(''))
    const strict = createFake([() => new Response(rows(25))], { minRows: 26 })
    await expect(strict.ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
  })

  const lengths: readonly (readonly [string, Record<string, string>, boolean])[] = [
    ['as long as it says', { 'content-length': String(BODY.length) }, true],
    ['shorter than it says', { 'content-length': String(BODY.length + 1) }, false],
    // A page of another origin is shown the length of what was sent, and not that it was compressed.
    ['longer than it says', { 'content-length': String(BODY.length / 2) }, true],
    ['compressed to more', { 'content-length': '9999', 'content-encoding': 'gzip' }, true],
    ['far too long', { 'content-length': '4194305', 'content-encoding': 'gzip' }, false],
    ['of a length that is none', { 'content-length': 'many' }, true],
  ]
  it.each(lengths)('that is %s is judged by it', async (_title, headers, isWhole) => {
    const { ask } = createFake([() => new Response(BODY, { headers })])
    if (isWhole) expect(await ask()).toBe(BODY)
    else await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
  })

  it('that says it is too long is not read', async () => {
    const arrayBuffer = vi.fn()
    const headers = new Headers({ 'content-length': '4194305' })
    const { ask } = createFake([
      () => ({ status: 200, redirected: false, headers, arrayBuffer }) as unknown as Response,
    ])
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
    expect(arrayBuffer).not.toHaveBeenCalled()
  })

  it.each([
    ['was redirected by a transport that follows', { status: 200, redirected: true }],
    ['hides a redirect, as browsers do', { status: 0, redirected: false }],
    ['is a redirect', { status: 307, redirected: false }],
  ])('that %s is refused, and not asked for again', async (_title, response) => {
    const { ask, fetch } = createFake([() => ({ ...response, headers: new Headers() }) as Response])
    await expect(ask()).rejects.toMatchObject({
      code: 'ERR_SOURCE_NETWORK',
      status: response.status,
      retryAfterMs: null,
    })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('that is no range says nothing of the address, and with it of the prefix', async () => {
    const answers: Answer[] = [
      (url) => Promise.reject(new TypeError(`cannot reach ${url}`)),
      () => down(),
      () => new Response('<html>'),
    ]
    for (const answer of answers) {
      const error: unknown = await createFake([answer])
        .ask()
        .catch((reason: unknown) => reason)
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('ABCDE')
      expect(error).toHaveProperty('code', expect.stringMatching(/^ERR_SOURCE_/u))
    }
  })
})

describe('a retry', () => {
  const again = [408, 425, 429, 500, 502, 503, 599]
  it.each(again)('follows a status of %i', async (status) => {
    const { ask, fetch } = createFake([() => new Response('x', { status }), sound])
    expect(await ask()).toBe(BODY)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each([400, 401, 403, 404, 410, 418, 451, 204])('does not follow a %i', async (status) => {
    const { ask, fetch } = createFake([() => new Response(null, { status }), sound])
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_HTTP', status })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('comes after a bad network, a bad answer and none', async () => {
    const lost: Answer = () => Promise.reject(new TypeError('x'))
    const { ask, fetch, passedMs } = createFake(
      [lost, () => new Response('<html>'), forever, sound],
      {
        retries: 3,
      },
    )
    expect(await ask()).toBe(BODY)
    expect(fetch).toHaveBeenCalledTimes(4)
    expect(passedMs()).toBe(2_000)
  })

  it('comes twice by default, with waits that grow, and not at all where it is told so', async () => {
    const half: RandomSource = { fill: (bytes) => void bytes.fill(0x80) }
    const { ask, fetch, passedMs } = createFake([() => down()], { random: half })
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_HTTP', status: 503 })
    expect(fetch).toHaveBeenCalledTimes(3)
    expect(passedMs()).toBe(50 + 100)
    const once = createFake([() => down()], { retries: 0 })
    await expect(once.ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_HTTP' })
    expect(once.fetch).toHaveBeenCalledOnce()
  })

  it('goes past the caches on the way after a bad answer, and only then', async () => {
    const lost: Answer = () => Promise.reject(new TypeError('x'))
    const answers = [lost, () => down(), () => new Response('x'), sound]
    const { ask, fetch } = createFake(answers, { retries: 3 })
    await ask()
    expect(fetch.mock.calls.map(([, init]) => (init as RequestInit).cache)).toEqual([
      undefined,
      undefined,
      'no-store',
      'no-store',
    ])
  })

  it('is understood by a cache on the way, without a header of ours', async () => {
    const server = await start()
    await server.setFault('status 502 from a cache', 1)
    await createPwnedPasswordsSource({ baseUrl: server.baseUrl, random }).fetchRange('ABCDE')
    expect(server.requests).toHaveLength(2)
    expect(server.requests[0]?.headers).not.toHaveProperty('cache-control', 'no-cache')
    expect(server.requests[1]?.headers).toHaveProperty('cache-control', 'no-cache')
  })

  it.each([
    ['3', 3_000],
    ['Tue, 24 Nov 2026 09:00:02 GMT', 2_000],
    ['soon', 0],
  ])('waits as long as a Retry-After of %s says', async (value, ms) => {
    const { ask, fetch, passedMs } = createFake([() => down({ 'retry-after': value }), sound])
    expect(await ask()).toBe(BODY)
    expect(passedMs()).toBe(ms)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['5', 5_000],
    ['7', 7_000],
    ['Tue, 24 Nov 2026 10:00:00 GMT', 3_600_000],
  ])('gives up at once where a Retry-After of %s does not fit', async (value, retryAfterMs) => {
    const { ask, fetch, passedMs } = createFake([() => down({ 'retry-after': value }), sound])
    await expect(ask()).rejects.toMatchObject({
      code: 'ERR_SOURCE_HTTP',
      status: 503,
      retryAfterMs,
    })
    expect(fetch).toHaveBeenCalledOnce()
    expect(passedMs()).toBe(0)
  })
})

describe('a limit of time', () => {
  it('ends an attempt, for a header or for a body, whether the transport listens or not', async () => {
    const slow = () =>
      ({
        ...down(),
        status: 200,
        redirected: false,
        headers: new Headers(),
        arrayBuffer: forever,
      }) as unknown as Response
    for (const answer of [forever, slow]) {
      const { ask, passedMs, pending } = createFake([answer], { timeoutMs: 300, retries: 0 })
      await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT' })
      expect(passedMs()).toBe(300)
      expect(pending()).toBe(0)
    }
  })

  it('ends the whole look-up, attempts and waits', async () => {
    const { ask, fetch, passedMs } = createFake([forever], { retries: 10 })
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT' })
    expect(fetch).toHaveBeenCalledTimes(3)
    expect(passedMs()).toBe(5_000)
    const short = createFake([forever], { deadlineMs: 40 })
    await expect(short.ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT' })
    expect(short.passedMs()).toBe(40)
  })

  it('leaves no timer behind an answer', async () => {
    const { ask, pending } = createFake([sound])
    await ask()
    expect(pending()).toBe(0)
  })
})

describe('a caller', () => {
  const reason = new Error('left')

  it('who leaves is told the reason, before, during a request and during a wait', async () => {
    const gone = createFake([sound])
    await expect(gone.ask('ABCDE', AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(gone.fetch).not.toHaveBeenCalled()

    for (const answer of [forever, () => down({ 'retry-after': '3' })]) {
      const controller = new AbortController()
      const { source, fetch, pending, advance } = createFake([answer])
      const asked = source.fetchRange('ABCDE', controller.signal)
      const refused = expect(asked).rejects.toBe(reason)
      await advance(100)
      controller.abort(reason)
      await refused
      await advance(10_000)
      expect(fetch).toHaveBeenCalledOnce()
      expect(fetch.mock.calls[0]?.[1].signal.aborted).toBe(true)
      expect(pending()).toBe(0)
    }
  })

  it('shares a request with those who ask for the same, and leaves it to them', async () => {
    const controller = new AbortController()
    let answer = (_response: Response): void => undefined
    const { source, fetch, advance } = createFake([
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    ])
    const leaves = source.fetchRange('ABCDE', controller.signal)
    const stays = source.fetchRange('ABCDE', new AbortController().signal)
    const refused = expect(leaves).rejects.toBe(reason)
    await advance(0)
    controller.abort(reason)
    await refused
    answer(new Response(BODY))
    expect((await stays).length).toBe(BODY.length)
    expect(fetch).toHaveBeenCalledOnce()
  })
})

describe('the cache in memory', () => {
  it('spares a second request as long as the answer is fresh', async () => {
    const { ask, fetch, advance } = createFake([
      () => new Response(BODY, { headers: { 'cache-control': 'max-age=60', age: '20' } }),
    ])
    await ask()
    await advance(39_999)
    expect(await ask()).toBe(BODY)
    await ask('00000')
    expect(fetch).toHaveBeenCalledTimes(2)
    await advance(1)
    await ask()
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  it('counts age from the moment of asking', async () => {
    const time = createManualTime()
    const late: Answer = async () => {
      await time.wait(1_500, new AbortController().signal)
      return new Response(BODY, { headers: { 'cache-control': 'max-age=2' } })
    }
    const { source, fetch } = createFake([late], { clock: time.clock, wait: time.wait })
    await time.finish(source.fetchRange('ABCDE'))
    await time.advance(499)
    await source.fetchRange('ABCDE')
    expect(fetch).toHaveBeenCalledOnce()
    await time.advance(1)
    await time.finish(source.fetchRange('ABCDE'))
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('holds a day at most by default, and a number of ranges', async () => {
    const month: Answer = () =>
      new Response(BODY, { headers: { 'cache-control': 'public, max-age=2678400' } })
    const { ask, fetch, advance } = createFake([month])
    await ask()
    await advance(86_400_000)
    await ask()
    expect(fetch).toHaveBeenCalledTimes(2)
    for (let range = 0; range < 64; range++) await ask(`F00${String(range).padStart(2, '0')}`)
    await ask('F0000')
    expect(fetch).toHaveBeenCalledTimes(66)
    await ask()
    expect(fetch).toHaveBeenCalledTimes(67)
  })

  it('is as large and as old as it is told, or not there', async () => {
    const small = createFake([sound], { cache: { maxRanges: 1, maxAgeMs: 1_000 } })
    await small.ask()
    await small.ask()
    await small.ask('00000')
    await small.ask()
    expect(small.fetch).toHaveBeenCalledTimes(3)
    await small.advance(1_000)
    await small.ask()
    expect(small.fetch).toHaveBeenCalledTimes(4)
    const none = createFake([sound], { cache: false })
    await none.ask()
    await none.ask()
    expect(none.fetch).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['a cacheable 502', () => new Response('x', { status: 502, ...KEEP })],
    ['a page', () => new Response('<html>', KEEP)],
    ['a cut range', () => new Response(BODY.slice(0, -4), KEEP)],
  ])('never holds %s', async (_title, answer) => {
    const { ask, fetch } = createFake([answer, sound], { retries: 0 })
    await expect(ask()).rejects.toHaveProperty('code')
    expect(await ask()).toBe(BODY)
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})

describe('the breaker', () => {
  it('spares a service that keeps failing, says for how long, and probes once', async () => {
    const { ask, fetch, advance } = createFake([() => down()])
    for (let look = 0; look < 5; look++) await ask().catch(() => undefined)
    expect(fetch).toHaveBeenCalledTimes(15)
    await advance(10_000)
    await expect(ask('00000')).rejects.toMatchObject({
      code: 'ERR_SOURCE_CIRCUIT_OPEN',
      retryAfterMs: 20_000,
      status: null,
    })
    expect(fetch).toHaveBeenCalledTimes(15)
    await advance(20_000)
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_HTTP' })
    expect(fetch).toHaveBeenCalledTimes(16)
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_CIRCUIT_OPEN' })
  })

  it('still gives what is in memory', async () => {
    const { ask } = createFake([sound, () => down()], { breaker: { failures: 1 } })
    await ask()
    await ask('00000').catch(() => undefined)
    await expect(ask('00000')).rejects.toMatchObject({ code: 'ERR_SOURCE_CIRCUIT_OPEN' })
    expect(await ask()).toBe(BODY)
  })

  it('opens after time-outs of the whole look-up too, and as it is told', async () => {
    const breaker = { failures: 1, openMs: 7 }
    const { ask } = createFake([forever], { breaker, deadlineMs: 100 })
    await expect(ask()).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT' })
    await expect(ask()).rejects.toMatchObject({
      code: 'ERR_SOURCE_CIRCUIT_OPEN',
      retryAfterMs: 7,
    })
  })

  it('belongs to one source, and is not there where it is told so', async () => {
    const { ask, fetch } = createFake([() => down()], { breaker: false, retries: 0 })
    for (let look = 0; look < 20; look++) await ask().catch(() => undefined)
    expect(fetch).toHaveBeenCalledTimes(20)
  })
})

describe('createPwnedPasswordsSource', () => {
  it.each([
    { baseUrl: 'http://ranges.example' },
    { baseUrl: 'ftp://ranges.example' },
    { baseUrl: 'ranges.example' },
    { baseUrl: 'https://user:secret@ranges.example' },
    { baseUrl: 'https://ranges.example/?key=1' },
    { baseUrl: 'https://ranges.example/#x' },
    { mode: 'md5' as never },
    { ntlm: undefined, mode: 'ntlm' as const },
    { ntlm: { kind: 'sha1', digest: sha1 } as const, mode: 'ntlm' as const },
    { timeoutMs: 0 },
    { timeoutMs: 1.5 },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { timeoutMs: 2_147_483_648 },
    { deadlineMs: 0 },
    { deadlineMs: Number.NaN },
    { retries: -1 },
    { retries: 11 },
    { retries: 0.5 },
    { 'cache.maxRanges': 0, cache: { maxRanges: 0 } },
    { 'cache.maxAgeMs': 0, cache: { maxAgeMs: 0 } },
    { 'breaker.failures': 0, breaker: { failures: 0 } },
    { 'breaker.openMs': 0, breaker: { openMs: 0 } },
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
    const source = createPwnedPasswordsSource({ baseUrl })
    expect(source).toMatchObject({ name: new URL(baseUrl).host, hash: undefined })
  })
})
