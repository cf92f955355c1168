import { describe, expect, it } from 'vitest'
import { loadRangePacker } from '../../../../src/node/sync/load-range-packer.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase()
const suffix = (digit: string, length = 35): string => digit.padEnd(length, '0')

describe('loadRangePacker', () => {
  it('packs rows with their counts, and larger counts apart', () => {
    const body = [
      `${suffix('1')}:1`,
      `${suffix('2')}:14`,
      `${suffix('3')}:15`,
      `${suffix('4')}:300`,
    ]
    const { rows, escapes } = loadRangePacker('sha1')(encode(body.join('\r\n')), 4)
    expect(hex(rows)).toBe(`${suffix('1')}1${suffix('2')}E${suffix('3')}F${suffix('4')}F`)
    expect([...escapes]).toEqual([2, 0, 15, 3, 0, 0xac, 2])
  })

  it('packs the rows of the other corpus', () => {
    const { rows } = loadRangePacker('ntlm')(encode(`${suffix('a', 27)}:7`), 1)
    expect(hex(rows)).toBe(`${suffix('A', 27)}7`)
  })

  it.each(['\n', '\r\n'])('reads line ends of any kind, small letters, and an end (%#)', (end) => {
    const body = `${suffix('aB')}:1${end}${suffix('c')}:2${end}`
    expect(hex(loadRangePacker('sha1')(encode(body), 2).rows)).toBe(
      `${suffix('AB')}1${suffix('C')}2`,
    )
  })

  it('leaves padding out, wherever it stands, and does not count it', () => {
    const pack = loadRangePacker('sha1')
    const body = `${suffix('9')}:0\r\n${suffix('1')}:1\r\n${suffix('2')}:2\r\n${suffix('0')}:0`
    expect(pack(encode(body), 2).rows).toHaveLength(36)
    expect(() => pack(encode(body), 3)).toThrow(
      expect.objectContaining({ code: 'ERR_SOURCE_MALFORMED' }),
    )
  })

  it('gives each block memory of its own', () => {
    const pack = loadRangePacker('sha1')
    const first = pack(encode(`${suffix('1')}:20`), 1)
    const before = hex(first.rows) + hex(first.escapes)
    const lines = Array.from(
      { length: 5_000 },
      (_, row) => `${suffix(hex(Uint8Array.of(row >> 8, row)))}:99`,
    )
    expect(pack(encode(lines.join('\n')), 1).rows).toHaveLength(5_000 * 18)
    expect(hex(first.rows) + hex(first.escapes)).toBe(before)
  })

  it.each([
    ['nothing', ''],
    ['a page', '<html>Blocked</html>'],
    ['a row cut before its count', `${suffix('1')}:1\r\n${suffix('2')}`],
    ['a row cut at its count', `${suffix('1')}:1\r\n${suffix('2')}:`],
    ['rows out of order', `${suffix('2')}:1\r\n${suffix('1')}:1`],
    ['a row twice', `${suffix('1')}:1\r\n${suffix('1')}:2`],
    ['rows of the other corpus', `${suffix('1', 27)}:1`],
    ['padding and nothing else', `${suffix('1')}:0`],
    ['an empty line', `${suffix('1')}:1\r\n\r\n${suffix('2')}:1`],
  ])('refuses %s', (_title, body) => {
    expect(() => loadRangePacker('sha1')(encode(body), 1)).toThrow(
      expect.objectContaining({ code: 'ERR_SOURCE_MALFORMED' }),
    )
  })
})
