import { describe, expect, it } from 'vitest'
import { readSyncOptions } from '../../../../src/node/sync/read-sync-options.js'
import type { SyncPwnedPasswordsOptions } from '../../../../src/node/sync/types.js'

describe('readSyncOptions', () => {
  it('asks the public service for everything', () => {
    expect(readSyncOptions({})).toMatchObject({
      from: 0,
      to: 1_048_575,
      concurrency: 32,
      maxJournalAgeMs: 86_400_000,
      service: {
        href: 'https://api.pwnedpasswords.com',
        mode: 'sha1',
        userAgent: 'hygie',
        retries: 8,
        timeoutMs: 30_000,
        minRows: 500,
      },
    })
  })

  it('asks another server, which may be small, for a share', () => {
    const settings = readSyncOptions({
      baseUrl: 'https://ranges.example/hibp/',
      prefixes: { from: '0ABCD', to: 'FFFFF' },
      mode: 'ntlm',
      maxJournalAgeHours: 0.5,
    })
    expect(settings).toMatchObject({
      from: 0x0abcd,
      to: 0xfffff,
      maxJournalAgeMs: 1_800_000,
      service: { href: 'https://ranges.example/hibp', mode: 'ntlm', minRows: 1 },
    })
  })

  it.each<[string, SyncPwnedPasswordsOptions]>([
    ['mode', { mode: 'md5' as 'sha1' }],
    ['userAgent', { userAgent: '' }],
    ['userAgent', { userAgent: 'a\r\nb' }],
    ['userAgent', { userAgent: 7 as unknown as string }],
    ['retries', { retries: -1 }],
    ['retries', { retries: 101 }],
    ['retries', { retries: 1.5 }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: 2 ** 31 }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['minRows', { minRows: 0 }],
    ['minRows', { minRows: Number.POSITIVE_INFINITY }],
    ['concurrency', { concurrency: 0 }],
    ['concurrency', { concurrency: 257 }],
    ['concurrency', { concurrency: 2.5 }],
    ['maxJournalAgeHours', { maxJournalAgeHours: -1 }],
    ['maxJournalAgeHours', { maxJournalAgeHours: Number.NaN }],
    ['maxJournalAgeHours', { maxJournalAgeHours: 10_001 }],
    ['prefixes', { prefixes: { from: '00002', to: '00001' } }],
    ['prefixes', { prefixes: { from: '0', to: '00001' } }],
    ['prefixes', { prefixes: { from: '00000', to: '0000g' } }],
    ['baseUrl', { baseUrl: 'http://ranges.example' }],
    ['baseUrl', { baseUrl: 'ranges' }],
  ])("refuses an impossible '%s' (%#)", (option, options) => {
    expect(() => readSyncOptions(options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(`'${option}'`),
      }),
    )
  })
})
