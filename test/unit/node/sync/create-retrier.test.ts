import { describe, expect, it, vi } from 'vitest'
import { SourceError, type SourceErrorCode } from '../../../../src/errors.js'
import { createRetrier, type RetrierOptions } from '../../../../src/node/sync/create-retrier.js'
import { type Instant, parseInstant } from '../../../../src/time.js'

/** A retrier whose waits move its clock. Chance always gives the middle. */
function create(options: Partial<RetrierOptions> = {}) {
  let nowMs = 0
  const waits: number[] = []
  const retry = createRetrier({
    retries: 8,
    random: { fill: (bytes) => bytes.fill(0).fill(0x80, 0, 1) },
    clock: { now: () => parseInstant(nowMs) as Instant },
    wait: async (ms) => {
      waits.push(ms)
      nowMs += ms
    },
    signal: new AbortController().signal,
    ...options,
  })
  return { waits, retry }
}

const fail = (
  status: number | null,
  retryAfterMs: number | null = null,
  code: SourceErrorCode = 'ERR_SOURCE_HTTP',
): SourceError => new SourceError(code, 'No.', { status, retryAfterMs })

/** Fails as often as there are errors, then succeeds. */
const failing = (...errors: readonly Error[]) =>
  vi.fn(async (number: number) => {
    const error = errors[number]
    if (error !== undefined) throw error
    return number
  })

describe('createRetrier', () => {
  it('asks once where that is enough', async () => {
    const { waits, retry } = create()
    expect(await retry(failing())).toBe(0)
    expect(waits).toEqual([])
  })

  it('waits twice as long each time, up to half a minute, and half of it by chance', async () => {
    const { waits, retry } = create()
    expect(await retry(failing(...Array.from({ length: 8 }, () => fail(502))))).toBe(8)
    expect(waits).toEqual([375, 750, 1_500, 3_000, 6_000, 12_000, 22_500, 22_500])
  })

  it('gives up after as many retries as it was told', async () => {
    const { retry } = create({ retries: 1 })
    const attempt = failing(fail(503), fail(504))
    await expect(retry(attempt)).rejects.toMatchObject({ status: 504 })
    expect(attempt).toHaveBeenCalledTimes(2)
  })

  it.each([408, 425, 429, 500, 502, 599])('tries again after a status of %i', async (status) => {
    expect(await create().retry(failing(fail(status)))).toBe(1)
  })

  it.each(['ERR_SOURCE_NETWORK', 'ERR_SOURCE_TIMEOUT', 'ERR_SOURCE_MALFORMED'] as const)(
    'tries again after %s',
    async (code) => {
      expect(await create().retry(failing(fail(null, null, code)))).toBe(1)
    },
  )

  it.each([302, 400, 403, 404])('does not insist on a status of %i', async (status) => {
    const attempt = failing(fail(status))
    await expect(create().retry(attempt)).rejects.toMatchObject({ status })
    expect(attempt).toHaveBeenCalledTimes(1)
  })

  it('does not repeat a bug', async () => {
    const attempt = failing(new TypeError('a bug'))
    await expect(create().retry(attempt)).rejects.toThrow(TypeError)
    expect(attempt).toHaveBeenCalledTimes(1)
  })

  it('waits as long as the server asks, whoever asks next', async () => {
    const { waits, retry } = create()
    await retry(failing(fail(429, 5_000)))
    // A usual wait, and the rest of what was asked for, with a little chance.
    expect(waits).toEqual([375, 4_625 + 250])
  })

  it('holds everybody back while the server asks to wait', async () => {
    const waits: number[] = []
    const { retry } = create({
      clock: { now: () => parseInstant(0) as Instant },
      wait: async (ms) => {
        waits.push(ms)
      },
    })
    await retry(failing(fail(429, 60_000)))
    await retry(failing())
    expect(waits).toEqual([375, 60_250, 60_250])
  })

  it('does not wait longer than ten minutes', async () => {
    const { waits, retry } = create()
    await expect(retry(failing(fail(429, 600_001)))).rejects.toMatchObject({
      retryAfterMs: 600_001,
    })
    expect(waits).toEqual([])
  })
})
