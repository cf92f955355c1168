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
})
