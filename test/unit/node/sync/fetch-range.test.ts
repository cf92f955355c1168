import { describe, expect, it, vi } from 'vitest'
import { fetchRange, type RangeRequest } from '../../../../src/node/sync/fetch-range.js'
import type { ResponseLike } from '../../../../src/ports.js'
import { systemClock } from '../../../../src/ports.js'

const ask = (
  answer: () => Promise<ResponseLike> | ResponseLike,
  options: Partial<RangeRequest> = {},
): ReturnType<typeof fetchRange> =>
  fetchRange({
    fetch: async () => answer(),
    url: 'https://ranges.example/range/00000',
    headers: {},
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    clock: systemClock,
    ...options,
  })

describe('fetchRange', () => {
  it('gives the body and its entity tag', async () => {
    const response = new Response('rows', { headers: { etag: '"one"', 'content-length': '4' } })
    const { body, etag } = await ask(() => response)
    expect([new TextDecoder().decode(body ?? undefined), etag]).toEqual(['rows', '"one"'])
  })

  it('gives no body where nothing changed', async () => {
    const answer = await ask(() => new Response(null, { status: 304 }), {
      headers: { 'If-None-Match': '"one"' },
    })
    expect(answer).toEqual({ body: null, etag: null })
  })

  it.each([
    [
      'a 304 that nobody asked for',
      () => new Response(null, { status: 304 }),
      'ERR_SOURCE_NETWORK',
    ],
    ['a redirect', () => new Response(null, { status: 302 }), 'ERR_SOURCE_NETWORK'],
    [
      'a redirect that was followed',
      () => ({ ...textResponse('rows'), redirected: true }),
      'ERR_SOURCE_NETWORK',
    ],
    ['a 502', () => new Response('<html>', { status: 502 }), 'ERR_SOURCE_HTTP'],
    ['a 206', () => new Response('ro', { status: 206 }), 'ERR_SOURCE_HTTP'],
    [
      'a body that is shorter than it was said to be',
      () => new Response('ro', { headers: { 'content-length': '4' } }),
      'ERR_SOURCE_MALFORMED',
    ],
    [
      'a body that is longer than any range',
      () => new Response(new Uint8Array(4 * 1_024 * 1_024 + 1)),
      'ERR_SOURCE_MALFORMED',
    ],
    ['no connection', () => Promise.reject(new Error('/range/00000')), 'ERR_SOURCE_NETWORK'],
  ])('takes %s for an outage, and says no prefix', async (_title, answer, code) => {
    const error = await ask(answer).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code, message: expect.not.stringContaining('00000') })
    expect(error).not.toHaveProperty('cause')
  })

  it('does not compare the length of what was packed on its way', async () => {
    const headers = { 'content-length': '9', 'content-encoding': 'br' }
    const { body } = await ask(() => new Response('rows', { headers }))
    expect(body).toHaveLength(4)
  })

  it('hands on how long to wait', async () => {
    const headers = { 'retry-after': '7' }
    await expect(ask(() => new Response('', { status: 429, headers }))).rejects.toMatchObject({
      status: 429,
      retryAfterMs: 7_000,
    })
  })

  it('waits no longer than it may', async () => {
    vi.useFakeTimers()
    try {
      const asked = ask(() => new Promise(() => undefined))
      const refused = expect(asked).rejects.toMatchObject({ code: 'ERR_SOURCE_TIMEOUT' })
      await vi.advanceTimersByTimeAsync(10_000)
      await refused
    } finally {
      vi.useRealTimers()
    }
  })

  it('rejects with the reason of the signal', async () => {
    const abort = new AbortController()
    const fetch = vi.fn(() => {
      abort.abort('enough')
      return Promise.reject(abort.signal.reason)
    })
    await expect(ask(() => fetch(), { signal: abort.signal })).rejects.toBe('enough')
    await expect(ask(() => fetch(), { signal: abort.signal })).rejects.toBe('enough')
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})

function textResponse(text: string): ResponseLike {
  const { status, headers } = new Response(text)
  return { status, redirected: false, headers, arrayBuffer: async () => new ArrayBuffer(4) }
}
