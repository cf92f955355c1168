import { describe, expect, it, vi } from 'vitest'
import { askWebHandler } from '../../../../src/node/serve/ask-web-handler.js'

const headers = new Headers({ 'add-padding': 'true' })
const request = { method: 'GET', target: '/range/ABCDE?mode=ntlm', headers }

describe('askWebHandler', () => {
  it('hands on method, address and headers, and takes back status, headers and body', async () => {
    const handler = vi.fn((_request: Request) =>
      Promise.resolve(new Response('rows', { status: 203, headers: { etag: '"1"' } })),
    )
    const answer = await askWebHandler(handler, request)
    const given = handler.mock.calls[0]?.[0]
    expect(given?.method).toBe('GET')
    expect(given?.url).toBe('http://localhost/range/ABCDE?mode=ntlm')
    expect(given?.headers.get('add-padding')).toBe('true')
    expect(answer).toEqual({
      status: 203,
      headers: { etag: '"1"', 'content-type': 'text/plain;charset=UTF-8' },
      body: new TextEncoder().encode('rows'),
      readFailed: false,
    })
  })

  it.each([
    ['HEAD', new Response('rows')],
    ['GET', new Response(null, { status: 304 })],
  ])('has no body for %s', async (method, response) => {
    expect((await askWebHandler(() => response, { ...request, method })).body).toBeNull()
  })

  it('answers for methods that the standard forbids', async () => {
    const handler = vi.fn()
    const answer = await askWebHandler(handler, { ...request, method: 'TRACE' })
    expect(answer).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' }, body: null })
    expect(handler).not.toHaveBeenCalled()
  })

  it('takes a network error for a failure', async () => {
    expect((await askWebHandler(() => Response.error(), request)).status).toBe(500)
  })
})
