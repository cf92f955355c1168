import { describe, expect, it, vi } from 'vitest'
import { HygieError, SourceError } from '../../../../src/errors.js'
import { createSignalError } from '../../../../src/rotation/signals/create-signal-error.js'
import {
  type CreateSignalReceiverOptions,
  createSignalReceiver,
} from '../../../../src/rotation/signals/create-signal-receiver.js'
import { mapSecurityEvent } from '../../../../src/rotation/signals/map-security-event.js'
import { buildClaims, CAEP, EMAIL, IDP, NOW, PORTAL } from './build-claims.js'

const TOKEN = 'eyJh.eyJp.c2ln'
const CLAIMS = buildClaims(`${CAEP}/session-revoked`)

const post = (body: BodyInit | null = TOKEN, headers: Record<string, string> = {}): Request => {
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/secevent+jwt', ...headers },
    duplex: 'half',
  }
  return new Request('https://portal.example/events', init)
}

const receive = (
  request: Request,
  options: Partial<CreateSignalReceiverOptions> = {},
): Promise<Response> =>
  createSignalReceiver({
    verify: async () => CLAIMS,
    onEvent: () => undefined,
    ...options,
  })(request)

const refuses = async (
  response: Response,
  err: string,
  status = 400,
): Promise<{ readonly description: string }> => {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('content-language')).toBe('en')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body = (await response.json()) as { err: string; description: string }
  expect(Object.keys(body)).toEqual(['err', 'description'])
  expect(body.err).toBe(err)
  return body
}

