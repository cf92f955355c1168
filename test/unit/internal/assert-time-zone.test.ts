import { describe, expect, it, vi } from 'vitest'
import { assertTimeZone } from '../../../src/internal/assert-time-zone.js'

describe('assertTimeZone', () => {
  it.each(['Europe/Paris', 'UTC', 'America/Port-au-Prince', 'Etc/GMT+5'])(
    '%s is a zone',
    (zone) => {
      expect(() => assertTimeZone(zone, 'zone')).not.toThrow()
    },
  )

  it.each(['Europe/Atlantis', '', 'Paris', undefined, null, 1])('%s is none', (zone) => {
    expect(() => assertTimeZone(zone, 'zone')).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: "'zone' must be an IANA name that this platform knows, such as 'Europe/Paris'.",
      }),
    )
  })

  it.each(['+01:00', '-0330'])('%s is none on a platform that knows it', (zone) => {
    class ObligingFormat {
      format(): string {
        return '1/1/1970, GMT+01:00'
      }
    }
    vi.stubGlobal('Intl', { DateTimeFormat: ObligingFormat })
    expect(() => assertTimeZone(zone, 'zone')).toThrow("'zone'")
    vi.unstubAllGlobals()
  })

  it('a failure of the platform passes through', () => {
    const bug = new TypeError('out of order')
    class BrokenFormat {
      constructor() {
        throw bug
      }
    }
    vi.stubGlobal('Intl', { DateTimeFormat: BrokenFormat })
    expect(() => assertTimeZone('Etc/Broken', 'zone')).toThrow(bug)
    vi.unstubAllGlobals()
  })
})
