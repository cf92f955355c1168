import { describe, expect, it } from 'vitest'
import { padRange } from '../../../../src/breach/offline/pad-range.js'
import { systemRandom } from '../../../../src/ports.js'
import { buildRows } from '../../../support/build-range.js'

const RULE = { digits: 35, floor: 800, spread: 200 }

const encode = (rows: readonly string[]) => new TextEncoder().encode(rows.join('\r\n'))
const decode = (body: Uint8Array): string[] => new TextDecoder().decode(body).split('\r\n')

/** Bytes in the order that they are asked for; zeros behind them. */
const scripted = (...bytes: number[]) => ({ fill: (out: Uint8Array) => out.set(bytes) })

/** Random bytes of a draw: how many rows on top, then each row. */
function draw(extra: number, rows: readonly string[]): number[] {
  const hex = rows.map((digits) => digits.padEnd(36, '0')).join('')
  const head = [0, 0, 0, extra]
  return [...head, ...(hex.match(/../gu) ?? []).map((byte) => Number.parseInt(byte, 16))]
}

const suffix = (digits: string, rest = '0'): string => digits.padEnd(35, rest)

describe('padRange', () => {
  it.each([1, 20, 799, 800, 1_500])(
    'keeps all of %i rows, in order, and adds rows of count 0',
    (count) => {
      const rows = buildRows(count).sort()
      const padded = decode(padRange(encode(rows), RULE, systemRandom))
      expect(padded.filter((row) => !row.endsWith(':0'))).toEqual(rows)
      expect(padded).toEqual([...padded].sort())
      expect(new Set(padded).size).toBe(padded.length)
      expect(padded.every((row) => /^[0-9A-F]{35}:\d+$/u.test(row))).toBe(true)
      const added = padded.length - Math.max(800, count)
      expect(added).toBeGreaterThanOrEqual(0)
      expect(added).toBeLessThanOrEqual(200)
    },
  )

  it('writes rows of 27 digits for NTLM', () => {
    const body = encode([`${'A'.repeat(27)}:7`])
    const padded = decode(padRange(body, { ...RULE, digits: 27 }, systemRandom))
    expect(padded.every((row) => /^[0-9A-F]{27}:[07]$/u.test(row))).toBe(true)
    expect(padded).toContain(`${'A'.repeat(27)}:7`)
  })

  it('draws as many bytes whatever the number of rows on top comes to', () => {
    const lengths: number[] = []
    for (const extra of [0, 200]) {
      padRange(encode([`${suffix('A')}:1`]), RULE, {
        fill(out) {
          lengths.push(out.length)
          out[3] = extra
        },
      })
    }
    expect(lengths).toEqual([4 + 999 * 18, 4 + 999 * 18])
  })

  it.each([
    ['before the first', ['0'], ['0', 'A', 'B']],
    ['between two', ['A8'], ['A', 'A8', 'B']],
    ['behind the last', ['C'], ['A', 'B', 'C']],
    ['behind the last, twice', ['F', 'C'], ['A', 'B', 'C', 'F']],
    ['beside two at once', ['A9', 'A8'], ['A', 'A8', 'A9', 'B']],
    ['nowhere when it would repeat a row', ['B'], ['A', 'B']],
    ['once when two begin alike', ['A8', 'A8000000F'], ['A', 'A8', 'B']],
    [
      'next to one that differs in the last digit',
      [suffix('A').slice(0, 34).concat('1')],
      ['A', suffix('A').slice(0, 34).concat('1'), 'B'],
    ],
  ])('puts a row %s', (_title, drawn, expected) => {
    const known = [`${suffix('A')}:5`, `${suffix('B')}:12345`]
    const random = scripted(...draw(drawn.length, drawn))
    const padded = decode(padRange(encode(known), { digits: 35, floor: 0, spread: 8 }, random))
    expect(padded.map((row) => row.split(':')[0])).toEqual(expected.map((digits) => suffix(digits)))
    expect(padded.filter((row) => !row.endsWith(':0'))).toEqual(known)
  })

  it('leaves a range as it is when chance adds nothing', () => {
    const body = encode(buildRows(3).sort())
    expect(padRange(body, { digits: 35, floor: 3, spread: 200 }, scripted())).toEqual(body)
  })
})
