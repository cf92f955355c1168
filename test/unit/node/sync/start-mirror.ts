import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers a request in another way than a sound server. */
export type Fault = (response: ServerResponse, body: string) => void

/** A small corpus behind the range protocol, that can be changed and broken while it runs. */
export interface Mirror {
  readonly baseUrl: string
  /** What was asked, as `PREFIX STATUS`, in order. */
  readonly asked: string[]
  readonly requests: IncomingMessage[]
  /** Rows `SUFFIX:COUNT` by prefix. */
  readonly corpus: Map<string, string[]>
  /** Used up one by one by the requests for a prefix. */
  readonly faults: Map<string, Fault[]>
  /** Writes the entity tag of a body. `null` for none. */
  tag: (body: string) => string | null
  /** Called before each answer. */
  onRequest: (prefix: string) => void
  close(): Promise<void>
}

/** As the public service has it. */
export const blobTag = (body: string): string => `W/"0x8D${digest(body).slice(0, 13)}"`

const digest = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase()

/** Rows of a prefix, of which every third count needs an escape. */
export function buildCorpus(from: number, blocks: number, rows: number, digits = 35) {
  const corpus = new Map<string, string[]>()
  for (let block = from; block < from + blocks; block++) {
    const prefix = toPrefix(block)
    const suffixes = Array.from({ length: rows }, (_, row) =>
      digest(`${prefix} ${row}`).slice(0, digits),
    )
    corpus.set(
      prefix,
      suffixes.sort().map((suffix, row) => `${suffix}:${row % 3 === 0 ? 15 + row * 7 : 1 + row}`),
    )
  }
  return corpus
}

export const toPrefix = (block: number): string => block.toString(16).toUpperCase().padStart(5, '0')

/** Starts a mirror of 64 prefixes from 00000 on, unless told otherwise. */
export async function startMirror(corpus = buildCorpus(0, 64, 12)): Promise<Mirror> {
  const server = createServer((request, response) => {
    const prefix = /^\/range\/([0-9A-F]{5})(?:\?mode=ntlm)?$/u.exec(request.url ?? '')?.[1] ?? ''
    mirror.requests.push(request)
    mirror.onRequest(prefix)
    const body = (mirror.corpus.get(prefix) ?? []).join('\r\n')
    response.on('close', () => mirror.asked.push(`${prefix} ${response.statusCode}`))
    const fault = mirror.faults.get(prefix)?.shift()
    if (fault !== undefined) return fault(response, body)
    const etag = mirror.tag(body)
    const headers = etag === null ? {} : { etag }
    if (etag !== null && request.headers['if-none-match'] === etag) {
      return response.writeHead(304, headers).end()
    }
    return response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const mirror: Mirror = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    requests: [],
    corpus,
    faults: new Map(),
    tag: blobTag,
    onRequest: () => undefined,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return mirror
}
