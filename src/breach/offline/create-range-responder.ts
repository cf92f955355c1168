import { type HygieError, isHygieError, isSourceError } from '../../errors.js'
import { matchesEtag } from '../../internal/matches-etag.js'
import type { HeadersLike, RandomSource } from '../../ports.js'
import type { HashKind } from '../types.js'
import { LAYOUT } from './layout.js'
import { type PaddingRule, padRange } from './pad-range.js'
import { type RangeEncoding, selectEncoding } from './select-encoding.js'
import type { BreachIndex } from './types.js'

/** Indexes that answer ranges, by the hash that they hold. */
export interface RangeIndexes {
  readonly sha1?: BreachIndex | undefined
  readonly ntlm?: BreachIndex | undefined
}

/** Port: packs a body. Hexadecimal digits only shrink by half, whatever the effort: choose the quickest. */
export interface RangeCompressor {
  readonly encoding: 'br' | 'gzip'
  /** Gives the whole body, packed, at once or later. */
  compress(body: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/** What is asked, whatever server it came through. */
export interface RangeRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly headers: HeadersLike
  /** Copies the rows to where they stay until they are sent. Default: to memory of their own. */
  readonly copy?: ((rows: Uint8Array) => Uint8Array) | undefined
}

/** What is answered, before a server writes it in its own way. */
export interface RangeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** `null` for HEAD, 204 and 304. */
  readonly body: Uint8Array | null
  /** Whether the index could not be read. */
  readonly readFailed: boolean
}

/** Answers at once, unless a compressor takes its time. */
export type RangeResponder = (request: RangeRequest) => RangeAnswer | Promise<RangeAnswer>

/** Settings of {@link createRangeResponder}. */
export interface RangeResponderSettings {
  readonly padding: 'on-request' | 'always' | 'never'
  readonly cors: boolean
  readonly random: RandomSource
  readonly maxAgeSeconds: number
  readonly basePath: string
  readonly compress: RangeCompressor | null
  readonly partial: 'refuse' | 'serve'
  readonly onError: (error: HygieError) => void
}

/** A request that can be answered from an index. */
interface Question {
  readonly service: Service
  readonly prefix: string
  readonly encoding: RangeEncoding
  readonly isPadded: boolean
  readonly isHead: boolean
  readonly ifNoneMatch: string | null
  readonly copy: (rows: Uint8Array) => Uint8Array
}

interface Service {
  readonly index: BreachIndex
  readonly padding: PaddingRule
}

type Headers = Readonly<Record<string, string>>

const PREFIX = /^[0-9A-F]{5}$/iu
const SUFFIX_DIGITS: Readonly<Record<HashKind, number>> = { sha1: 35, ntlm: 27 }
/** The public service pads to 800 rows, and by up to 200 more. */
const MIN_PADDED_ROWS = 800
const PADDING_SPREAD = 200
const PLAIN: Headers = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' }

/** Creates what answers the range protocol without a server and without `Request`, which cost more than the range. */
export function createRangeResponder(
  indexes: RangeIndexes,
  settings: RangeResponderSettings,
): RangeResponder {
  const services = new Map<string | null, Service>()
  if (indexes.sha1 !== undefined) {
    services.set(null, createService(indexes.sha1)).set('sha1', createService(indexes.sha1))
  }
  if (indexes.ntlm !== undefined) services.set('ntlm', createService(indexes.ntlm))
  const shared = createSharedHeaders(settings)

  return (request) => {
    const question = readQuestion(request, services, settings)
    if ('status' in question) return question
    try {
      return answer(question, shared, settings)
    } catch (error) {
      if (!isReadError(error)) throw error
      settings.onError(error)
      return { ...refuse(503, 'The index cannot be read.', settings.cors, RETRY), readFailed: true }
    }
  }
}

const RETRY: Headers = { 'Retry-After': '60' }

function createService(index: BreachIndex): Service {
  const mean = index.info.hashes / LAYOUT.blocks
  // Hashes fall on blocks by chance: none of a million is this much larger than the others.
  const floor = Math.max(MIN_PADDED_ROWS, Math.ceil(mean + 6 * Math.sqrt(mean)))
  const digits = SUFFIX_DIGITS[index.info.hash]
  return { index, padding: { digits, floor, spread: PADDING_SPREAD } }
}

