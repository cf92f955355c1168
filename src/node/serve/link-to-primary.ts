import type { PrimaryMessage, WorkerReport } from './types.js'

/** The part of `cluster.worker` that is needed. */
export interface Channel {
  send(message: WorkerReport): unknown
  on(event: 'message', listener: (message: unknown) => void): unknown
  off(event: 'message', listener: (message: unknown) => void): unknown
  disconnect(): unknown
}

/** What ties a worker to the primary process. */
export interface PrimaryLink {
  /** Counts of all processes, those that have ended included. */
  collect(): Promise<readonly number[]>
  /** Reports a last time, and lets go. */
  end(): void
}

/** How often a worker reports unasked: no more than this is lost when it dies. */
const REPORT_MS = 1_000

/** Links a worker to the primary process: reports what it counts, and closes when it is told to. */
export function linkToPrimary(
  channel: Channel,
  counts: readonly number[],
  close: () => unknown,
): PrimaryLink {
  const waiting = new Map<number, (counts: readonly number[]) => void>()
  let asked = 0
  const report = (ask: number | null): unknown => channel.send({ hygie: 'report', counts, ask })
  const timer = setInterval(report, REPORT_MS, null).unref()
  const onMessage = (value: unknown): void => {
    const message = readMessage(value)
    if (message?.hygie === 'close') close()
    if (message?.hygie !== 'sum') return
    waiting.get(message.ask)?.(message.counts)
    waiting.delete(message.ask)
  }
  channel.on('message', onMessage)
  return {
    collect: () =>
      new Promise((resolve) => {
        asked++
        waiting.set(asked, resolve)
        report(asked)
      }),
    end() {
      clearInterval(timer)
      report(null)
      channel.off('message', onMessage)
      channel.disconnect()
    },
  }
}

/** The channel also carries what others send. */
function readMessage(value: unknown): PrimaryMessage | null {
  return typeof value === 'object' && value !== null && 'hygie' in value
    ? (value as PrimaryMessage)
    : null
}
