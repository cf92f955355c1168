import { describe, expect, it } from 'vitest'
import { findInRange } from '../../../src/breach/find-in-range.js'
import { buildRange, buildRows, sha1 } from '../../support/build-range.js'

const suffix = sha1('known').slice(5)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const find = (body: string): number => findInRange(bytes(body), suffix)

describe('findInRange', () => {
  const found: readonly (readonly [string, string, number])[] = [
    ['a hit', buildRange({ known: 42 }), 42],
    ['a miss', buildRange({ other: 42 }), 0],
    ['LF alone', buildRange({ known: 7 }, { lineEnd: '\n' }), 7],
    ['a line end at the end', `${buildRange({ known: 7 })}\r\n`, 7],
    ['one row', `${suffix}:1`, 1],
    ['small letters', `${suffix.toLowerCase()}:5`, 5],
    ['thousands with commas', `${suffix}:1,234,567`, 1_234_567],
    ['padding of the very row', [...buildRows(3), `${suffix}:0`].join('\n'), 0],
    ['an unsorted tail', [...buildRows(3), `${suffix}:9`, ...buildRows(2)].join('\r\n'), 9],
    ['a count beyond counting', `${suffix}:${'9'.repeat(400)}`, Number.MAX_SAFE_INTEGER],
    ['zeros before the count', `${suffix}:0007`, 7],
  ]
  it.each(found)('reads %s', (_title, body, occurrences) => {
    expect(find(body)).toBe(occurrences)
  })

  const rows = buildRows(3)
  const malformed: readonly (readonly [string, string])[] = [
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
    ['text behind a count', [`${suffix}:12 times`, ...rows].join('\n')],
    ['a negative count', `${suffix}:-1`],
    ['a hit before rubbish', `${suffix}:5\r\n<html>`],
    ['a byte order mark', `\uFEFF${rows.join('\n')}`],
  ]
  it.each(malformed)('takes %s for an outage, never for absence', (_title, body) => {
    expect(() => find(body)).toThrow(
      expect.objectContaining({ code: 'ERR_SOURCE_MALFORMED', retryAfterMs: null }),
    )
  })

  it('reads no body that is too large for a range', () => {
    const row = `${suffix}:1\n`
    expect(() => find(row.repeat(Math.ceil(4_194_305 / row.length)))).toThrow('not a range')
  })
})
