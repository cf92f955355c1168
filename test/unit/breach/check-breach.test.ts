import { describe, expect, it, vi } from 'vitest'
import { checkBreach } from '../../../src/breach/check-breach.js'
import type {
  BreachChain,
  BreachRule,
  BreachSource,
  LocalSource,
  RangeSource,
} from '../../../src/breach/types.js'
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

const settled = { source: 'service', asOf: null, unavailable: [], tweaks: 0 }

describe('checkBreach', () => {
  it('acquits what a complete source does not hold', async () => {
    expect(await check(range('service', buildRange({ other: 3 })))).toEqual({
      status: 'pass',
      reasons: [],
      details: { ...settled, occurrences: 0, action: null },
    })
  })

  it('convicts what a source holds', async () => {
    expect(await check(range('service', buildRange({ known: 3 })))).toEqual({
      status: 'fail',
      reasons: [{ code: 'breach_exposed', params: { source: 'service', occurrences: 3 } }],
      details: { ...settled, occurrences: 3, action: 'refuse' },
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
      details: { ...settled, source: null, occurrences: null, action: null },
    })
    expect((await check(local('list', false), range('service', buildRange({})))).status).toBe(
      'pass',
    )
  })

  it('goes on to the next source after an outage', async () => {
    const outcome = await check(range('mirror', down), range('service', buildRange({ known: 1 })))
    expect(outcome).toMatchObject({ status: 'fail', details: { source: 'service' } })
  })

  it('names whoever did not answer also when another one settled it', async () => {
    const acquitted = await check(range('mirror', down), range('service', buildRange({})))
    expect(acquitted).toMatchObject({
      status: 'pass',
      details: {
        source: 'service',
        unavailable: [{ source: 'mirror', errorCode: 'ERR_SOURCE_HTTP', retryAfterMs: 2_000 }],
      },
    })
  })

  it.each([
    [{}, 'fail', 'refuse'],
    [{ onHit: 'refuse' }, 'fail', 'refuse'],
    [{ onHit: 'force_change' }, 'fail', 'force_change'],
    [{ onHit: 'warn' }, 'warn', 'warn'],
    [{ onHit: 'ignore' }, 'pass', 'ignore'],
    [{ onHit: 'force_change', maxOccurrences: 3 }, 'warn', 'warn'],
    [{ onHit: 'ignore', maxOccurrences: 3 }, 'pass', 'ignore'],
  ] as const)('under the rule %j a hit is a %s', async (rule, status, action) => {
    const sources: BreachChain = [range('service', buildRange({ known: 3 }))]
    const outcome = await checkBreach('known', { sources, rule })
    expect(outcome).toMatchObject({ status, details: { occurrences: 3, action } })
    expect(outcome.reasons).toHaveLength(status === 'pass' ? 0 : 1)
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

  describe('with small changes', () => {
    const holds = (...texts: readonly string[]) =>
      vi.fn((text: string) => ({ found: texts.includes(text), occurrences: 7 }))
    const complete = (...texts: readonly string[]): LocalSource =>
      local('index', false, { coverage: 'complete', find: holds(...texts) })
    const checkSimilar = (rule: BreachRule, ...sources: [BreachSource, ...BreachSource[]]) =>
      checkBreach('Tournesol2024!', { sources, rule: { tweaks: true, ...rule } })
    const similar = {
      code: 'breach_similar',
      params: { source: 'index', occurrences: 7, tweak: 'number_changed' },
    }

    it('says nothing of one that is known itself', async () => {
      const index = complete('Tournesol2024!')
      expect(await checkSimilar({}, index)).toMatchObject({
        status: 'fail',
        details: { tweaks: 0 },
      })
      expect(index.find).toHaveBeenCalledOnce()
    })

    it('acquits what is far from everything', async () => {
      const index = complete()
      const outcome = await checkSimilar({}, index)
      expect(outcome).toMatchObject({ status: 'pass', details: { action: null } })
      expect(index.find).toHaveBeenCalledTimes(1 + outcome.details.tweaks)
      expect(outcome.details.tweaks).toBeGreaterThan(10)
    })

    it.each([
      [{}, 'warn', 'warn'],
      [{ onSimilar: 'refuse' }, 'fail', 'refuse'],
      [{ onSimilar: 'force_change' }, 'fail', 'force_change'],
      [{ onSimilar: 'ignore' }, 'pass', 'ignore'],
    ] as const)('under the rule %j what is close is a %s', async (rule, status, action) => {
      const outcome = await checkSimilar(rule, complete('Tournesol2023!'))
      expect(outcome).toMatchObject({
        status,
        details: { source: 'index', occurrences: 0, action },
      })
      expect(outcome.reasons).toEqual(status === 'pass' ? [] : [similar])
    })

    it('takes the option before the rule', async () => {
      const sources: BreachChain = [complete('Tournesol2023!')]
      const options = { sources, rule: { tweaks: true } }
      expect((await checkBreach('Tournesol2024!', { ...options, tweaks: false })).status).toBe(
        'pass',
      )
      expect((await checkBreach('Tournesol2024!', { sources, tweaks: true })).status).toBe('warn')
    })

    it('lets a partial source convict a change, and stays open otherwise', async () => {
      const partial = (...texts: readonly string[]) =>
        local('index', false, { find: holds(...texts) })
      expect(await checkSimilar({}, partial('Tournesol2023!'))).toMatchObject({
        status: 'unknown',
        reasons: [similar, { code: 'breach_coverage_partial' }],
      })
      expect(await checkSimilar({ onSimilar: 'ignore' }, partial('Tournesol2023!'))).toMatchObject({
        status: 'unknown',
        reasons: [{ code: 'breach_coverage_partial' }],
      })
      expect(await checkSimilar({ onSimilar: 'refuse' }, partial('Tournesol2023!'))).toMatchObject({
        status: 'fail',
        reasons: [similar, { code: 'breach_coverage_partial' }],
      })
      expect((await checkSimilar({}, partial())).status).toBe('unknown')
    })

    it('sends three more prefixes over a network, and no others', async () => {
      const service = range('service', buildRange({}))
      expect(await checkSimilar({}, service)).toMatchObject({
        status: 'pass',
        details: { tweaks: 3 },
      })
      expect(service.fetchRange).toHaveBeenCalledTimes(4)
    })

    it('does not acquit when the changes could not be looked up', async () => {
      const fetchRange = vi
        .fn(async (): Promise<Uint8Array> => {
          throw down
        })
        .mockResolvedValueOnce(new TextEncoder().encode(buildRange({})))
      const outage = { source: 'service', errorCode: 'ERR_SOURCE_HTTP', retryAfterMs: 2_000 }
      expect(await checkSimilar({}, range('service', '', { fetchRange }))).toMatchObject({
        status: 'unknown',
        reasons: [{ code: 'breach_source_unavailable', params: outage }],
        details: { source: 'service', occurrences: 0, unavailable: [outage] },
      })
    })

    it('convicts though another source failed on the changes', async () => {
      const fetchRange = vi
        .fn(async (): Promise<Uint8Array> => {
          throw down
        })
        .mockResolvedValueOnce(new TextEncoder().encode(buildRange({})))
      const mirror = range('mirror', '', { fetchRange, coverage: 'partial' })
      expect(await checkSimilar({}, mirror, complete('Tournesol2023!'))).toMatchObject({
        status: 'warn',
        reasons: [similar],
        details: { unavailable: [{ source: 'mirror' }] },
      })
    })
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
    [
      "'rule.onHit'",
      'known',
      { sources: [local('list', true)] as const, rule: { onHit: 'block' as never } },
    ],
    [
      "'rule.onSimilar'",
      'known',
      { sources: [local('list', true)] as const, rule: { onSimilar: '' as never } },
    ],
    ["'tweaks'", 'known', { sources: [local('list', true)] as const, tweaks: 'yes' as never }],
  ])('refuses an impossible %s', async (option, password, options) => {
    await expect(checkBreach(password, options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(option),
    })
  })
})
