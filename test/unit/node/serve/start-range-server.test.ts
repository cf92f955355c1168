import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { build } from 'esbuild'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../../../src/breach/create-pwned-passwords-source.js'
import { createRangeHandler } from '../../../../src/breach/offline/create-range-handler.js'
import { SourceError } from '../../../../src/errors.js'
import type { RangeServer } from '../../../../src/node/serve/open-server.js'
import {
  type StartRangeServerOptions,
  startRangeServer,
} from '../../../../src/node/serve/start-range-server.js'
import type { Instant } from '../../../../src/time.js'
import { buildRows, sha1 } from '../../../support/build-range.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const rows = [`${sha1('known').slice(5)}:12`, ...buildRows(30)].sort()
const body = rows.join('\r\n')
const index = createFakeIndex({ rows: () => rows })

const servers: RangeServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(
  served: Parameters<typeof startRangeServer>[0] = index,
  options: Partial<StartRangeServerOptions> = {},
): Promise<RangeServer> {
  const server = await startRangeServer(served, { port: 0, graceMs: 100, ...options })
  servers.push(server)
  return server
}

/** What a server answers to bytes, until it closes the connection. */
async function exchange({ port }: RangeServer, sent: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(sent)
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('latin1')
}

const get = (server: RangeServer, path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers })

const readMetric = async (server: RangeServer, name: string): Promise<number> => {
  // A connection each, so that workers take turns.
  const text = await (await get(server, '/metrics', { connection: 'close' })).text()
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return Number(line?.slice(name.length + 1))
}

