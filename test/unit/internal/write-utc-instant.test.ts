import { describe, expect, it } from 'vitest'
import { writeUtcInstant } from '../../../src/internal/write-utc-instant.js'

describe('writeUtcInstant', () => {
  it.each([
    '2026-11-22T15:04:05.067Z',
    '2026-01-02T03:04:05.006Z',
    '2026-10-10T10:10:10.100Z',
    '2026-09-09T09:09:09.009Z',
    '1969-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ])('%s is written as it is by toISOString', (instant) => {
    const date = new Date(instant)
    expect(writeUtcInstant(date)).toBe(instant)
    expect(writeUtcInstant(date)).toBe(date.toISOString())
  })
})
