import { describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../src/breach/check-breach.js'
import type { BreachChain, LocalSource, RangeSource } from '../../../src/breach/types.js'
import { SourceError } from '../../../src/errors.js'
import { buildRange, sha1 } from '../../support/build-range.js'

const range = (
  name: string,
  body: string | Error,
  more: Partial<RangeSource> = {},
): RangeSource => ({
  kind: 'range',
  name,
  coverage: 'complete',
  asOf: null,
  fetchRange: vi.fn(async () => {
    if (typeof body !== 'string') throw body
    return new TextEncoder().encode(body)
  }),
  ...more,
})

const local = (name: string, found: boolean, more: Partial<LocalSource> = {}): LocalSource => ({
  kind: 'local',
  name,
  coverage: 'partial',
  asOf: '2026-11-01' as never,
  find: vi.fn(() => ({ found, occurrences: null })),
  ...more,
})

const down = new SourceError('ERR_SOURCE_HTTP', 'Busy.', { retryAfterMs: 2_000 })
const check = (...sources: [BreachChain[0], ...BreachChain[0][]]) =>
  checkBreach('known', { sources })

describe('checkBreach', () => {
  it('acquits what a complete source does not hold', async () => {
    expect(await check(range('service', buildRange({ other: 3 })))).toEqual({
      status: 'pass',
      reasons: [],
      details: { source: 'service', asOf: null, occurrences: 0 },
    })
  })

  it('convicts what a source holds', async () => {
    expect(await check(range('service', buildRange({ known: 3 })))).toEqual({
      status: 'fail',
      reasons: [{ code: 'breach_exposed', params: { source: 'service', occurrences: 3 } }],
      details: { source: 'service', asOf: null, occurrences: 3 },
    })
  })

  it('lets a partial source convict, and asks nobody else then', async () => {
    const service = range('service', buildRange({}))
    const outcome = await check(local('list', true), service)
    expect(outcome).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'breach_exposed', params: { source: 'list', occurrences: null } }],
      details: { source: 'list', asOf: '2026-11-01', occurrences: null },
    })
    expect(service.fetchRange).not.toHaveBeenCalled()
  })

  it('never lets a partial source acquit', async () => {
    expect(await check(local('list', false))).toEqual({
      status: 'unknown',
      reasons: [{ code: 'breach_coverage_partial', params: { source: 'list' } }],
      details: { source: null, asOf: null, occurrences: null },
    })
    expect((await check(local('list', false), range('service', buildRange({})))).status).toBe(
      'pass',
    )
  })

  it('goes on to the next source after an outage', async () => {
    const outcome = await check(range('mirror', down), range('service', buildRange({ known: 1 })))
    expect(outcome).toMatchObject({ status: 'fail', details: { source: 'service' } })
  })

  it('says who did not answer, and why', async () => {
    const outcome = await check(range('mirror', down), range('cut', '<html>'), local('list', false))
    expect(outcome.status).toBe('unknown')
    expect(outcome.reasons).toEqual([
      {
        code: 'breach_source_unavailable',
        params: { source: 'mirror', errorCode: 'ERR_SOURCE_HTTP', retryAfterMs: 2_000 },
      },
      {
        code: 'breach_source_unavailable',
        params: { source: 'cut', errorCode: 'ERR_SOURCE_MALFORMED', retryAfterMs: null },
      },
      { code: 'breach_coverage_partial', params: { source: 'list' } },
    ])
  })

  const limits: readonly (readonly [number | undefined, number, string])[] = [
    [undefined, 1, 'fail'],
    [0, 1, 'fail'],
    [3, 3, 'warn'],
    [3, 4, 'fail'],
  ]
  it.each(limits)('up to a limit of %s, %i occurrences are a %s', async (limit, count, status) => {
    const sources: BreachChain = [range('service', buildRange({ known: count }))]
    const outcome = await checkBreach('known', { sources, rule: { maxOccurrences: limit } })
    expect(outcome.status).toBe(status)
  })

  it('tolerates nothing from a source that does not count', async () => {
    const rule = { maxOccurrences: 100 }
    const outcome = await checkBreach('known', { sources: [local('list', true)], rule })
    expect(outcome.status).toBe('fail')
  })

  it('gives a range source five digits in capitals, and the signal', async () => {
    const service = range('service', buildRange({}))
    const { signal } = new AbortController()
    await checkBreach('pässword', { sources: [service], signal })
    expect(service.fetchRange).toHaveBeenCalledExactlyOnceWith(sha1('pässword').slice(0, 5), signal)
  })

  it('lets a bug through: it must not look like an outage', async () => {
    const bug = new TypeError('undefined is not a function')
    await expect(check(range('service', bug), local('list', true))).rejects.toBe(bug)
  })

  it('rejects with the reason of the signal, before and during a look-up', async () => {
    const reason = new Error('the person left')
    const before = { sources: [local('list', true)] as const, signal: AbortSignal.abort(reason) }
    await expect(checkBreach('known', before)).rejects.toBe(reason)
    const controller = new AbortController()
    const service = range('service', '', {
      fetchRange: async () => {
        controller.abort(reason)
        throw down
      },
    })
    const during = { sources: [service] as const, signal: controller.signal }
    await expect(checkBreach('known', during)).rejects.toBe(reason)
    const late = new AbortController()
    const find = async () => {
      late.abort(reason)
      return { found: true, occurrences: 1 }
    }
    const after = { sources: [local('list', true, { find })] as const, signal: late.signal }
    await expect(checkBreach('known', after)).rejects.toBe(reason)
  })

  it.each([
    ["'sources'", 'known', { sources: [] as never }],
    ["'password'", 12 as never, { sources: [local('list', true)] as const }],
    [
      "'rule.maxOccurrences'",
      'known',
      { sources: [local('list', true)] as const, rule: { maxOccurrences: -1 } },
    ],
    [
      "'rule.maxOccurrences'",
      'known',
      { sources: [local('list', true)] as const, rule: { maxOccurrences: 0.5 } },
    ],
  ])('refuses an impossible %s', async (option, password, options) => {
    await expect(checkBreach(password, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })
})
