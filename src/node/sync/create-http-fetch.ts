import { get as getHttp, Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { get as getHttps, Agent as HttpsAgent } from 'node:https'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import type { FetchLike, ResponseLike } from '../../ports.js'

/** Far more than any range; whoever sends it is not sending one. */
const MAX_BYTES = 4 * 1_024 * 1_024

const decoders: Readonly<
  Record<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>>
> = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

/** A transport, and the connections that it keeps. */
export interface HttpFetch {
  readonly fetch: FetchLike
  /** Ends the connections. */
  close(): void
}

/**
 * Creates a `fetch` for many small answers of one server: connections are kept, redirects are not followed,
 * bodies are held once. Costs a third of the global one.
 */
export function createHttpFetch(connections: number): HttpFetch {
  const agent = { keepAlive: true, maxSockets: connections }
  const http = new HttpAgent(agent)
  const https = new HttpsAgent(agent)
  return {
    fetch: (url, { headers, signal }) =>
      new Promise((resolve, reject) => {
        const options = { headers: { ...headers, 'Accept-Encoding': 'br, gzip' }, signal }
        const answered = (message: IncomingMessage): void => resolve(toResponse(message))
        const request = url.startsWith('https:')
          ? getHttps(url, { ...options, agent: https }, answered)
          : getHttp(url, { ...options, agent: http }, answered)
        request.on('error', reject)
      }),
    close() {
      http.destroy()
      https.destroy()
    },
  }
}

function toResponse(message: IncomingMessage): ResponseLike {
  const body = readBody(message)
  // Whoever turns away from a status leaves its body behind, and that one may break off.
  body.catch(() => undefined)
  return {
    status: message.statusCode as number,
    redirected: false,
    headers: { get: (name) => readHeader(message, name) },
    arrayBuffer: () => body,
  }
}

function readHeader({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name.toLowerCase()]
  return value === undefined ? null : String(value)
}

async function readBody(message: IncomingMessage): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > MAX_BYTES) throw new Error('The body is longer than any range.')
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  const decode = decoders[message.headers['content-encoding'] ?? '']
  if (decode === undefined || length === 0) return body.buffer
  const decoded = await decode(body, { maxOutputLength: MAX_BYTES })
  return new Uint8Array(decoded).buffer
}
