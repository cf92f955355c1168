import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from '../../../src/internal/parse-retry-after.js'

const now = Date.parse('2026-11-24T09:00:00Z')

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    [' 120 ', 120_000],
    ['999999999', 86_400_000],
    ['Tue, 24 Nov 2026 09:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
    ['Sat, 24 Nov 2046 08:00:00 GMT', 86_400_000],
    ['Tue, 99 Nov 2026 09:00:30 GMT', null],
    ['Sat, 31 Feb 2026 09:00:30 GMT', null],
    ['Mon, 24 Nov 2026 09:00:30 GMT', null],
    ['Tuesday, 24-Nov-26 09:00:30 GMT', null],
    ['2026-11-24T09:00:30Z', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['', null],
    [null, null],
  ])('reads %j as %s', (value, expected) => {
    expect(parseRetryAfter(value, now)).toBe(expected)
  })
})