/** Of every answer that a cache may keep. */
function createSharedHeaders({ padding, cors, compress }: RangeResponderSettings): Headers {
  const varies = [
    ...(compress === null ? [] : ['Accept-Encoding']),
    ...(padding === 'on-request' ? ['Add-Padding'] : []),
  ]
  return {
    ...PLAIN,
    ...(varies.length === 0 ? {} : { Vary: varies.join(', ') }),
    ...(cors
      ? { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' }
      : {}),
  }
}

/** What is asked; or the answer, where it is no question for an index. */
function readQuestion(
  { method, target, headers, copy = copyRows }: RangeRequest,
  services: ReadonlyMap<string | null, Service>,
  { basePath, cors, padding, compress }: RangeResponderSettings,
): Question | RangeAnswer {
  const end = target.indexOf('?')
  const path = end < 0 ? target : target.slice(0, end)
  const start = basePath.length + '/range/'.length
  if (!path.startsWith(`${basePath}/range/`) || path.includes('/', start)) {
    return refuse(404, 'Nothing is here.', cors)
  }
  if (method === 'OPTIONS' && cors) return PREFLIGHT
  if (method !== 'GET' && method !== 'HEAD') {
    const allow = cors ? 'GET, HEAD, OPTIONS' : 'GET, HEAD'
    return refuse(405, 'A range is asked for by GET or HEAD.', cors, { Allow: allow })
  }
  const prefix = path.slice(start)
  if (!PREFIX.test(prefix)) return refuse(400, 'A range has five hexadecimal digits.', cors)
  const mode = end < 0 ? null : new URLSearchParams(target.slice(end)).get('mode')
  const service = services.get(mode === null ? null : mode.toLowerCase())
  // Not 404, which clients of this family of services read as "found in no breach".
  if (service === undefined) return refuse(400, 'This mode is not served here.', cors)
  const encoding = selectEncoding(headers.get('accept-encoding'), compress?.encoding ?? null)
  if (encoding === null) return refuse(406, 'No encoding that is served here is accepted.', cors)
  const asksPadding = headers.get('add-padding')?.toLowerCase() === 'true'
  return {
    service,
    prefix: prefix.toUpperCase(),
    encoding,
    isPadded: padding === 'always' || (padding === 'on-request' && asksPadding),
    isHead: method === 'HEAD',
    ifNoneMatch: headers.get('if-none-match'),
    copy,
  }
}

/** Kept by browsers for a day. `Add-Padding` is the one header of the protocol that needs leave. */
const PREFLIGHT: RangeAnswer = {
  status: 204,
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'Add-Padding',
    'Access-Control-Max-Age': '86400',
  },
  body: null,
  readFailed: false,
}

/** No cache keeps it: an error that was kept for a month has happened to the public service. */
function refuse(
  status: number,
  sentence: string,
  cors: boolean,
  headers: Headers = {},
): RangeAnswer {
  const body = new TextEncoder().encode(`${sentence}\n`)
  return {
    status,
    headers: {
      ...PLAIN,
      'Cache-Control': 'no-store',
      'Content-Length': String(body.length),
      ...(cors ? { 'Access-Control-Allow-Origin': '*' } : {}),
      ...headers,
    },
    body,
    readFailed: false,
  }
}

function answer(
  { service, prefix, encoding, isPadded, isHead, ifNoneMatch, copy }: Question,
  shared: Headers,
  { random, maxAgeSeconds, compress, cors, partial }: RangeResponderSettings,
): RangeAnswer | Promise<RangeAnswer> {
  const { index, padding } = service
  if (partial === 'refuse' && index.coverage !== 'complete') {
    return refuse(503, 'The index has become too old.', cors)
  }
  const headers: Record<string, string> = { ...shared }
  // A shared cache would give one padded body to all, and so make its size the mark of the range again.
  headers['Cache-Control'] = `${isPadded ? 'private' : 'public'}, max-age=${maxAgeSeconds}`
  // A padded body differs each time, so that no tag can stand for it.
  if (!isPadded) {
    const checksum = index.checksum(prefix)
    const etag = formatEtag(checksum, encoding)
    headers['ETag'] = etag
    // An empty block has the checksum 0, and nobody has a copy of what is not there.
    if (checksum !== 0 && matchesEtag(ifNoneMatch, etag)) {
      return { status: 304, headers, body: null, readFailed: false }
    }
  }
  const rows = index.range(prefix)
  // An empty answer, padded or not, says that no password of this range is known.
  if (rows.length === 0) return refuse(503, 'This range is not held here.', cors)
  const packer = encoding === 'identity' ? null : compress
  // What an index gives may be memory that the next range overwrites, and an answer outlives this call.
  const keep = packer === null ? copy : copyRows
  const body = isPadded ? padRange(rows, padding, random) : keep(rows)
  if (packer === null) return deliver(body, headers, isHead)
  headers['Content-Encoding'] = encoding
  const packed = packer.compress(body)
  return packed instanceof Uint8Array
    ? deliver(packed, headers, isHead)
    : packed.then((bytes) => deliver(bytes, headers, isHead))
}

function copyRows(rows: Uint8Array): Uint8Array {
  return rows.slice()
}

function formatEtag(checksum: number, encoding: RangeEncoding): string {
  const digits = checksum.toString(16).padStart(8, '0')
  return encoding === 'identity' ? `"${digits}"` : `"${digits}-${encoding}"`
}

function deliver(body: Uint8Array, headers: Record<string, string>, isHead: boolean): RangeAnswer {
  headers['Content-Length'] = String(body.length)
  return { status: 200, headers, body: isHead ? null : body, readFailed: false }
}

/** What an index throws that cannot be read or is damaged. Anything else is a bug, and must look like one. */
function isReadError(error: unknown): error is HygieError {
  return isSourceError(error) || (isHygieError(error) && error.code === 'ERR_INDEX_INVALID')
}