describe('createSignalReceiver', () => {
  it('acknowledges with 202 and no body what was stored', async () => {
    const verify = vi.fn(async () => CLAIMS)
    const onEvent = vi.fn(async () => undefined)
    const response = await receive(post(), { verify, onEvent })
    expect(response.status).toBe(202)
    expect(await response.text()).toBe('')
    expect(response.headers.get('content-type')).toBeNull()
    expect(verify.mock.calls).toEqual([[TOKEN]])
    expect(onEvent.mock.calls).toEqual([[CLAIMS]])
  })

  it.each([
    'application/secevent+jwt; charset=utf-8',
    'Application/SecEvent+JWT',
    'application/secevent+jwt ;q=1',
  ])('takes the type %s', async (type) => {
    expect((await receive(post(TOKEN, { 'content-type': type }))).status).toBe(202)
  })

  it.each([
    'application/json',
    'application/jwt',
    'application/secevent+jwt2',
    'text/plain; application/secevent+jwt',
    '',
  ])('refuses the type "%s"', async (type) => {
    const verify = vi.fn(async () => CLAIMS)
    const response = await receive(post(TOKEN, { 'content-type': type }), { verify })
    await refuses(response, 'invalid_request')
    expect(verify).not.toHaveBeenCalled()
  })

  it('refuses what names no type at all', async () => {
    const init = { method: 'POST', body: new Uint8Array([1]) }
    const response = await receive(new Request('https://portal.example/events', init))
    await refuses(response, 'invalid_request')
  })

  it.each(['GET', 'PUT', 'HEAD', 'DELETE'])('answers 405 to %s', async (method) => {
    const response = await receive(new Request('https://portal.example/events', { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it.each([
    ['iss', 'invalid_issuer'],
    ['aud', 'invalid_audience'],
    ['key', 'invalid_key'],
    ['alg', 'invalid_key'],
    ['signature', 'authentication_failed'],
    ['state', 'invalid_state'],
    ['token', 'invalid_request'],
    ['typ', 'invalid_request'],
    ['exp', 'invalid_request'],
    ['sub_id.email', 'invalid_request'],
  ])('says of a wrong %s that it is %s', async (member, err) => {
    const refusal = createSignalError(member, 'is not acceptable')
    const verify = (): Promise<never> => Promise.reject(refusal)
    const onRefusal = vi.fn()
    const { description } = await refuses(await receive(post(), { verify, onRefusal }), err)
    expect(description).toBe(`'${member}' of the security event is not acceptable.`)
    expect(onRefusal.mock.calls).toEqual([[refusal]])
  })

  it.each([undefined, null, 'iss', {}])(
    'says invalid_request of a refusal whose cause is %j',
    async (cause) => {
      const refusal = new HygieError('ERR_SIGNAL_INVALID', 'Not for us.', { cause })
      const verify = (): Promise<never> => Promise.reject(refusal)
      await refuses(await receive(post(), { verify }), 'invalid_request')
    },
  )

  it('refuses what the mapping refuses, without a word about whom', async () => {
    const onEvent = async (claims: object): Promise<void> => {
      await mapSecurityEvent(claims, {
        issuers: [{ issuer: IDP, audience: 'https://elsewhere.example' }],
        resolve: () => null,
        now: NOW,
      })
    }
    const body = await refuses(await receive(post(), { onEvent }), 'invalid_audience')
    expect(JSON.stringify(body)).not.toContain(EMAIL)
    expect(JSON.stringify(body)).not.toContain(PORTAL)
  })

  it('answers 503 when keys cannot be had', async () => {
    const outage = new SourceError('ERR_SOURCE_TIMEOUT', 'The key set did not come in time.')
    const onRefusal = vi.fn()
    const verify = (): Promise<never> => Promise.reject(outage)
    const response = await receive(post(), { verify, onRefusal })
    expect([response.status, await response.text()]).toEqual([503, ''])
    expect(onRefusal.mock.calls).toEqual([[outage]])
  })

  it('lets everything else pass, so that the transmitter tries again', async () => {
    const onEvent = (): Promise<never> => Promise.reject(new Error('the database is down'))
    await expect(receive(post(), { onEvent })).rejects.toThrow('the database is down')
    const misused = new HygieError('ERR_OPTION_INVALID', "'now' must be an instant.")
    await expect(receive(post(), { onEvent: () => Promise.reject(misused) })).rejects.toBe(misused)
  })

  describe('reads no more than allowed', () => {
    it('where the size is told', async () => {
      const onRefusal = vi.fn()
      const request = post('x', { 'content-length': '65537' })
      await refuses(await receive(request, { onRefusal }), 'invalid_request', 413)
      expect(request.bodyUsed).toBe(false)
      expect(onRefusal.mock.calls[0]).toMatchObject([{ cause: { member: 'size' } }])
    })

    it('where it is not, and stops', async () => {
      let chunks = 0
      const cancel = vi.fn()
      const endless = new ReadableStream({
        pull: (controller) => {
          chunks++
          controller.enqueue(new Uint8Array(16_384).fill(120))
        },
        cancel,
      })
      await refuses(await receive(post(endless)), 'invalid_request', 413)
      expect(chunks).toBeLessThan(8)
      expect(cancel).toHaveBeenCalledOnce()
    })

    it('to the byte', async () => {
      const verify = vi.fn(async () => CLAIMS)
      const fits = 'é'.repeat(50)
      expect((await receive(post(fits), { verify, maxBytes: 100 })).status).toBe(202)
      expect(verify.mock.calls).toEqual([[fits]])
      const response = await receive(post(`${fits}x`), { maxBytes: 100 })
      await refuses(response, 'invalid_request', 413)
    })

    it('in pieces that split a character', async () => {
      const verify = vi.fn(async () => CLAIMS)
      const bytes = new TextEncoder().encode('aé')
      const stream = new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.slice(0, 2))
          controller.enqueue(bytes.slice(2))
          controller.close()
        },
      })
      await receive(post(stream), { verify })
      expect(verify.mock.calls).toEqual([['aé']])
    })
  })

  it('hands on an empty body, for the verification to refuse', async () => {
    const verify = vi.fn(async () => CLAIMS)
    await receive(post(null), { verify })
    expect(verify.mock.calls).toEqual([['']])
  })

  it('refuses a body that breaks off', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('reset')),
    })
    await refuses(await receive(post(broken)), 'invalid_request')
  })

  it.each([
    ['verify', { verify: undefined }],
    ['onEvent', { onEvent: 7 }],
    ['maxBytes', { maxBytes: 0 }],
    ['maxBytes', { maxBytes: 1.5 }],
  ])('refuses an impossible %s', async (option, options) => {
    await expect(async () => receive(post(), options as object)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
  })
})
