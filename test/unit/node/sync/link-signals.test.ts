import { describe, expect, it } from 'vitest'
import { linkSignals } from '../../../../src/node/sync/link-signals.js'

describe('linkSignals', () => {
  it('aborts with the first of its signals, for the same reason', () => {
    const first = new AbortController()
    const second = new AbortController()
    const { controller } = linkSignals([undefined, first.signal, second.signal])
    expect(controller.signal.aborted).toBe(false)
    second.abort('enough')
    first.abort('too late')
    expect(controller.signal.reason).toBe('enough')
  })

  it('is aborted at once by a signal that is', () => {
    expect(linkSignals([AbortSignal.abort('before')]).controller.signal.reason).toBe('before')
  })

  it('hears nothing any more when it is cut off', () => {
    const signal = new AbortController()
    const { controller, unlink } = linkSignals([signal.signal])
    unlink()
    signal.abort()
    expect(controller.signal.aborted).toBe(false)
  })
})
