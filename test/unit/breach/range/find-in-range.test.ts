import { describe, expect, it } from 'vitest'
import { findInRange } from '../../../../src/breach/range/find-in-range.js'
import { buildPadding, buildRange, buildRows, sha1 } from '../../../support/build-range.js'

const suffix = sha1('known').slice(5)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const find = (body: string): number => findInRange(bytes(body), suffix)
/** A suffix that starts with the first digits of the one that is looked for. */
const beside = (shared: number, digit: string): string =>
  suffix.slice(0, shared) + digit.repeat(35 - shared)

const malformed = expect.objectContaining({
  code: 'ERR_SOURCE_MALFORMED',
  retryAfterMs: null,
  status: null,
})

describe('findInRange', () => {
  const found: readonly (readonly [string, string, number])[] = [
    ['a hit', buildRange({ known: 42 }), 42],
    ['a miss', buildRange({ other: 42 }), 0],
    ['LF alone', buildRange({ known: 7 }, { lineEnd: '\n' }), 7],
    ['a line end at the end', `${buildRange({ known: 7 })}\r\n`, 7],
    ['a line feed at the end', `${buildRange({ known: 7 }, { lineEnd: '\n' })}\n`, 7],
    ['one row', `${suffix}:1`, 1],
    ['small letters', `${suffix.toLowerCase()}:5`, 5],
    [
      'small letters and capitals',
      [beside(9, '0'), suffix.toLowerCase()].join(':3\n').concat(':5'),
      5,
    ],
    ['thousands with commas', `${suffix}:1,234,567`, 1_234_567],
    ['padding of the very row', [...buildRows(3).sort(), `${suffix}:0`].join('\n'), 0],
    ['padding of the very row before it', `${suffix}:0\r\n${suffix}:8\r\n${buildPadding(1)[0]}`, 8],
    ['padding first', [...buildPadding(9), buildRange({ known: 6 })].join('\r\n'), 6],
    ['zeros with commas as padding', `${suffix}:0,000\n${buildRange({ known: 6 })}`, 6],
    ['a count beyond counting', `${suffix}:${'9'.repeat(400)}`, Number.MAX_SAFE_INTEGER],
    ['zeros before the count', `${suffix}:0007`, 7],
    [
      'neighbours with the same beginning',
      `${beside(9, '0')}:3\r\n${suffix}:9\r\n${beside(9, 'F')}:4`,
      9,
    ],
  ]
  it.each(found)('reads %s', (_title, body, occurrences) => {
    expect(find(body)).toBe(occurrences)
  })

  const lengths = [1, 9, 10, 99, 100, 999, 1_000, 99_999, 52_256_179]
  it.each(lengths.flatMap((count) => [[count, '\r\n'] as const, [count, '\n'] as const]))(
    'reads a count of %i before %j, in the middle and at the end',
    (count, lineEnd) => {
      const middle = buildRange({ known: count }, { rows: 40, lineEnd })
      expect(find(middle)).toBe(count)
      expect(find(`${beside(3, '0')}:${count}${lineEnd}${suffix}:${count}`)).toBe(count)
    },
  )

  const rows = buildRows(3).sort()
  const outages: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a page', '<!doctype html><title>Blocked</title><p>The proxy did not like this address.'],
    ['a row without count', [...rows, suffix].join('\r\n')],
    ['a row with an empty count', [...rows, `${suffix}:`].join('\r\n')],
    ['an empty count in the middle', [`${suffix}:`, ...rows].join('\r\n')],
    ['a count of commas', [...rows, `${suffix}:,`].join('\r\n')],
    ['a count that was cut at a comma', [...rows, `${suffix}:1,`].join('\r\n')],
    ['a cut suffix', [...rows, suffix.slice(0, 20)].join('\r\n')],
    ['a long suffix', [`${suffix}0:1`, ...rows].join('\r\n')],
    ['an empty line', [...rows, '', ...rows].join('\n')],
    ['a lone carriage return', rows.join('\r')],
    ['a carriage return at the end', `${rows.join('\r\n')}\r`],
    ['text behind a count', [`${suffix}:12 times`, ...rows].join('\n')],
    ['a negative count', `${suffix}:-1`],
    ['a hit before rubbish', `${suffix}:5\r\n<html>`],
    ['a byte order mark', `\uFEFF${rows.join('\n')}`],
    ['rows in descending order', [...rows].reverse().join('\r\n')],
    ['one row out of order', [rows[1], rows[0], rows[2]].join('\r\n')],
    ['the same row twice', [suffix, suffix].join(':1\r\n').concat(':1')],
    ['the same row twice, in another case', `${suffix}:1\r\n${suffix.toLowerCase()}:1`],
    ['neighbours out of order', `${suffix}:9\r\n${beside(9, '0')}:3`],
    ['order lost behind padding', `${suffix}:9\r\n${buildPadding(1)[0]}\r\n${beside(1, '0')}:3`],
    ['bytes that are no text', `${'\u00ff'.repeat(17)}A:1`],
    ['the rows of another hash', buildRows(3, 1, 27).sort().join('\r\n')],
  ]
  it.each(outages)('takes %s for an outage, never for absence', (_title, body) => {
    expect(() => find(body)).toThrow(malformed)
  })

  it.each([':', ';', '/', ',', ' ', '\u0000'])(
    'takes %j for no digit, wherever it stands',
    (sign) => {
      for (const count of [
        `${sign}`,
        `${sign}1`,
        `1${sign}`,
        `1${sign}1`,
        `${sign}11`,
        `11${sign}`,
      ]) {
        // Behind a comma a group of digits may follow.
        if (count === '1,1') continue
        for (const lineEnd of ['\r\n', '\n']) {
          const body = [`${beside(2, '0')}:${count}`, `${suffix}:1`].join(lineEnd)
          expect(() => find(body), JSON.stringify(body)).toThrow(malformed)
        }
      }
    },
  )

  it('takes a body that was cut anywhere within a row for an outage', () => {
    const body = [`${beside(2, '0')}:7`, `${suffix}:1234`].join('\r\n')
    const ends = Array.from({ length: body.length }, (_, end) => end)
    // Whole rows: the first alone, with a line end, and those with a shorter count.
    const whole = [37, 39, 76, 77, 78]
    const accepted = ends.filter((end) => {
      try {
        return find(body.slice(0, end)) >= 0
      } catch {
        return false
      }
    })
    expect(accepted).toEqual(whole)
  })

  it('reads 27 digits of NTLM', () => {
    const own = suffix.slice(0, 27)
    const body = bytes([`${own}:12`, ...buildRows(30, 3, 27)].sort().join('\r\n'))
    expect(findInRange(body, own)).toBe(12)
    expect(findInRange(body, '0'.repeat(27))).toBe(0)
  })

  it('counts padding among the rows that it is told to expect', () => {
    const body = bytes(buildRange({}, { rows: 20, padding: 5 }))
    expect(findInRange(body, suffix, 25)).toBe(0)
    expect(() => findInRange(body, suffix, 26)).toThrow(malformed)
  })

  it('reads a part of a larger buffer, and nothing around it', () => {
    const body = buildRange({ known: 3 })
    const around = bytes(`xxx${body}9999\r\n`)
    expect(findInRange(around.subarray(3, 3 + body.length), suffix)).toBe(3)
  })

  it('reads no body that is too large for a range', () => {
    const rows = Array.from(
      { length: 113_360 },
      (_, row) => `${row.toString(16).toUpperCase().padStart(35, '0')}:1`,
    )
    expect(find(rows.slice(1, 100).join('\n'))).toBe(0)
    expect(() => find(rows.slice(1).join('\n'))).toThrow(malformed)
  })
})
