import { afterEach, describe, expect, it, vi } from 'vitest'
import { systemWait } from '../../../../src/breach/range/system-wait.js'

afterEach(() => vi.useRealTimers())

describe('systemWait', () => {
  it('waits', async () => {
    vi.useFakeTimers()
    const done = vi.fn()
    const waited = systemWait(1_000, new AbortController().signal).then(done)
    await vi.advanceTimersByTimeAsync(999)
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await waited
    expect(done).toHaveBeenCalledOnce()
  })

  it('ends with the signal, and leaves no timer behind', async () => {
    vi.useFakeTimers()
    const controller = new AbortController()
    const waited = systemWait(1_000, controller.signal)
    expect(vi.getTimerCount()).toBe(1)
    controller.abort()
    await waited
    await systemWait(1_000, controller.signal)
    expect(vi.getTimerCount()).toBe(0)
  })
})
