import type { Worker } from 'node:cluster'
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { METRIC_LAYOUT } from '../../../../src/node/serve/metric-layout.js'
import { startWorkers } from '../../../../src/node/serve/start-workers.js'

/** A process that is made up: it dies when it is killed, and ends when it is told to close. */
function createWorker({ isConnected = true, obeys = true } = {}) {
  const worker = Object.assign(new EventEmitter(), {
    isConnected: () => isConnected,
    send: vi.fn((message: { readonly hygie: string }) => {
      if (message.hygie === 'close' && obeys) worker.emit('exit', 0, null)
    }),
    process: {
      kill: vi.fn((_signal?: string) => {
        worker.emit('exit', null, 'SIGTERM')
      }),
    },
  })
  return worker
}

type FakeWorker = ReturnType<typeof createWorker>

/** Forks what it is given, in that order, then more of the first kind. */
function createForker(...given: (FakeWorker | Error)[]) {
  const forked: FakeWorker[] = []
  return {
    forked,
    fork: vi.fn(() => {
      const worker = given.shift() ?? createWorker()
      if (worker instanceof Error) throw worker
      forked.push(worker)
      return worker as unknown as Worker
    }),
  }
}

const SETTINGS = { workers: 2, host: '127.0.0.1', graceMs: 500 }
const counts = (first: number) => Array.from({ length: METRIC_LAYOUT.length }, () => first)
const report = (first: number, ask: number | null = null) => ({
  hygie: 'report',
  counts: counts(first),
  ask,
})

async function start(...given: (FakeWorker | Error)[]) {
  const forker = createForker(...given)
  const starting = startWorkers(forker, SETTINGS)
  for (const worker of forker.forked) worker.emit('listening', { port: 8_080 })
  return { forker, server: await starting }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

describe('startWorkers', () => {
  it('forks as many as are wanted, and is ready when all of them listen', async () => {
    const forker = createForker()
    let isReady = false
    const starting = startWorkers(forker, SETTINGS).then((server) => {
      isReady = true
      return server
    })
    expect(forker.fork).toHaveBeenCalledTimes(2)
    forker.forked[0]?.emit('listening', { port: 8_080 })
    await vi.advanceTimersByTimeAsync(0)
    expect(isReady).toBe(false)
    forker.forked[1]?.emit('listening', { port: 8_080 })
    const server = await starting
    expect(server).toMatchObject({ url: 'http://127.0.0.1:8080', port: 8_080 })
    await server.close()
    expect(forker.fork).toHaveBeenCalledTimes(2)
  })

  it('adds up what all have counted, those that have ended included', async () => {
    const { forker, server } = await start()
    const [first, second] = forker.forked
    first?.emit('message', report(1))
    first?.emit('message', report(2))
    second?.emit('message', report(10))
    first?.emit('exit', 1, null)
    first?.emit('message', report(100))
    await vi.advanceTimersByTimeAsync(0)
    forker.forked[2]?.emit('message', report(300, 7))
    expect(forker.forked[2]?.send).toHaveBeenCalledWith({
      hygie: 'sum',
      counts: counts(312),
      ask: 7,
    })
    await server.close()
  })

  it('passes over what others send', async () => {
    const { forker, server } = await start()
    for (const message of ['report', null, 7, {}, { hygie: 'sum' }]) {
      forker.forked[0]?.emit('message', message)
    }
    expect(forker.forked[0]?.send).not.toHaveBeenCalled()
    await server.close()
  })

  it('replaces one that dies, at once when it had listened', async () => {
    const { forker, server } = await start()
    forker.forked[0]?.emit('exit', null, 'SIGSEGV')
    await vi.advanceTimersByTimeAsync(0)
    expect(forker.fork).toHaveBeenCalledTimes(3)
    forker.forked[2]?.emit('exit', 1, null)
    await vi.advanceTimersByTimeAsync(999)
    expect(forker.fork).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(forker.fork).toHaveBeenCalledTimes(4)
    await server.close()
  })

  it('does not replace one that ends by itself', async () => {
    const { forker, server } = await start()
    forker.forked[0]?.emit('exit', 0, null)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(forker.fork).toHaveBeenCalledTimes(2)
    await server.close()
  })

  it('tries again when there is no process to be had', async () => {
    const { forker, server } = await start(createWorker(), createWorker(), new Error('EAGAIN'))
    forker.forked[0]?.emit('message', report(1))
    forker.forked[0]?.emit('error', new Error('spawn'))
    forker.forked[0]?.emit('exit', 1, null)
    await vi.advanceTimersByTimeAsync(0)
    expect(forker.fork).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(forker.fork).toHaveBeenCalledTimes(4)
    forker.forked[2]?.emit('message', report(0, 1))
    expect(forker.forked[2]?.send).toHaveBeenCalledWith({ hygie: 'sum', counts: counts(1), ask: 1 })
    await server.close()
  })

  it.each([0, 1])('gives up when one ends before it listens, with code %i', async (code) => {
    const forker = createForker()
    const starting = expect(startWorkers(forker, SETTINGS)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining("'host' and 'port'"),
    })
    forker.forked[0]?.emit('exit', code, null)
    await vi.advanceTimersByTimeAsync(10_000)
    await starting
    expect(forker.forked[1]?.process.kill).toHaveBeenCalledWith()
    expect(forker.fork).toHaveBeenCalledTimes(2)
  })

  it('kills those that do not end in time', async () => {
    const deaf = createWorker({ obeys: false })
    const gone = createWorker({ isConnected: false })
    const { server } = await start(deaf, gone)
    const closing = server.close()
    expect(deaf.send).toHaveBeenCalledWith({ hygie: 'close' })
    expect(gone.send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_499)
    expect(deaf.process.kill).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(deaf.process.kill).toHaveBeenCalledWith('SIGKILL')
    await closing
  })
})
