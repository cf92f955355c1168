import { describe, expect, it, vi } from 'vitest'
import { shareFlights } from '../../../../src/breach/range/share-flights.js'

const reason = new Error('left')

function launch() {
  const flights: {
    readonly signal: AbortSignal
    readonly resolve: (value: number) => void
    readonly reject: (error: Error) => void
  }[] = []
  const start = vi.fn(
    (signal: AbortSignal) =>
      new Promise<number>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        flights.push({ signal, resolve, reject })
      }),
  )
  return { share: shareFlights<number>(), start, flights }
}

describe('shareFlights', () => {
  it('starts once what is asked for at the same time, and again afterwards', async () => {
    const { share, start, flights } = launch()
    const both = Promise.all([share('a', undefined, start), share('a', undefined, start)])
    const other = share('b', undefined, start)
    expect(start).toHaveBeenCalledTimes(2)
    flights[0]?.resolve(1)
    flights[1]?.resolve(2)
    expect(await both).toEqual([1, 1])
    expect(await other).toBe(2)
    const again = share('a', undefined, start)
    expect(start).toHaveBeenCalledTimes(3)
    flights[2]?.reject(reason)
    await expect(again).rejects.toBe(reason)
  })

  it('lets one leave without the others', async () => {
    const { share, start, flights } = launch()
    const controller = new AbortController()
    const one = share('a', controller.signal, start)
    const two = share('a', new AbortController().signal, start)
    const three = share('a', undefined, start)
    controller.abort(reason)
    await expect(one).rejects.toBe(reason)
    expect(flights[0]?.signal.aborted).toBe(false)
    flights[0]?.resolve(1)
    expect(await Promise.all([two, three])).toEqual([1, 1])
  })

  it('aborts when all have left, and starts anew for who comes then', async () => {
    const { share, start, flights } = launch()
    const controllers = [new AbortController(), new AbortController()]
    const all = controllers.map(({ signal }) => share('a', signal, start))
    for (const controller of controllers) controller.abort(reason)
    for (const one of all) await expect(one).rejects.toBe(reason)
    expect(flights[0]?.signal.aborted).toBe(true)
    const next = share('a', undefined, start)
    flights[1]?.resolve(5)
    expect(await next).toBe(5)
    expect(start).toHaveBeenCalledTimes(2)
  })

  it('starts nothing for who has left already', async () => {
    const { share, start } = launch()
    await expect(share('a', AbortSignal.abort(reason), start)).rejects.toBe(reason)
    expect(start).not.toHaveBeenCalled()
  })

  it('holds on to no signal of a caller', async () => {
    const { share } = launch()
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    await share('a', signal, async () => 1)
    await share('a', signal, () => Promise.reject(reason)).catch(() => undefined)
    expect(added).toHaveBeenCalledTimes(2)
    expect(removed).toHaveBeenCalledTimes(2)
  })
})
