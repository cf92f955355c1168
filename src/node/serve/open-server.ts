import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HygieError } from '../../errors.js'
import { formatUrl } from './format-url.js'

/** A server that listens. */
export interface RangeServer {
  /** `http://127.0.0.1:8080`. */
  readonly url: string
  readonly port: number
  /** Takes no more connections, lets answers under way finish, and ends. */
  close(): Promise<void>
}

/** Where to listen, and how long an answer under way may take at the end. */
export interface OpenServerSettings {
  readonly host: string
  readonly port: number
  readonly graceMs: number
}

/** A range is asked by a path and a handful of headers. */
const MAX_HEADER_BYTES = 8_192
/** Longer than the proxies before it keep theirs, so that no request meets a connection that just ended. */
const KEEP_ALIVE_MS = 75_000
const HEADERS_MS = 10_000
const REQUEST_MS = 20_000
/** Nothing sent or taken for this long: the reader has gone, and its answer waits in memory. */
const IDLE_MS = 30_000
const CHECK_MS = 5_000

/** Opens a server of node:http with limits that fit short requests and answers of some 60 kB. */
export async function openServer(
  listener: RequestListener,
  { host, port, graceMs }: OpenServerSettings,
): Promise<RangeServer> {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    listener,
  )
  server.setTimeout(IDLE_MS)
  await listen(server, host, port)
  const { port: taken } = server.address() as AddressInfo
  return {
    url: formatUrl(host, taken),
    port: taken,
    close: () => closeServer(server, graceMs),
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const sentence = "'host' and 'port' must name an address that is free on this machine."
      reject(new HygieError('ERR_OPTION_INVALID', sentence, { cause }))
    })
    server.listen(port, host, resolve)
  })
}

function closeServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    // For connections whose last answer is being sent: idle ones end at once.
    server.keepAliveTimeout = 1
  })
}
