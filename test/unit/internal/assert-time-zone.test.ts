import { describe, expect, it, vi } from 'vitest'
import { assertTimeZone } from '../../../src/internal/assert-time-zone.js'

describe('assertTimeZone', () => {
  it.each(['Europe/Paris', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is a zone', (zone) => {
    expect(() => assertTimeZone(zone, 'zone')).not.toThrow()
  })

  it.each(['Europe/Atlantis', '', 'Paris', undefined, null, 1])('%s is none', (zone) => {
    expect(() => assertTimeZone(zone, 'zone')).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: "'zone' must be an IANA name that this platform knows, such as 'Europe/Paris'.",
      }),
    )
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
