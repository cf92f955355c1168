import type { RangeAnswer, RangeRequest } from '../../breach/offline/create-range-responder.js'

/** Any handler of the Fetch standard: a range handler behind a gate of one's own. */
export type WebHandler = (request: Request) => Response | Promise<Response>

/** What `Request` refuses to be made with. */
const REFUSED = new Set(['CONNECT', 'TRACE', 'TRACK'])

/** Asks a handler of the Fetch standard. No body is handed on: the protocol has none. */
export async function askWebHandler(
  handler: WebHandler,
  { method, target, headers }: RangeRequest & { readonly headers: Headers },
): Promise<RangeAnswer> {
  if (REFUSED.has(method)) return { status: 405, headers: ALLOW, body: null, readFailed: false }
  const response = await handler(new Request(`http://localhost${target}`, { method, headers }))
  const body = new Uint8Array(await response.arrayBuffer())
  return {
    // `Response.error()` has the status 0.
    status: response.status === 0 ? 500 : response.status,
    headers: Object.fromEntries(response.headers),
    body: method === 'HEAD' || body.length === 0 ? null : body,
    readFailed: false,
  }
}

const ALLOW = { Allow: 'GET, HEAD' }
