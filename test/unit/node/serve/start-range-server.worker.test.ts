import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { METRIC_LAYOUT } from '../../../../src/node/serve/metric-layout.js'
import { startRangeServer } from '../../../../src/node/serve/start-range-server.js'
import { createFakeIndex } from '../../../support/fake-index.js'

const worker = vi.hoisted(() => ({ current: null as unknown }))
vi.mock('node:cluster', () => ({
  default: {
    isPrimary: false,
    get worker() {
      return worker.current
    },
  },
}))

it('a worker serves by itself, has the sum from the primary process, and ends when it is told to', async () => {
  const sum = Array.from({ length: METRIC_LAYOUT.length }, () => 7)
  const channel = Object.assign(new EventEmitter(), {
    send: vi.fn(({ ask }: { readonly ask: number | null }) => {
      if (ask !== null) channel.emit('message', { hygie: 'sum', counts: sum, ask })
    }),
    disconnect: vi.fn(),
  })
  worker.current = channel
  const server = await startRangeServer(createFakeIndex(), { port: 0, workers: 2 })
  expect((await fetch(`${server.url}/range/ABCDE`)).status).toBe(200)
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  expect(metrics).toContain('hygie_range_requests_total{status="2xx"} 7\n')

  channel.emit('message', { hygie: 'close' })
  await vi.waitFor(() => expect(channel.disconnect).toHaveBeenCalledTimes(1))
  const last = channel.send.mock.calls.at(-1)?.[0] as unknown as { counts: readonly number[] }
  expect(last.counts[METRIC_LAYOUT.classes]).toBe(1)
  await server.close()
  expect(channel.disconnect).toHaveBeenCalledTimes(1)
})
