import { describe, expect, it } from 'vitest'
import { runWithin } from '../../../../src/breach/range/run-within.js'
import { createManualTime } from '../../../support/create-manual-time.js'

const never = new AbortController().signal
const forever = (): Promise<never> => new Promise(() => undefined)

describe('runWithin', () => {
  it('gives what the run gives, and leaves no timer behind', async () => {
    const { wait, pending } = createManualTime()
    expect(await runWithin(50, wait, never, async () => 7)).toBe(7)
    const bug = new TypeError('x')
    await expect(runWithin(50, wait, never, () => Promise.reject(bug))).rejects.toBe(bug)
    expect(pending()).toBe(0)
  })

  it('ends a run that takes too long, whether it listens or not', async () => {
    const { wait, finish, passedMs } = createManualTime()
    let seen: AbortSignal | undefined
    const run = runWithin(50, wait, never, (signal) => {
      seen = signal
      return forever()
    })
    await expect(finish(run)).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT', status: null })
    expect(passedMs()).toBe(50)
    expect(seen?.aborted).toBe(true)
  })

  it('ends with the reason of the signal, before and meanwhile', async () => {
    const { wait, pending } = createManualTime()
    const reason = new Error('left')
    const controller = new AbortController()
    const listening = runWithin(
      50,
      wait,
      controller.signal,
      (own) =>
        new Promise((_resolve, reject) => {
          own.addEventListener('abort', () => reject(new Error('another reason')))
        }),
    )
    const deaf = runWithin(50, wait, controller.signal, forever)
    controller.abort(reason)
    await expect(listening).rejects.toBe(reason)
    await expect(deaf).rejects.toBe(reason)
    await expect(runWithin(50, wait, controller.signal, forever)).rejects.toBe(reason)
    expect(pending()).toBe(0)
  })
})
