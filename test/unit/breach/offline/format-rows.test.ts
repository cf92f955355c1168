import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRows } from '../../../../src/breach/offline/format-rows.js'

const format = (rows: Uint8Array, rowBytes: number, counts: readonly number[]): string =>
  Buffer.from(formatRows(rows, rowBytes, Uint32Array.from(counts))).toString('latin1')

describe('formatRows', () => {
  it('writes suffix and count, in capitals, with CR LF between rows and none behind the last', () => {
    const rows = Buffer.from(`${'0'.repeat(34)}A7${'f'.repeat(35)}0`, 'hex')
    expect(format(rows, 18, [1, 37_359_195])).toBe(
      `${'0'.repeat(34)}A:1\r\n${'F'.repeat(35)}:37359195`,
    )
  })

  it('writes nothing for a block without rows', () => {
    expect(format(new Uint8Array(0), 18, [])).toBe('')
  })

  it.each([18, 14])('agrees with the plain way at %d bytes a row', (rowBytes) => {
    const row = fc.tuple(
      fc.uint8Array({ minLength: rowBytes, maxLength: rowBytes }),
      fc.oneof(
        fc.constantFrom(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 4_294_967_295),
        fc.nat(0xffff_ffff),
      ),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const expected = rows.map(
          ([bytes, count]) =>
            `${Buffer.from(bytes).toString('hex').slice(0, -1).toUpperCase()}:${count}`,
        )
        const bytes = Buffer.concat(rows.map(([row]) => row))
        expect(
          format(
            bytes,
            rowBytes,
            rows.map(([, count]) => count),
          ),
        ).toBe(expected.join('\r\n'))
      }),
    )
  })
})
