import type { Worker } from 'node:cluster'
import { HygieError } from '../../errors.js'
import { formatUrl } from './format-url.js'
import { METRIC_LAYOUT } from './metric-layout.js'
import type { RangeServer } from './open-server.js'
import type { PrimaryMessage, WorkerReport } from './types.js'

/** The part of `node:cluster` that is needed. */
export interface Forker {
  fork(): Worker
}

/** What {@link startWorkers} needs. */
export interface StartWorkersSettings {
  readonly workers: number
  readonly host: string
  /** How long a worker may take to end. */
  readonly graceMs: number
}

/** The workers that live, and what those have counted that have ended. */
interface Pool {
  readonly living: Map<Worker, Member>
  retired: readonly number[]
  isClosing: boolean
}

interface Member {
  counts: readonly number[]
  isListening: boolean
}

/** One of the processes, and those that take its place. */
interface Place {
  readonly listening: Promise<number>
  readonly ended: Promise<void>
}

/** A worker that ended before it listened is not replaced at once: what ended it may do so again. */
const RESTART_MS = 1_000
const NOTHING: readonly number[] = new Array<number>(METRIC_LAYOUT.length).fill(0)

/**
 * Starts the processes of a server. Each runs the program again, and listens on the same port. One that
 * dies is replaced; one that ends by itself, with the exit code 0, is not.
 */
export async function startWorkers(
  cluster: Forker,
  { workers, host, graceMs }: StartWorkersSettings,
): Promise<RangeServer> {
  const pool: Pool = { living: new Map(), retired: NOTHING, isClosing: false }
  const places = Array.from({ length: workers }, () => openPlace(cluster, pool))
  try {
    const ports = await Promise.all(places.map(({ listening }) => listening))
    // All the same: the primary process hands one port out.
    const port = Math.max(...ports)
    return { url: formatUrl(host, port), port, close: () => closePool(pool, places, graceMs) }
  } catch (error) {
    await closePool(pool, places, graceMs)
    throw error
  }
}

async function closePool(pool: Pool, places: readonly Place[], graceMs: number): Promise<void> {
  pool.isClosing = true
  for (const [worker, { isListening }] of pool.living) {
    // Before it listens it hears nothing, and has nobody to finish with.
    if (isListening) tell(worker, { hygie: 'close' })
    else worker.process.kill()
  }
  const late = setTimeout(() => {
    for (const worker of pool.living.keys()) worker.process.kill('SIGKILL')
  }, graceMs + RESTART_MS)
  await Promise.all(places.map(({ ended }) => ended))
  clearTimeout(late)
}

function openPlace(cluster: Forker, pool: Pool): Place {
  let ended: Promise<void> = Promise.resolve()
  const listening = new Promise<number>((resolve, reject) => {
    ended = fillPlace(cluster, pool, resolve, reject)
  })
  return { listening, ended }
}

/** Runs one worker after the other. Only what happens first counts of `onListening` and `onEnd`. */
async function fillPlace(
  cluster: Forker,
  pool: Pool,
  onListening: (port: number) => void,
  onEnd: (error: HygieError) => void,
): Promise<void> {
  while (!pool.isClosing) {
    let listened = false
    const code = await runWorker(cluster, pool, (port) => {
      listened = true
      onListening(port)
    })
    onEnd(new HygieError('ERR_OPTION_INVALID', ENDED))
    if (code === 0) return
    if (!listened && !pool.isClosing)
      await new Promise((resolve) => setTimeout(resolve, RESTART_MS))
  }
}

const ENDED =
  "A worker ended before it listened: 'host' and 'port' must name an address that is free."

/** Resolves to the exit code of a worker; to `null` when it was killed, or could not be started. */
function runWorker(
  cluster: Forker,
  pool: Pool,
  onListening: (port: number) => void,
): Promise<number | null> {
  return new Promise((resolve) => {
    let worker: Worker
    try {
      worker = cluster.fork()
    } catch {
      // No process to be had: the place stays empty, and is tried again.
      resolve(null)
      return
    }
    const member: Member = { counts: NOTHING, isListening: false }
    pool.living.set(worker, member)
    const leave = (code: number | null): void => {
      // An error may be followed by an exit.
      if (pool.living.delete(worker)) pool.retired = addUp(pool.retired, member.counts)
      resolve(code)
    }
    worker.on('message', (message: unknown) => hear(worker, message, pool))
    worker.once('listening', ({ port }) => {
      member.isListening = true
      onListening(port)
    })
    worker.once('exit', leave)
    worker.on('error', () => leave(null))
  })
}

function hear(worker: Worker, message: unknown, pool: Pool): void {
  const member = pool.living.get(worker)
  // A last report may come behind the end of its worker.
  if (member === undefined || !isReport(message)) return
  member.counts = message.counts
  if (message.ask === null) return
  const counts = [...pool.living.values()].reduce(
    (sum, other) => addUp(sum, other.counts),
    pool.retired,
  )
  tell(worker, { hygie: 'sum', counts, ask: message.ask })
}

/** The channel also carries what others send. */
function isReport(message: unknown): message is WorkerReport {
  return (
    typeof message === 'object' &&
    message !== null &&
    'hygie' in message &&
    message.hygie === 'report'
  )
}

function tell(worker: Worker, message: PrimaryMessage): void {
  if (worker.isConnected()) worker.send(message)
}

function addUp(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((count, place) => count + (right[place] as number))
}
