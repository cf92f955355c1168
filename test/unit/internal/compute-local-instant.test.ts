import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { computeLocalInstant } from '../../../src/internal/compute-local-instant.js'
import { computeMidnight } from '../../../src/internal/compute-midnight.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const ZONES = [
  'Europe/Paris',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Cairo',
  'Antarctica/Troll',
  'UTC',
] as const

/** The earlier of two; the first instant after a gap. */
function ask(date: string, minutes: number, timeZone: string): Instant | null {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(time)
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(wall)) return parseInstant(zoned.epochMilliseconds)
  return parseInstant(zoned.getTimeZoneTransition('next')?.epochMilliseconds)
}

describe('computeLocalInstant', () => {
  it('agrees with Temporal around every change of clocks, at every half hour', () => {
    let compared = 0
    for (const timeZone of ZONES) {
      let from = Temporal.Instant.from('2016-01-01T00:00:00Z').toZonedDateTimeISO(timeZone)
      for (;;) {
        const next = from.getTimeZoneTransition('next')
        if (next === null || next.year > 2028) break
        const day = next.toPlainDate()
        for (const date of [day.subtract({ days: 1 }), day].map(String)) {
          for (let minutes = 0; minutes < 1_440; minutes += 30) {
            const expected = ask(date, minutes, timeZone)
            expect(computeLocalInstant(date as IsoDate, minutes, timeZone)).toBe(expected)
            compared++
          }
        }
        from = next
      }
    }
    expect(compared).toBeGreaterThan(8_000)
  })

  it.each([
    // Half past two in a gap from two to three, east and west of Greenwich.
    ['2026-03-29', 150, 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-10-25', 150, 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['2011-12-30', 540, 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('the clocks of %s show minute %i in %s at %s', (date, minutes, timeZone, expected) => {
    expect(computeLocalInstant(date as IsoDate, minutes, timeZone)).toBe(expected)
  })

  it('agrees with computeMidnight at midnight', () => {
    const date = fc
      .integer({ min: 0, max: 25_000 })
      .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as IsoDate)
    fc.assert(
      fc.property(date, fc.constantFrom(...ZONES), (on, timeZone) => {
        expect(computeLocalInstant(on, 0, timeZone)).toBe(computeMidnight(on, timeZone))
      }),
    )
  })

  it('has no answer outside the years 0001 to 9999', () => {
    expect(computeLocalInstant('9999-12-31' as IsoDate, 1_439, 'America/New_York')).toBeNull()
  })
})
