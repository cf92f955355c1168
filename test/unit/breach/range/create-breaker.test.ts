import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../../../src/breach/range/create-breaker.js'
import { createManualTime } from '../../../support/create-manual-time.js'

const stays = new AbortController().signal
const down = new Error('down')

function create() {
  const time = createManualTime()
  const breaker = createBreaker({ failures: 2, openMs: 1_000 }, time.clock)
  const fail = (signal = stays) =>
    breaker(signal, () => Promise.reject(down)).catch((error) => error)
  const succeed = () => breaker(stays, async (isProbe) => (isProbe ? 'probe' : 'run'))
  return { ...time, breaker, fail, succeed }
}

const isOpenFor = (retryAfterMs: number | null) =>
  expect.objectContaining({ code: 'ERR_SOURCE_CIRCUIT_OPEN', retryAfterMs })

describe('createBreaker', () => {
  it('opens after so many failures in a row, and says for how long', async () => {
    const { fail, succeed, advance } = create()
    expect(await fail()).toBe(down)
    expect(await succeed()).toBe('run')
    expect(await fail()).toBe(down)
    expect(await fail()).toBe(down)
    await expect(succeed()).rejects.toEqual(isOpenFor(1_000))
    await advance(400)
    await expect(succeed()).rejects.toEqual(isOpenFor(600))
  })

  it('lets one probe through, which closes it', async () => {
    const { fail, succeed, advance, breaker } = create()
    await fail()
    await fail()
    await advance(1_000)
    let answer = (_value: string): void => undefined
    const probe = breaker(
      stays,
      () =>
        new Promise<string>((resolve) => {
          answer = resolve
        }),
    )
    await expect(succeed()).rejects.toEqual(isOpenFor(null))
    answer('back')
    expect(await probe).toBe('back')
    expect(await succeed()).toBe('run')
    expect(await fail()).toBe(down)
    expect(await succeed()).toBe('run')
  })

  it('opens again when the probe fails', async () => {
    const { fail, succeed, advance } = create()
    await fail()
    await fail()
    await advance(1_000)
    expect(await fail()).toBe(down)
    await advance(999)
    await expect(succeed()).rejects.toEqual(isOpenFor(1))
    await advance(1)
    expect(await succeed()).toBe('probe')
  })

  it('counts nothing that the caller aborted, and lets the next one probe', async () => {
    const { fail, succeed, advance } = create()
    const left = AbortSignal.abort()
    for (let run = 0; run < 5; run++) await fail(left)
    expect(await succeed()).toBe('run')
    await fail()
    await fail()
    await advance(1_000)
    expect(await fail(left)).toBe(down)
    expect(await succeed()).toBe('probe')
  })

  it('is not kept open by what began before, nor by a clock that was set back', async () => {
    const { fail, succeed, advance, breaker } = create()
    let reject = (_error: Error): void => undefined
    const late = breaker(
      stays,
      () =>
        new Promise((_resolve, refuse) => {
          reject = refuse
        }),
    ).catch((error) => error)
    await fail()
    await fail()
    await advance(500)
    reject(down)
    expect(await late).toBe(down)
    await expect(succeed()).rejects.toEqual(isOpenFor(500))
    await advance(-501)
    expect(await succeed()).toBe('probe')
  })
})
