import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { RangeCompressor } from '../../breach/offline/create-range-responder.js'
import { assertOption } from '../../internal/assert-option.js'

/** A compressor that answers at once. */
export interface NodeCompressor extends RangeCompressor {
  compress(body: Uint8Array): Uint8Array
}

const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 1,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
}
/** Only entropy coding: looking for repetitions in random digits finds none, and takes most of the time. */
const GZIP = { strategy: constants.Z_HUFFMAN_ONLY }

/**
 * Creates a compressor for ranges on Node: brotli of quality 1, or gzip that only codes symbols.
 *
 * The digits of hashes hold four bits each whatever is tried, so that both halve a range and every dearer
 * setting only takes longer: gzip at its default takes five times as long for nothing. Blocks the thread
 * for some 0.2 to 0.4 ms per range.
 *
 * @param encoding - `br`, or `gzip` for old clients.
 * @returns The port for `createRangeHandler`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for another encoding.
 * @see RFC 7932; RFC 1952
 *
 * @example Half of the bytes over a slow line
 * ```ts
 * import { createNodeCompressor } from 'hygie/node'
 *
 * const compressor = createNodeCompressor('gzip')
 * const packed = await compressor.compress(new TextEncoder().encode('0123456789ABCDEF'.repeat(100)))
 * console.log(compressor.encoding, packed.length < 1_000) // gzip true
 * ```
 *
 * @since 0.3.0
 */
export function createNodeCompressor(encoding: 'br' | 'gzip'): NodeCompressor {
  assertOption(encoding === 'br' || encoding === 'gzip', "'encoding' must be 'br' or 'gzip'.")
  return {
    encoding,
    compress: (body) =>
      encoding === 'br' ? brotliCompressSync(body, BROTLI) : gzipSync(body, GZIP),
  }
}
