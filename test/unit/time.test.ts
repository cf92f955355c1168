import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parseInstant, parseIsoDate, parsePeriod } from '../../src/time.js'

describe('parseInstant', () => {
  const at = '2026-11-22T15:04:05.000Z'
  const readable: readonly (readonly [unknown, string])[] = [
    ['2026-11-22T15:04:05Z', at],
    ['2026-11-22T16:04:05+01:00', at],
    ['2026-11-22T16:04:05+0100', at],
    ['2026-11-22T15:04Z', '2026-11-22T15:04:00.000Z'],
    ['2026-11-22T15:04:05.123456789Z', '2026-11-22T15:04:05.123Z'],
    ['2026-11-22T15:04:05.1Z', '2026-11-22T15:04:05.100Z'],
    [new Date(at), at],
    [Date.parse(at), at],
    [0, '1970-01-01T00:00:00.000Z'],
    [Temporal.Instant.from(at), at],
    [Temporal.ZonedDateTime.from('2026-11-22T16:04:05[Europe/Paris]'), at],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ]
  it.each(readable)('reads %s', (value, expected) => {
    expect(parseInstant(value)).toBe(expected)
  })

  const unreadable: readonly unknown[] = [
    '2026-11-22T15:04:05',
    '2026-11-22',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T25:00:00Z',
    '2026-11-22T15:60:00Z',
    '0000-01-01T00:00:00Z',
    '+012026-11-22T15:04:05Z',
    '22/11/2026',
    '',
    'now',
    new Date(Number.NaN),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    8.64e15,
    -8.64e15,
    null,
    undefined,
    {},
    { epochMilliseconds: 0 },
    [],
    true,
    Temporal.PlainDate.from('2026-11-22'),
  ]
  it.each(unreadable.map((value) => [value]))('gives null for %s', (value) => {
    expect(parseInstant(value)).toBeNull()
  })
})

describe('parseIsoDate', () => {
  it.each(['2026-11-22', '2028-02-29', '0001-01-01', '9999-12-31'])('reads %s', (date) => {
    expect(parseIsoDate(date)).toBe(date)
  })
  it.each([
    ['2027-02-29'],
    ['2026-00-10'],
    ['2026-1-1'],
    ['0000-01-01'],
    ['2026-11-22T00:00:00Z'],
    [20261122],
    [null],
  ])('gives null for %s', (value) => {
    expect(parseIsoDate(value)).toBeNull()
  })
})

describe('parsePeriod', () => {
  it.each(['P0D', 'P6M', 'P90D', 'P1Y', 'P9999D'])('reads %s', (period) => {
    expect(parsePeriod(period)).toBe(period)
  })
  it.each([
    ['P1W'],
    ['P1Y6M'],
    ['PT1H'],
    ['P-1D'],
    ['P01D'],
    ['P10000D'],
    ['p6m'],
    [''],
    [6],
    [null],
  ])('gives null for %s', (value) => {
    expect(parsePeriod(value)).toBeNull()
  })
})
