import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHeader } from '../../../../src/breach/offline/decode-header.js'
import { encodeHeader } from '../../../../src/breach/offline/encode-header.js'
import type { IndexHeader } from '../../../../src/breach/offline/types.js'
import { buildIndexBytes } from '../../../support/build-index-bytes.js'
import { sha1 } from '../../../support/build-range.js'

const header: IndexHeader = {
  profile: 'exact',
  hash: 'sha1',
  counted: true,
  complete: true,
  top: false,
  hashes: 1_600_000_000,
  bytes: 29_000_000_032,
  createdAt: Date.UTC(2026, 10, 24, 10, 30),
  asOf: '2026-11-20' as IndexHeader['asOf'],
  note: 'Prüfkörper, 3 parts',
  covers: null,
  sections: [
    { kind: 1, crc32: 0xfedc_ba98, offset: 4_096, length: 4_194_308 },
    { kind: 2, crc32: 0, offset: 4_202_496, length: 28_800_000_000 },
  ],
}

describe('encodeHeader', () => {
  it('writes what decodeHeader reads', () => {
    expect(decodeHeader(encodeHeader(header))).toEqual(header)
  })

  it('writes every kind of index', () => {
    const length = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
    const section = fc.record({
      kind: fc.constantFrom(1, 2, 3, 4, 5, 6, 16, 17, 99),
      crc32: fc.integer({ min: 0, max: 0xffff_ffff }),
      offset: length,
      length,
    })
    const any = fc.record({
      profile: fc.constantFrom('exact', 'filter16', 'filter8'),
      hash: fc.constantFrom('sha1', 'ntlm'),
      counted: fc.boolean(),
      complete: fc.boolean(),
      top: fc.boolean(),
      hashes: length,
      bytes: length,
      createdAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      asOf: fc.constantFrom(null, '2026-11-20', '0001-01-01'),
      note: fc.string({ unit: 'grapheme', maxLength: 40 }),
      covers: fc.option(
        fc
          .uint8Array({ minLength: 16, maxLength: 16 })
          .filter((root) => root.some((byte) => byte !== 0)),
      ),
      sections: fc.array(section, { maxLength: 32 }),
    }) as fc.Arbitrary<IndexHeader>
    fc.assert(
      fc.property(any, (given) => {
        const counted = given.profile === 'exact' && given.counted
        const expected = { ...given, counted }
        const decoded = decodeHeader(encodeHeader(expected))
        expect({ ...decoded, note: '' }).toEqual({ ...expected, note: '' })
        // A lone surrogate and a byte order mark at the beginning are no text of UTF-8.
        if (/^[\p{L}\p{N} ]*$/u.test(given.note)) expect(decoded.note).toBe(given.note)
      }),
    )
  })

  it('leaves out what of a note does not fit, by whole characters', () => {
    const { note } = decodeHeader(encodeHeader({ ...header, note: '€'.repeat(1_000) }))
    expect(note).toBe('€'.repeat(666))
  })

  it('writes what an independent writer writes', () => {
    const bytes = buildIndexBytes([{ hash: sha1('a'), count: 20 }], {
      note: 'two writers',
      asOf: '2026-11-20',
    })
    const own = bytes.subarray(0, 4_096)
    expect(Buffer.from(encodeHeader(decodeHeader(own))).equals(own)).toBe(true)
  })
})
