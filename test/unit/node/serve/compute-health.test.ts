import { describe, expect, it } from 'vitest'
import { SourceError } from '../../../../src/errors.js'
import { computeHealth } from '../../../../src/node/serve/compute-health.js'
import type { Instant } from '../../../../src/time.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const now = '2026-11-24T12:00:00.000Z' as Instant
const sha1 = createFakeIndex()

describe('computeHealth', () => {
  it('reads a block of each index, and says what it is and how old', () => {
    const ntlm = createFakeIndex({ info: { hash: 'ntlm', asOf: null } })
    expect(computeHealth({ sha1, ntlm }, { now, prefix: 'ABCDE' })).toEqual({
      status: 'ok',
      indexes: [
        {
          status: 'ok',
          hash: 'sha1',
          profile: 'exact',
          coverage: 'complete',
          hashes: 1_000,
          asOf: '2026-11-01',
          ageDays: 23,
        },
        {
          status: 'ok',
          hash: 'ntlm',
          profile: 'exact',
          coverage: 'complete',
          hashes: 1_000,
          asOf: null,
          ageDays: 22,
        },
      ],
    })
    expect(sha1.asked).toEqual(['ABCDE'])
    expect(ntlm.asked).toEqual(['ABCDE'])
  })

  it('is not well when one of them cannot be read', () => {
    const failure = () => new SourceError('ERR_SOURCE_READ', 'The disk is gone.')
    const ntlm = createFakeIndex({ info: { hash: 'ntlm' }, failure })
    const { status, indexes } = computeHealth({ sha1, ntlm }, { now, prefix: '00000' })
    expect(status).toBe('damaged')
    expect(indexes.map((index) => index.status)).toEqual(['ok', 'damaged'])
  })

  it('does not take a bug for damage', () => {
    const broken = createFakeIndex({ failure: () => new TypeError('a bug') })
    expect(() => computeHealth({ sha1: broken }, { now, prefix: '00000' })).toThrow('a bug')
  })

  it('has no age below 0 where the clock is behind', () => {
    const early = '2026-10-01T00:00:00.000Z' as Instant
    expect(computeHealth({ sha1 }, { now: early, prefix: '00000' }).indexes[0]?.ageDays).toBe(0)
  })

  it('is well where there is nothing to read', () => {
    expect(computeHealth({}, { now, prefix: '00000' })).toEqual({ status: 'ok', indexes: [] })
  })
})
