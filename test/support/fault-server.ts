import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { buildPadding, buildRows } from './build-range.js'

/** A request for a range, and the answer that a sound service would give. */
interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Rows of the corpus in order, and those of count 0 that were asked for. */
  readonly rows: readonly string[]
  readonly padding: readonly string[]
  /** The whole body, and the headers that go with it but for its length. */
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

type Answer = (exchange: Exchange) => void

/** 31 days, as the public service has it. */
const MAX_AGE = 'public, max-age=2678400'
const PADDING_ROWS = 5
const TEN_MEGABYTES = 10 * 1_024 * 1_024

const send = (
  { response, headers }: Exchange,
  body: string | Uint8Array,
  more: object = {},
): void => {
  response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(body), ...more })
  response.end(body)
}

/** Chunked and ended in due form: nothing says how long the body was meant to be. */
const sendWithoutLength = ({ response, headers }: Exchange, body: string | Uint8Array): void => {
  response.writeHead(200, headers)
  response.write(body)
  response.end()
}

/** Says the whole length, sends a part, and hangs up. */
const sendPart = ({ response, headers, body }: Exchange, part: string, hangUp: HangUp): void => {
  response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(body) })
  response.write(part, () => hangUp(response))
}

type HangUp = (response: ServerResponse) => void
const end: HangUp = ({ socket }) => socket?.end()
const reset: HangUp = ({ socket }) => socket?.resetAndDestroy()

const refuse =
  (status: number, headers: object): Answer =>
  ({ response }) => {
    response.writeHead(status, { ...headers, 'content-type': 'text/html' })
    response.end(`<html><title>${status}</title></html>`)
  }

/** The address behind which every request is answered soundly. */
const elsewhere = (host: string, { request }: Exchange): string => `${host}/elsewhere${request.url}`

/** Half of the body, up to the end of a row, without the line end. */
const cutBetween = ({ body }: Exchange): string =>
  body.slice(0, body.indexOf('\r\n', body.length / 2))
const cutWithin = (exchange: Exchange): string => cutBetween(exchange).slice(0, -20)

const join = (...rows: (readonly string[])[]): string => rows.flat().join('\r\n')
const withCommas = (row: string): string =>
  row.replace(/\d+$/u, (count) => Number(count).toLocaleString('en-US'))

/** What can be wrong with an answer, by the name that a page shows. */
export const FAULTS = {
  none: (exchange) => send(exchange, exchange.body),
  'connection refused': () => undefined,
  'connection closed without an answer': ({ response }) => end(response),
  'connection reset within the body': (x) => sendPart(x, x.body.slice(0, x.body.length / 2), reset),
  'body cut between two rows': (x) => sendPart(x, cutBetween(x), end),
  'body cut within a row': (x) => sendPart(x, cutWithin(x), end),
  'body cut between two rows, no length': (x) => sendWithoutLength(x, cutBetween(x)),
  'body cut within a row, no length': (x) => sendWithoutLength(x, cutWithin(x)),
  'gzip cut, no length': (x) => {
    const whole = gzipSync(x.body)
    const headers = { ...x.headers, 'content-encoding': 'gzip' }
    sendWithoutLength({ ...x, headers }, whole.subarray(0, whole.length / 2))
  },
  'length above that of the body': (x) =>
    sendPart({ ...x, body: `${x.body}${'0'.repeat(37)}` }, x.body, end),
  'length below that of the body': (x) => send(x, x.body, { 'content-length': x.body.length - 20 }),
  'status 200, a page of HTML': (x) =>
    send(x, '<!doctype html><title>Sign in</title><p>Welcome.', { 'content-type': 'text/html' }),
  'status 200, nothing': (x) => send(x, ''),
  'status 204': ({ response }) => response.writeHead(204).end(),
  'status 404': refuse(404, {}),
  'status 408': refuse(408, {}),
  'status 429': refuse(429, {}),
  'status 429, Retry-After: 1': refuse(429, { 'retry-after': '1' }),
  'status 429, Retry-After: 3600': refuse(429, { 'retry-after': '3600' }),
  'status 500 from a cache': refuse(500, { 'cache-control': MAX_AGE, 'cf-cache-status': 'HIT' }),
  'status 502 from a cache': refuse(502, {
    'cache-control': MAX_AGE,
    'cf-cache-status': 'HIT',
    age: '86400',
  }),
  'status 503, Retry-After: a date gone by': refuse(503, {
    'retry-after': 'Tue, 24 Nov 2020 09:00:00 GMT',
  }),
  'no answer': () => undefined,
  'a byte now and then': ({ response, headers, body }) => {
    response.writeHead(200, { ...headers, 'content-length': body.length })
    let sent = 0
    const drip = setInterval(() => response.write(body.charAt(sent++)), 5)
    response.on('close', () => clearInterval(drip))
  },
  '10 MB': (x) => send(x, buildHuge()),
  '10 MB, no length': (x) => sendWithoutLength(x, buildHuge()),
  'redirect to the same host': (x) =>
    x.response.writeHead(302, { location: elsewhere('', x) }).end(),
  'redirect to another host': (x) => {
    const location = elsewhere(`http://localhost:${x.request.socket.localPort}`, x)
    x.response.writeHead(307, { location }).end()
  },
  'rows out of order': (x) => send(x, join([...x.rows].reverse(), x.padding)),
  'a row twice': (x) => send(x, join(x.rows.slice(0, 2), x.rows.slice(1), x.padding)),
  'rows of another hash': (x) => send(x, join(x.rows.map((row) => row.slice(8)))),
  'line ends CRLF': (x) => send(x, x.body),
  'line ends LF': (x) => send(x, x.body.replaceAll('\r\n', '\n')),
  'a line end at the end': (x) => send(x, `${x.body}\r\n`),
  'padding first': (x) => send(x, join(buildPadding(PADDING_ROWS), x.rows)),
  'padding last': (x) => send(x, join(x.rows, buildPadding(PADDING_ROWS))),
  'padding in between': (x) => send(x, join([...x.rows, ...buildPadding(PADDING_ROWS)].sort())),
  'counts with commas': (x) => send(x, join(x.rows.map(withCommas), x.padding)),
  'digits in small letters': (x) => send(x, x.body.toLowerCase()),
  'wrong ETag': (x) => send(x, x.body, { etag: 'W/"0x0"' }),
  'no ETag': (x) => {
    const { etag: _, ...headers } = x.headers
    send({ ...x, headers }, x.body)
  },
  gzip: (x) => send(x, gzipSync(x.body), { 'content-encoding': 'gzip' }),
  brotli: (x) => send(x, brotliCompressSync(x.body), { 'content-encoding': 'br' }),
} as const satisfies Record<string, Answer>