describe('a server of ranges', () => {
  it('settles the question of a client of the protocol', async () => {
    const server = await start()
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    const source = createPwnedPasswordsSource({ baseUrl: server.url })
    expect((await checkBreach('known', { sources: [source] })).status).toBe('fail')
    expect((await checkBreach('unknown', { sources: [source] })).status).toBe('pass')
  })

  it('answers as its handler does: body, head, tag, encoding, refusals', async () => {
    const server = await start()
    const full = await get(server, '/range/ABCDE')
    expect(await full.text()).toBe(body)
    expect(full.headers.get('content-length')).toBe(String(body.length))
    const etag = full.headers.get('etag') ?? ''
    expect((await get(server, '/range/ABCDE', { 'if-none-match': etag })).status).toBe(304)
    expect((await get(server, '/range/ABCDEF')).status).toBe(400)
    expect((await get(server, '/range/ABCDE?mode=ntlm')).status).toBe(400)
    expect((await get(server, '/')).status).toBe(404)
    const posted = await fetch(`${server.url}/range/ABCDE`, { method: 'POST', body: 'x' })
    expect(posted.status).toBe(405)
    expect(posted.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    const head = await fetch(`${server.url}/range/ABCDE`, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(String(body.length))
  })

  it('serves a handler with options of its own', async () => {
    const handler = createRangeHandler(index, { basePath: '/hibp', cors: false })
    const server = await start(handler)
    const response = await get(server, '/hibp/range/ABCDE')
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('serves any handler of the Fetch standard, with the headers that it is asked with', async () => {
    const ranges = createRangeHandler(index)
    const server = await start(async (asked: Request) =>
      asked.headers.get('authorization') === 'Bearer token'
        ? ranges(asked)
        : new Response('No.', { status: 401 }),
    )
    expect((await get(server, '/range/ABCDE')).status).toBe(401)
    const response = await get(server, '/range/ABCDE', { authorization: 'Bearer token' })
    expect(await response.text()).toBe(body)
    expect((await (await get(server, '/health')).json()).indexes).toEqual([])
  })

  it('reads a target that holds the whole address, and one that is no path', async () => {
    const server = await start()
    const whole = await exchange(
      server,
      `GET http://ranges.test/range/ABCDE HTTP/1.1\r\nHost: ranges.test\r\nConnection: close\r\n\r\n`,
    )
    expect(whole).toMatch(/^HTTP\/1\.1 200 /u)
    const star = await exchange(
      server,
      'OPTIONS * HTTP/1.1\r\nHost: ranges.test\r\nConnection: close\r\n\r\n',
    )
    expect(star).toMatch(/^HTTP\/1\.1 404 /u)
  })

  it('takes no more than 8 kB of headers', async () => {
    const answer = await exchange(
      await start(),
      `GET /range/ABCDE HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(9_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 431 /u)
  })
})

describe('bodies that share memory', () => {
  const LENGTH = 60_000
  const digits = [...'0123456789ABCDEF']
  const isPure = (text: string, digit: string): boolean => text === digit.repeat(LENGTH)

  it('are whole, to readers that are slow, that break off, and that are quick', async () => {
    const memory = new Uint8Array(LENGTH)
    const server = await start({
      ...createFakeIndex(),
      range: (prefix: string) => memory.fill(prefix.charCodeAt(0)),
    })
    const line = (digit: string, end = '') =>
      `GET /range/${digit}0000 HTTP/1.1\r\nHost: x\r\n${end}\r\n`

    const asked = [...digits, ...digits, ...digits]
    const slow = connect(server.port, '127.0.0.1').pause()
    slow.write(asked.map((digit) => line(digit)).join('') + line('0', 'Connection: close\r\n'))
    for (const digit of digits) {
      const broken = connect(server.port, '127.0.0.1')
      broken.write(line(digit).repeat(8), () => broken.destroy())
    }
    for (let round = 0; round < 4; round++) {
      const texts = await Promise.all(
        digits.map(async (digit) => (await get(server, `/range/${digit}0000`)).text()),
      )
      expect(texts.map((text, index) => isPure(text, digits[index] ?? ''))).not.toContain(false)
    }

    const parts: Buffer[] = []
    for await (const part of slow) parts.push(part as Buffer)
    const bodies = Buffer.concat(parts)
      .toString('latin1')
      .split(/HTTP\/1\.1 200 OK\r\n[\s\S]*?\r\n\r\n/u)
      .slice(1)
    expect(bodies).toHaveLength(asked.length + 1)
    const expected = [...asked, '0']
    expect(bodies.map((text, index) => isPure(text, expected[index] ?? ''))).not.toContain(false)
  })
})

describe('what goes wrong', () => {
  it('in a read is told to whoever listens, and answered by 503', async () => {
    const failure = new SourceError('ERR_SOURCE_READ', 'The disk is gone.')
    const onError = vi.fn()
    const server = await start(createFakeIndex({ failure: () => failure }), { onError })
    expect((await get(server, '/range/ABCDE')).status).toBe(503)
    expect(onError.mock.calls).toEqual([[failure]])
    expect(await readMetric(server, 'hygie_range_read_errors_total')).toBe(1)
  })

  it.each<readonly [string, () => Response | Promise<Response>]>([
    [
      'at once',
      () => {
        throw new TypeError('a bug')
      },
    ],
    ['later', () => Promise.reject(new TypeError('a bug'))],
  ])('in a handler, %s, is answered by 500, and the server goes on', async (_title, handler) => {
    const onError = vi.fn()
    const server = await start(handler, { onError })
    const response = await get(server, '/range/ABCDE')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('bug')
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'a bug' }))
    expect((await get(server, '/range/ABCDE')).status).toBe(500)
    expect(await readMetric(server, 'hygie_range_requests_total{status="5xx"}')).toBe(2)
  })

  it('in the index itself is answered by 500, and nobody has to listen', async () => {
    const server = await start(createFakeIndex({ failure: () => new TypeError('a bug') }))
    expect((await get(server, '/range/ABCDE')).status).toBe(500)
  })

  it('in a header that node:http refuses ends the connection', async () => {
    const onError = vi.fn()
    const server = await start(() => new Response('', { headers: { 'x-odd': '\u0001' } }), {
      onError,
    })
    await expect(get(server, '/range/ABCDE')).rejects.toThrow()
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'ERR_INVALID_CHAR' }))
    expect((await get(server, '/health')).status).toBe(200)
  })
})

describe('/health', () => {
  const clock = { now: () => '2026-11-24T12:00:00.000Z' as Instant }

  it('says what is served and how old it is', async () => {
    const asked = createFakeIndex()
    const server = await start(asked, { clock })
    const response = await get(server, '/health')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({
      status: 'ok',
      indexes: [{ hash: 'sha1', hashes: 1_000, asOf: '2026-11-01', ageDays: 23 }],
    })
    await get(server, '/health')
    expect(new Set(asked.asked).size).toBe(2)
    expect(asked.asked.every((prefix) => /^[0-9A-F]{5}$/u.test(prefix))).toBe(true)
  })

  it('fails while the index cannot be read, and recovers with it', async () => {
    let error: Error | null = new SourceError('ERR_SOURCE_READ', 'The disk is gone.')
    const server = await start(createFakeIndex({ failure: () => error }), { clock })
    const response = await get(server, '/health')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ status: 'damaged' })
    error = null
    expect((await get(server, '/health')).status).toBe(200)
  })

  it('has a head, and is no page for other methods', async () => {
    const server = await start()
    const head = await fetch(`${server.url}/health`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await fetch(`${server.url}/health`, { method: 'POST' })).status).toBe(404)
  })
})

describe('/metrics', () => {
  it('counts what was answered, and never says what was asked', async () => {
    const server = await start()
    await get(server, '/range/ABCDE')
    const { headers } = await get(server, '/range/ABCDE', { 'add-padding': 'true' })
    await get(server, '/range/ABCDE', { 'if-none-match': '*' })
    await get(server, '/range/XYZ')
    await fetch(`${server.url}/range/ABCDE`, { method: 'HEAD' })
    await get(server, '/health')
    const response = await get(server, '/metrics')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    expect(text).toContain('hygie_range_requests_total{status="2xx"} 3\n')
    expect(text).toContain('hygie_range_requests_total{status="3xx"} 1\n')
    expect(text).toContain('hygie_range_requests_total{status="4xx"} 1\n')
    expect(text).toContain('hygie_range_not_modified_total 1\n')
    expect(text).toContain('hygie_range_duration_seconds_count 5\n')
    const refusal = 'A range has five hexadecimal digits.\n'.length
    const sent = body.length + Number(headers.get('content-length')) + refusal
    expect(text).toContain(`hygie_range_response_bytes_total ${sent}\n`)
    expect(text).not.toMatch(/ABCDE|XYZ|127\.0\.0\.1/u)
  })
})

describe('a server that closes', () => {
  it('lets answers under way finish, and ends their connections', async () => {
    const waiting: ((response: Response) => void)[] = []
    const server = await start(
      () =>
        new Promise<Response>((resolve) => {
          waiting.push(resolve)
        }),
      { graceMs: 5_000 },
    )
    const agent = new Agent({ keepAlive: true })
    const asked = request(`${server.url}/range/ABCDE`, { agent }).end()
    await vi.waitFor(() => expect(waiting).toHaveLength(1))
    const closing = server.close()
    expect(server.close()).toBe(closing)
    waiting[0]?.(new Response('rows'))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    expect(answer.headers.connection).toBe('close')
    answer.resume()
    await closing
    agent.destroy()
    await expect(get(server, '/health')).rejects.toThrow()
  })

  it('ends what does not finish in time', async () => {
    let isAsked = false
    const server = await start(
      () => {
        isAsked = true
        return new Promise<Response>(() => undefined)
      },
      { graceMs: 10 },
    )
    const asked = expect(get(server, '/range/ABCDE')).rejects.toThrow()
    await vi.waitFor(() => expect(isAsked).toBe(true))
    await server.close()
    await asked
  })
})

describe('startRangeServer', () => {
  it.each<readonly [string, Partial<StartRangeServerOptions>]>([
    ["'port'", { port: -1 }],
    ["'port'", { port: 65_536 }],
    ["'port'", { port: 0.5 }],
    ["'host'", { host: '' }],
    ["'workers'", { workers: 0 }],
    ["'workers'", { workers: 1.5 }],
    ["'workers'", { workers: 1_025 }],
    ["'graceMs'", { graceMs: -1 }],
    ["'graceMs'", { graceMs: 3_600_001 }],
  ])('refuses an impossible %s', async (option, options) => {
    await expect(start(index, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })

  it('refuses an index that its handler refuses', async () => {
    const partial = createFakeIndex({ info: { coverage: 'partial' } })
    await expect(start(partial)).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
  })

  it('says so when the address is taken', async () => {
    const { port } = await start()
    await expect(start(index, { port })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining("'host' and 'port'"),
      cause: expect.objectContaining({ code: 'EADDRINUSE' }),
    })
  })
})

describe('two workers', () => {
  const program = '.cache/range-worker.mjs'
  afterEach(() => rmSync(program, { force: true }))

  it('share a port, add up what they count, are replaced, and end together', async () => {
    await build({
      stdin: {
        contents: `
          import { createFakeIndex } from './test/support/fake-index.ts'
          import { startRangeServer } from './src/node/serve/start-range-server.ts'
          const rows = ${JSON.stringify(rows)}
          await startRangeServer(createFakeIndex({ rows: () => rows }), { port: 0, workers: 2 })`,
        resolveDir: '.',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    })
    cluster.setupPrimary({ exec: program, execArgv: [], args: [] })
    const server = await start(index, { workers: 2, graceMs: 5_000 })
    const workers = () => Object.values(cluster.workers ?? {})
    expect(workers()).toHaveLength(2)

    const ask = async (times: number) => {
      for (let time = 0; time < times; time++) {
        // A connection each, so that the workers take turns.
        const response = await get(server, '/range/ABCDE', { connection: 'close' })
        expect(await response.text()).toBe(body)
      }
    }
    await ask(6)
    const total = 'hygie_range_requests_total{status="2xx"}'
    // Told by both: what one counted within the last second would be lost with it.
    await vi.waitFor(async () => {
      for (let time = 0; time < 4; time++) expect(await readMetric(server, total)).toBe(6)
    }, 20_000)

    const first = workers()[0] as Worker
    const gone = once(first, 'exit')
    first.process.kill('SIGKILL')
    // A connection that was handed to it in its last moment would wait for ever.
    await gone
    await vi.waitFor(async () => {
      expect(workers().filter((worker) => worker?.isConnected())).toHaveLength(2)
      expect(await readMetric(server, total)).toBe(6)
    }, 20_000)

    await server.close()
    await vi.waitFor(() => expect(workers()).toHaveLength(0), 10_000)
  }, 60_000)
})
