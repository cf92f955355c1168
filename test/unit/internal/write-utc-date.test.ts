import { describe, expect, it } from 'vitest'
import { writeUtcDate } from '../../../src/internal/write-utc-date.js'

describe('writeUtcDate', () => {
  it.each([
    ['2026-11-22T23:59:59.999Z', '2026-11-22'],
    ['2028-02-29T00:00:00.000Z', '2028-02-29'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31'],
    ['2026-10-09T00:00:00.000Z', '2026-10-09'],
    ['0001-01-01T00:00:00.000Z', '0001-01-01'],
    ['0987-06-05T00:00:00.000Z', '0987-06-05'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31'],
  ])('the date of %s is %s', (instant, expected) => {
    expect(writeUtcDate(new Date(instant))).toBe(expected)
  })
})