/** Name of a fault. */
export type Fault = keyof typeof FAULTS

/** Those that an answer may have without being wrong. */
export const HARMLESS: readonly Fault[] = [
  'none',
  'line ends CRLF',
  'line ends LF',
  'a line end at the end',
  'padding first',
  'padding last',
  'padding in between',
  'counts with commas',
  'digits in small letters',
  'wrong ETag',
  'no ETag',
  'gzip',
  'brotli',
]

/** Rows `SUFFIX:COUNT` by their five digits. May be changed while the server runs. */
export type FaultCorpus = ReadonlyMap<string, readonly string[]>

/** Options of {@link startFaultServer}. */
export interface FaultServerOptions {
  /** A prefix that is missing has twenty rows that no password of a test has. */
  readonly corpus?: FaultCorpus
  /** The same for `?mode=ntlm`. */
  readonly ntlm?: FaultCorpus
  readonly fault?: Fault
  /** Added to every sound answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A server on this machine that speaks the range protocol, with a switch for what goes wrong. */
export interface FaultServer {
  readonly baseUrl: string
  /** Everything that was asked, in order. */
  readonly requests: readonly Pick<IncomingMessage, 'method' | 'url' | 'headers'>[]
  /** From now on, or for so many requests, after which the server is sound. */
  setFault(fault: Fault, times?: number): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a server for ranges. A sound answer has an `ETag` of its rows and honours `If-None-Match`; it is
 * padded when `Add-Padding: true` asks for it.
 */
export async function startFaultServer({
  corpus = new Map(),
  ntlm = new Map(),
  fault: first = 'none',
  headers = {},
}: FaultServerOptions = {}): Promise<FaultServer> {
  const requests: IncomingMessage[] = []
  let fault: Fault = 'none'
  let left = 0
  const server = createServer((request, response) => {
    requests.push(request)
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const isNtlm = searchParams.get('mode') === 'ntlm'
    const path = /^(?<sound>\/elsewhere)?\/range\/(?<prefix>[0-9A-F]{5})$/iu.exec(pathname)
    const { sound, prefix } = path?.groups ?? {}
    if (request.method !== 'GET') return response.writeHead(405).end()
    if (prefix === undefined)
      return response.writeHead(400).end('The hash prefix was not in a valid format')
    const digits = isNtlm ? 27 : 35
    const rows =
      (isNtlm ? ntlm : corpus).get(prefix.toUpperCase()) ?? buildRows(20, 3, digits).sort()
    const etag = computeEtag(rows)
    const answer = sound === undefined && left > 0 ? FAULTS[fault] : FAULTS.none
    left--
    if (answer === FAULTS.none && request.headers['if-none-match'] === etag) {
      return response.writeHead(304, { etag }).end()
    }
    const padding =
      request.headers['add-padding'] === 'true' ? buildPadding(PADDING_ROWS, digits) : []
    const sent = { 'content-type': 'text/plain', 'cache-control': MAX_AGE, etag, ...headers }
    return answer({ request, response, rows, padding, body: join(rows, padding), headers: sent })
  })
  const listen = async (port: number): Promise<number> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const port = await listen(0)
  const setFault: FaultServer['setFault'] = async (next, times = Number.POSITIVE_INFINITY) => {
    fault = next
    left = times
    if (next === 'connection refused') await stop()
    else if (!server.listening) await listen(port)
  }
  await setFault(first)
  return { baseUrl: `http://127.0.0.1:${port}`, requests, setFault, close: stop }
}

/** In the form of the public service, of which the digits fit 64 bits. */
function computeEtag(rows: readonly string[]): string {
  const digits = createHash('sha256').update(join(rows)).digest('hex').slice(0, 16).toUpperCase()
  return `W/"0x${digits}"`
}

/** Rows in due form and order, far too many. */
function buildHuge(): string {
  const rows: string[] = []
  for (let row = 1; row * 39 < TEN_MEGABYTES; row++) {
    rows.push(`${row.toString(16).toUpperCase().padStart(35, '0')}:1`)
  }
  return join(rows)
}
