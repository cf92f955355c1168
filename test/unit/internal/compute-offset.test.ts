import { afterEach, describe, expect, it, vi } from 'vitest'
import { computeOffset } from '../../../src/internal/compute-offset.js'

describe('computeOffset', () => {
  const HOUR = 3_600_000

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each([
    ['UTC', '2026-07-01T00:00:00Z', 0],
    ['Europe/Paris', '2026-03-29T00:59:59.999Z', HOUR],
    ['Europe/Paris', '2026-03-29T01:00:00Z', 2 * HOUR],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -3.5 * HOUR],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 5.75 * HOUR],
    ['Pacific/Apia', '2011-12-30T09:59:59.999Z', -10 * HOUR],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 14 * HOUR],
    ['Europe/Paris', '1840-01-01T00:00:00Z', 561_000],
    ['Asia/Manila', '1840-01-01T00:00:00Z', -(15 * 3600 + 56 * 60 + 8) * 1000],
  ])('clocks of %s at %s are ahead by %i ms', (zone, at, expected) => {
    expect(computeOffset(Date.parse(at), zone)).toBe(expected)
  })

  it('a zone that the platform does not know is a RangeError', () => {
    expect(() => computeOffset(0, 'Europe/Atlantis')).toThrow(RangeError)
  })

  it('platforms that write zero as a bare GMT are understood', () => {
    class BareFormat {
      format(): string {
        return '1/1/1970, GMT'
      }
    }
    vi.stubGlobal('Intl', { DateTimeFormat: BareFormat })
    expect(computeOffset(0, 'Etc/Bare')).toBe(0)
  })

  it('one formatter is built per zone, and no more than 64 are kept', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 65)
    let built = 0
    class CountedFormat extends Intl.DateTimeFormat {
      constructor(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) {
        super(...args)
        built += 1
      }
    }
    vi.stubGlobal('Intl', { DateTimeFormat: CountedFormat })
    for (const zone of zones) computeOffset(0, zone)
    const first = built
    // The last is at hand; the first had to go.
    computeOffset(0, zones[64] as string)
    expect(built).toBe(first)
    computeOffset(0, zones[0] as string)
    expect(built).toBe(first + 1)
  })

  it('the clocks of a zone are asked for once in three days, where they do not change', () => {
    const asked = countAsked()
    const zone = 'Africa/Algiers'
    const from = Date.UTC(2026, 5, 1)
    computeOffset(from, zone)
    const first = asked()
    for (let hour = 0; hour < 24; hour++) computeOffset(from + hour * HOUR, zone)
    expect(first).toBeLessThanOrEqual(2)
    expect(asked()).toBeLessThanOrEqual(first + 1)
  })

  it('what was asked for is kept, for sixteen years and no more', () => {
    const asked = countAsked()
    const zone = 'Africa/Tunis'
    const span = 3 * 24 * HOUR
    const at = (index: number): number => Math.floor(Date.UTC(2010, 0, 1) / span + index) * span
    for (let index = 0; index < 2047; index++) computeOffset(at(index), zone)
    const before = asked()
    computeOffset(at(0), zone)
    expect(asked()).toBe(before)
    computeOffset(at(2047), zone)
    computeOffset(at(0), zone)
    expect(asked()).toBeGreaterThan(before + 2)
  })

  it.each([
    ['Europe/Paris', '1899-12-31T23:59:59.999Z'],
    ['Europe/Paris', '1900-01-01T00:00:00.000Z'],
    ['Europe/Paris', '2099-12-31T23:59:59.999Z'],
    ['Europe/Paris', '2100-01-01T00:00:00.000Z'],
    ['Africa/Casablanca', '2087-05-11T02:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z'],
  ])('the hours around %s at %s have the offsets of the platform', (zone, at) => {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    for (let hour = -100; hour <= 100; hour++) {
      const ms = Math.floor(Date.parse(at) / 1000 + hour * 3600) * 1000
      const fields = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]))
      const read = (type: Intl.DateTimeFormatPartTypes): number => Number(fields.get(type))
      const wall = Date.UTC(
        read('year'),
        read('month') - 1,
        read('day'),
        read('hour'),
        read('minute'),
        read('second'),
      )
      expect(computeOffset(ms, zone)).toBe(wall - ms)
    }
  })
})

/** How often the platform is asked from now on. */
function countAsked(): () => number {
  let asked = 0
  const { DateTimeFormat } = Intl
  class CountedFormat {
    readonly #format: Intl.DateTimeFormat

    constructor(...args: ConstructorParameters<typeof Intl.DateTimeFormat>) {
      this.#format = new DateTimeFormat(...args)
    }

    format(ms: number): string {
      asked += 1
      return this.#format.format(ms)
    }
  }
  vi.stubGlobal('Intl', { DateTimeFormat: CountedFormat })
  return () => asked
}
