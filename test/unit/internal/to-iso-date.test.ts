import { describe, expect, it } from 'vitest'
import { toIsoDate } from '../../../src/internal/to-iso-date.js'

describe('toIsoDate', () => {
  it.each([
    ['2026-11-22T23:59:59.999Z', '2026-11-22'],
    ['0001-01-01T00:00:00.000Z', '0001-01-01'],
    ['0000-12-31T23:59:59.999Z', null],
    ['+010000-01-01T00:00:00.000Z', null],
  ])('the date of %s is %s', (instant, expected) => {
    expect(toIsoDate(Date.parse(instant))).toBe(expected)
  })
})
