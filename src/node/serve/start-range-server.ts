import cluster from 'node:cluster'
import { createRangeHandler, type RangeHandler } from '../../breach/offline/create-range-handler.js'
import type { RangeIndexes } from '../../breach/offline/create-range-responder.js'
import type { BreachIndex } from '../../breach/offline/types.js'
import { assertOption } from '../../internal/assert-option.js'
import { type Clock, systemClock } from '../../ports.js'
import type { WebHandler } from './ask-web-handler.js'
import { createRangeMetrics } from './create-range-metrics.js'
import { createRequestListener } from './create-request-listener.js'
import { type Channel, linkToPrimary, type PrimaryLink } from './link-to-primary.js'
import { type OpenServerSettings, openServer, type RangeServer } from './open-server.js'
import { startWorkers } from './start-workers.js'

/** Options of {@link startRangeServer}. */
export interface StartRangeServerOptions {
  /** 0 takes a free one. */
  readonly port: number
  /** Default: `127.0.0.1`, which only this machine reaches. */
  readonly host?: string | undefined
  /** Processes that serve. Default: 1, this one. */
  readonly workers?: number | undefined
  /** How long answers under way may take once the server closes, in milliseconds. Default: 10,000. */
  readonly graceMs?: number | undefined
  /** Of the age in `/health`. Default: the one of the machine. */
  readonly clock?: Clock | undefined
  /** Told of what went wrong: reads that failed, and bugs. Nothing is printed. Default: nobody. */
  readonly onError?: ((error: unknown) => void) | undefined
}

const MAX_GRACE_MS = 3_600_000

/**
 * Starts a server of the range protocol on node:http: `/range/21BD1`, `/health` and `/metrics`.
 *
 * `/health` reads one block of each index, and answers 503 when it cannot. `/metrics` is text for
 * Prometheus: answers by class, bytes, failed reads, a histogram; never what was asked, nor by whom. Both
 * are for the inside: let a proxy hand on `/range/` only.
 *
 * With `workers` above 1 the program runs again in each of them, by `node:cluster`: it must open the index
 * and come to this call again. All share the port and the memory that the system keeps of the file, and
 * `/metrics` of any adds up all. One that dies is replaced.
 *
 * Prints nothing, keeps no log, sends nothing. Limits: 8 kB of headers, 10 s to send them, 30 s of silence.
 *
 * @param served - An index, one for each hash, the handler of `createRangeHandler` where its options
 * matter, or any handler of the Fetch standard, which is asked more slowly.
 * @param options - Address, processes, time to end.
 * @returns The server, once it listens. In the primary process of a cluster, that of all workers.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an impossible option, an address that is taken, an index
 * that `createRangeHandler` refuses, or workers that end before they listen.
 *
 * @example A mirror for this machine
 * ```ts
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createRangeHandler, openBreachIndex } from 'hygie/breach/offline'
 * import { buildBreachIndex, createFileReader, startRangeServer } from 'hygie/node'
 *
 * const path = join(await mkdtemp(join(tmpdir(), 'hygie-')), 'breached.hygie')
 * const corpus = [new TextEncoder().encode('5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:9545824\n')]
 * await buildBreachIndex(corpus, path, { hash: 'sha1', profile: 'exact' })
 *
 * const index = await openBreachIndex(createFileReader(path))
 * // A complete index is served as it is; one hash is not the whole corpus.
 * const handler = createRangeHandler(index, { partial: 'serve' })
 * const server = await startRangeServer(handler, { port: 0 })
 * console.log(new URL(server.url).hostname) // 127.0.0.1
 * await server.close()
 * index.close()
 * ```
 *
 * @since 0.3.0
 */
export async function startRangeServer(
  served: BreachIndex | RangeIndexes | RangeHandler | WebHandler,
  {
    port,
    host = '127.0.0.1',
    workers = 1,
    graceMs = 10_000,
    clock = systemClock,
    onError = ignore,
  }: StartRangeServerOptions,
): Promise<RangeServer> {
  assertOptions(port, host, workers, graceMs)
  const handler = typeof served === 'function' ? served : createRangeHandler(served, { onError })
  if (workers > 1 && cluster.isPrimary) return startWorkers(cluster, { workers, host, graceMs })

  return startServer(handler, {
    address: { port, host, graceMs },
    worker: workers > 1 ? cluster.worker : undefined,
    clock,
    onError,
  })
}

interface ServerSettings {
  readonly address: OpenServerSettings
  /** Of a cluster that this call has started, in another process. */
  readonly worker: Channel | undefined
  readonly clock: Clock
  readonly onError: (error: unknown) => void
}

async function startServer(
  handler: RangeHandler | WebHandler,
  { address, worker, clock, onError }: ServerSettings,
): Promise<RangeServer> {
  const metrics = createRangeMetrics()
  let link: PrimaryLink | null = null
  let closed: Promise<void> | null = null
  const listener = createRequestListener({
    handler,
    metrics,
    clock,
    onError,
    collect: async () => link?.collect() ?? metrics.counts,
    isClosing: () => closed !== null,
  })
  const { url, port, close: closeServer } = await openServer(listener, address)
  const close = (): Promise<void> => {
    closed ??= closeServer().then(() => link?.end())
    return closed
  }
  if (worker !== undefined) link = linkToPrimary(worker, metrics.counts, close)
  return { url, port, close }
}

function assertOptions(port: number, host: string, workers: number, graceMs: number): void {
  assertOption(
    Number.isInteger(port) && port >= 0 && port <= 65_535,
    "'port' must be a whole number, 0 to 65,535.",
  )
  assertOption(typeof host === 'string' && host !== '', "'host' must be an address or a name.")
  assertOption(
    Number.isInteger(workers) && workers >= 1 && workers <= 1_024,
    "'workers' must be a whole number, 1 to 1,024.",
  )
  assertOption(
    Number.isSafeInteger(graceMs) && graceMs >= 0 && graceMs <= MAX_GRACE_MS,
    "'graceMs' must be a whole number of milliseconds, an hour at most.",
  )
}

function ignore(): void {}
