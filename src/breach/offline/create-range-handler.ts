import type { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'
import { type RandomSource, systemRandom } from '../../ports.js'
import { assertServable } from './assert-servable.js'
import {
  createRangeResponder,
  type RangeAnswer,
  type RangeCompressor,
  type RangeIndexes,
  type RangeResponder,
} from './create-range-responder.js'
import type { BreachIndex } from './types.js'

/** Options of {@link createRangeHandler}. */
export interface CreateRangeHandlerOptions {
  /** When rows of count 0 hide the size of a range: where `Add-Padding: true` asks. Default: `on-request`. */
  readonly padding?: 'on-request' | 'always' | 'never' | undefined
  /** Lets pages of every origin ask, as the public service does. Default: `true`. */
  readonly cors?: boolean | undefined
  /** Of the padding. Default: the one of the platform. */
  readonly random?: RandomSource | undefined
  /** How long caches may keep a range, in seconds. Default: 2,678,400, which is 31 days. */
  readonly maxAgeSeconds?: number | undefined
  /** What the path starts with, before `/range/`. Default: none. */
  readonly basePath?: string | undefined
  /** Packs bodies for those who accept it. Default: none. */
  readonly compress?: RangeCompressor | undefined
  /** Whether an index answers that is not the whole corpus, or too old. Default: `refuse`. */
  readonly partial?: 'refuse' | 'serve' | undefined
  /** Told of a read that failed. Nothing in the error says what was asked. */
  readonly onError?: ((error: HygieError) => void) | undefined
}

/** Answers the range protocol, for any server that speaks `Request` and `Response`. */
export interface RangeHandler {
  (request: Request): Promise<Response>
  /** The same without them, for servers that have a quicker way. */
  readonly respond: RangeResponder
  /** What it answers from. */
  readonly indexes: RangeIndexes
}

/**
 * Creates a handler that serves an index as the range protocol of Have I Been Pwned.
 *
 * `GET` and `HEAD` of `/range/21BD1`, with `?mode=ntlm` from an NTLM index. A tag for each block and
 * encoding spares those who have it the body; padding is cryptographically random and stands at its place
 * in the order, to at least 800 rows and the size of the largest range; a padded body has no tag, and only
 * its reader may keep it. **Refuses rather than misleads:** 503 for a range that is not held or cannot be
 * read, never an empty or cut 200; 400 for other prefixes and modes, 404 elsewhere, 405, 406; none of
 * these is cached.
 *
 * The protocol cannot say that a corpus is partial: whoever asks takes what a block lacks for clear. So a
 * partial index is refused, and one that comes to its `maxAge` answers 503, unless `partial` says `serve`.
 *
 * Writes and sends nothing by itself, and never names what was asked. Costs one read of some 28 kB, and
 * blocks while it reads. Under Node `startRangeServer` of `hygie/node` serves the same quicker.
 *
 * @param index - An exact index, or one for each hash.
 * @param options - Padding, origins, caching, path.
 * @returns The handler. It rejects only for what is no failed read: a bug, a compressor.
 * @throws `HygieError` `ERR_OPTION_INVALID` without index, for a filter, for a partial index or one of the
 * other hash, and for an impossible option.
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords; RFC 9110, sections 8.8.3, 12.5.3 and 13.1.2
 *
 * @example Serve ranges from a worker, a function, or any framework
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createRangeHandler, openBreachIndex } from 'hygie/breach/offline'
 * import { buildBreachIndex, createFileReader } from 'hygie/node'
 *
 * const path = join(await mkdtemp(join(tmpdir(), 'hygie-')), 'breached.hygie')
 * const corpus = [new TextEncoder().encode('5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\n')]
 * await buildBreachIndex(corpus, path, { hash: 'sha1', profile: 'exact' })
 *
 * const index = await openBreachIndex(createFileReader(path))
 * // One hash is not the whole corpus: without `partial` this index is refused.
 * const handle = createRangeHandler(index, { partial: 'serve' })
 * const response = await handle(new Request('https://ranges.example/range/5BAA6'))
 * console.log(await response.text()) // 1E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824
 * ```
 *
 * @since 0.3.0
 */
export function createRangeHandler(
  index: BreachIndex | RangeIndexes,
  {
    padding = 'on-request',
    cors = true,
    random = systemRandom,
    maxAgeSeconds = 2_678_400,
    basePath = '',
    compress,
    partial = 'refuse',
    onError,
  }: CreateRangeHandlerOptions = {},
): RangeHandler {
  const indexes = readIndexes(index, partial)
  assertOption(
    ['on-request', 'always', 'never'].includes(padding),
    "'padding' must be 'on-request', 'always' or 'never'.",
  )
  assertOption(
    Number.isSafeInteger(maxAgeSeconds) && maxAgeSeconds >= 0,
    "'maxAgeSeconds' must be a whole number of seconds, 0 or more.",
  )
  assertOption(
    /^(?:\/[\w.~-]+)*$/u.test(basePath),
    "'basePath' must be a path that starts with a slash and does not end in one.",
  )
  assertOption(
    compress === undefined || compress.encoding === 'br' || compress.encoding === 'gzip',
    "'compress' must give 'br' or 'gzip'.",
  )
  const respond = createRangeResponder(indexes, {
    padding,
    cors,
    random,
    maxAgeSeconds,
    basePath,
    compress: compress ?? null,
    partial,
    onError: onError ?? ignore,
  })
  const handle = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    const { method, headers } = request
    return toResponse(await respond({ method, target: `${pathname}${search}`, headers }))
  }
  return Object.assign(handle, { respond, indexes })
}

function readIndexes(given: BreachIndex | RangeIndexes, partial: 'refuse' | 'serve'): RangeIndexes {
  const indexes: RangeIndexes = 'info' in given ? { [given.info.hash]: given } : given
  const { sha1, ntlm } = indexes
  assertOption(sha1 !== undefined || ntlm !== undefined, "'index' must hold an index.")
  for (const [kind, index] of [
    ['sha1', sha1],
    ['ntlm', ntlm],
  ] as const) {
    if (index === undefined) continue
    assertServable(index, partial)
    assertOption(index.info.hash === kind, `'${kind}' must be an index of its own hash.`)
  }
  return { sha1, ntlm }
}

function toResponse({ status, headers, body }: RangeAnswer): Response {
  // Bytes of its own, never shared memory.
  return new Response(body as Uint8Array<ArrayBuffer> | null, { status, headers })
}

function ignore(): void {}
