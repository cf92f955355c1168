import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { RangeHandler } from '../../breach/offline/create-range-handler.js'
import type { RangeAnswer } from '../../breach/offline/create-range-responder.js'
import { LAYOUT } from '../../breach/offline/layout.js'
import type { Clock } from '../../ports.js'
import { toPrefix } from '../sync/to-prefix.js'
import { askWebHandler, type WebHandler } from './ask-web-handler.js'
import { computeHealth } from './compute-health.js'
import { type BodyPool, createBodyPool } from './create-body-pool.js'
import type { RangeMetrics } from './create-range-metrics.js'
import { formatMetrics } from './format-metrics.js'

/** What {@link createRequestListener} needs. */
export interface RequestListenerSettings {
  readonly handler: RangeHandler | WebHandler
  readonly metrics: RangeMetrics
  /** Counts of all processes that serve. */
  readonly collect: () => Promise<readonly number[]>
  readonly clock: Clock
  /** Told of what is no failed read: a bug. */
  readonly onError: (error: unknown) => void
  /** Whether connections are to end. */
  readonly isClosing: () => boolean
}

/** Odd, so that steps of it come to every block. */
const STRIDE = 618_037

/** Creates the listener of a server of ranges: ranges, `/health` and `/metrics`. */
export function createRequestListener(settings: RequestListenerSettings): RequestListener {
  const { handler, metrics, collect, clock, onError, isClosing } = settings
  const indexes = 'indexes' in handler ? handler.indexes : {}
  const pool = createBodyPool()
  let block = 0

  const pages = {
    health(): RangeAnswer {
      block = (block + STRIDE) % LAYOUT.blocks
      const health = computeHealth(indexes, { now: clock.now(), prefix: toPrefix(block) })
      const status = health.status === 'ok' ? 200 : 503
      return report(status, 'application/json', `${JSON.stringify(health)}\n`)
    },
    async metrics(): Promise<RangeAnswer> {
      return report(200, METRICS_TYPE, formatMetrics(await collect(), indexes))
    },
  }
  const ask = (request: IncomingMessage, target: string): RangeAnswer | Promise<RangeAnswer> => {
    const { method = '', headers } = request
    if (!('respond' in handler)) {
      return askWebHandler(handler, { method, target, headers: toHeaders(headers) })
    }
    // Much cheaper than to build a `Request` and to read a `Response`.
    const get = (name: string): string | null => (headers[name] as string | undefined) ?? null
    return handler.respond({ method, target, headers: { get }, copy: pool.take })
  }

  return (request, response) => {
    const start = performance.now()
    const target = readTarget(request)
    const page = readPage(request, target)
    const deliver = (answer: RangeAnswer): void => {
      try {
        const bytes = write(response, answer, pool, isClosing())
        // What watches the server is not counted among those that use it.
        if (page !== null) return
        metrics.record(answer.status, bytes, answer.readFailed, (performance.now() - start) / 1_000)
      } catch (error) {
        onError(error)
        response.destroy()
      }
    }
    const fail = (error: unknown): void => {
      onError(error)
      deliver(FAILURE)
    }
    try {
      const answer = page === null ? ask(request, target) : pages[page]()
      if (answer instanceof Promise) answer.then(deliver, fail)
      else deliver(answer)
    } catch (error) {
      fail(error)
    }
  }
}

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'
const FAILURE = report(500, 'text/plain', 'This could not be answered.\n')

/** Path and query, also where a proxy sends the whole address (RFC 9112, section 3.2.2). */
function readTarget({ url = '' }: IncomingMessage): string {
  return url.startsWith('/') ? url : `/${url.replace(/^https?:\/\/[^/?]*\/?/iu, '')}`
}

function readPage({ method }: IncomingMessage, target: string): 'health' | 'metrics' | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (target === '/health') return 'health'
  return target === '/metrics' ? 'metrics' : null
}

function report(status: number, type: string, text: string): RangeAnswer {
  const body = Buffer.from(text)
  const headers = {
    'Content-Type': type,
    'Content-Length': String(body.length),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  return { status, headers, body, readFailed: false }
}

function write(
  response: ServerResponse,
  { status, headers, body }: RangeAnswer,
  pool: BodyPool,
  isClosing: boolean,
): number {
  if (isClosing) response.shouldKeepAlive = false
  response.writeHead(status, headers)
  if (body === null || response.req.method === 'HEAD') {
    response.end()
    return 0
  }
  // Told once the system has it all; of a connection that breaks off, never.
  response.end(body, () => pool.give(body))
  return body.length
}

function toHeaders(given: IncomingMessage['headers']): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) headers.set(name, String(value))
  return headers
}
