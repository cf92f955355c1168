import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createHttpFetch, type HttpFetch } from '../../../../src/node/sync/create-http-fetch.js'
import type { ResponseLike } from '../../../../src/ports.js'
import { type RangeServer, startRangeServer } from '../../../support/range-server.js'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function serve(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly server: RangeServer; readonly http: HttpFetch }> {
  const server = await startRangeServer(respond)
  const http = createHttpFetch(4)
  open.push(http, server)
  return { server, http }
}

const init = (signal = new AbortController().signal) =>
  ({ method: 'GET', headers: { 'User-Agent': 'test' }, redirect: 'manual', signal }) as const

const textOf = async (response: ResponseLike): Promise<string> =>
  new TextDecoder().decode(await response.arrayBuffer())

describe('createHttpFetch', () => {
  it('gives status, headers and body', async () => {
    const { server, http } = await serve((_, response) =>
      response.writeHead(203, { etag: '"one"', 'set-cookie': ['a=1', 'b=2'] }).end('body'),
    )
    const response = await http.fetch(`${server.baseUrl}/range/00000`, init())
    expect(response).toMatchObject({ status: 203, redirected: false })
    expect(response.headers.get('ETag')).toBe('"one"')
    expect(response.headers.get('Set-Cookie')).toBe('a=1,b=2')
    expect(response.headers.get('Last-Modified')).toBe(null)
    expect(await textOf(response)).toBe('body')
    expect(server.requests[0]).toMatchObject({
      method: 'GET',
      url: '/range/00000',
      headers: { 'user-agent': 'test', 'accept-encoding': 'br, gzip' },
    })
  })

  it.each([
    ['br', brotliCompressSync],
    ['gzip', gzipSync],
  ])('decodes a body in %s', async (encoding, encode) => {
    const { server, http } = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(encode('body')),
    )
    expect(await textOf(await http.fetch(server.baseUrl, init()))).toBe('body')
  })

  it('decodes nothing of an answer without a body', async () => {
    const { server, http } = await serve((_, response) =>
      response.writeHead(304, { 'content-encoding': 'br' }).end(),
    )
    const response = await http.fetch(server.baseUrl, init())
    expect([response.status, await textOf(response)]).toEqual([304, ''])
  })

  it('keeps its connection', async () => {
    const ports = new Set<number | undefined>()
    const { server, http } = await serve((request, response) => {
      ports.add(request.socket.remotePort)
      response.end('body')
    })
    for (let count = 0; count < 3; count++) await textOf(await http.fetch(server.baseUrl, init()))
    expect(ports.size).toBe(1)
  })

  it('does not follow where it is sent', async () => {
    const { server, http } = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    )
    expect((await http.fetch(server.baseUrl, init())).status).toBe(302)
    expect(server.requests).toHaveLength(1)
  })

  it('rejects when nobody listens, and when the call is aborted', async () => {
    const { server, http } = await serve(() => undefined)
    await expect(http.fetch('http://127.0.0.1:9/', init())).rejects.toThrow()
    const abort = new AbortController()
    const asked = http.fetch(server.baseUrl, init(abort.signal))
    abort.abort()
    await expect(asked).rejects.toThrow()
  })

  it('rejects a body that breaks off, whether somebody reads it or not', async () => {
    const { server, http } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.destroy())
    })
    const response = await http.fetch(server.baseUrl, init())
    await expect(response.arrayBuffer()).rejects.toThrow()
    await http.fetch(server.baseUrl, init())
  })

  it.each([
    ['plain', (bytes: Uint8Array) => bytes],
    ['gzip', gzipSync],
  ])('gives up on a %s body that is longer than any range', async (encoding, encode) => {
    const { server, http } = await serve((_, response) =>
      response
        .writeHead(200, { 'content-encoding': encoding })
        .end(encode(new Uint8Array(5 * 1_024 * 1_024))),
    )
    const response = await http.fetch(server.baseUrl, init())
    await expect(response.arrayBuffer()).rejects.toThrow()
  })

  it('speaks TLS, and trusts no certificate but a signed one', async () => {
    const server = createHttpsServer(() => undefined).listen(0, '127.0.0.1')
    open.push({ close: () => server.close() })
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { readonly port: number }
    const http = createHttpFetch(1)
    await expect(http.fetch(`https://127.0.0.1:${port}/`, init())).rejects.toThrow(
      /handshake|SSL|alert/u,
    )
  })
})
