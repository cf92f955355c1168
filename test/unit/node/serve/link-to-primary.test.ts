import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { linkToPrimary } from '../../../../src/node/serve/link-to-primary.js'

function createChannel() {
  return Object.assign(new EventEmitter(), { send: vi.fn(), disconnect: vi.fn() })
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('linkToPrimary', () => {
  it('reports every second what is counted by then', () => {
    const channel = createChannel()
    const counts = [1]
    const link = linkToPrimary(channel, counts, vi.fn())
    expect(channel.send).not.toHaveBeenCalled()
    counts[0] = 2
    vi.advanceTimersByTime(2_000)
    expect(channel.send.mock.calls).toEqual([
      [{ hygie: 'report', counts: [2], ask: null }],
      [{ hygie: 'report', counts: [2], ask: null }],
    ])
    link.end()
  })

  it('asks for the sum, and tells the answers apart', async () => {
    const channel = createChannel()
    const link = linkToPrimary(channel, [1], vi.fn())
    const first = link.collect()
    const second = link.collect()
    expect(channel.send.mock.calls.map(([{ ask }]) => ask)).toEqual([1, 2])
    channel.emit('message', { hygie: 'sum', counts: [20], ask: 2 })
    channel.emit('message', { hygie: 'sum', counts: [10], ask: 1 })
    channel.emit('message', { hygie: 'sum', counts: [30], ask: 1 })
    expect(await Promise.all([first, second])).toEqual([[10], [20]])
    link.end()
  })

  it('closes when it is told to, and passes over what others send', () => {
    const channel = createChannel()
    const close = vi.fn()
    const link = linkToPrimary(channel, [], close)
    for (const message of ['close', null, 7, { cmd: 'close' }]) channel.emit('message', message)
    expect(close).not.toHaveBeenCalled()
    channel.emit('message', { hygie: 'close' })
    expect(close).toHaveBeenCalledTimes(1)
    link.end()
  })

  it('reports a last time, and lets go', () => {
    const channel = createChannel()
    linkToPrimary(channel, [3], vi.fn()).end()
    vi.advanceTimersByTime(5_000)
    expect(channel.send.mock.calls).toEqual([[{ hygie: 'report', counts: [3], ask: null }]])
    expect(channel.disconnect).toHaveBeenCalledTimes(1)
    expect(channel.listenerCount('message')).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
