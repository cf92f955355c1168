import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createNodeCompressor } from '../../../../src/node/serve/create-node-compressor.js'
import { buildRows } from '../../../support/build-range.js'

const body = new TextEncoder().encode(buildRows(1_000).sort().join('\r\n'))

describe('createNodeCompressor', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('packs a range by %s to not much more than half', (encoding, unpack) => {
    const compressor = createNodeCompressor(encoding)
    const packed = compressor.compress(body)
    expect(compressor.encoding).toBe(encoding)
    expect(packed.length).toBeLessThan(body.length * 0.56)
    expect(new Uint8Array(unpack(packed))).toEqual(body)
  })

  it('refuses another encoding', () => {
    expect(() => createNodeCompressor('zstd' as 'br')).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining("'encoding'"),
      }),
    )
  })
})
