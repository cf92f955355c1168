import {
  base64url,
  CompactEncrypt,
  exportJWK,
  generateKeyPair,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type CreateSecurityEventVerifierOptions,
  createSecurityEventVerifier,
} from '../../../../src/adapters/jose/create-security-event-verifier.js'
import type { FetchLike } from '../../../../src/ports.js'
import { createSignalReceiver } from '../../../../src/rotation/signals/create-signal-receiver.js'
import { mapSecurityEvent } from '../../../../src/rotation/signals/map-security-event.js'
import type { SignalResult } from '../../../../src/rotation/signals/types.js'
import {
  at,
  buildClaims,
  EMAIL,
  IDP,
  NOW,
  PORTAL,
  RISC,
  seconds,
} from '../../rotation/signals/build-claims.js'

const JWKS = 'https://idp.example.com/jwks.json'
const CLAIMS = buildClaims(`${RISC}/credential-compromise`, { credential_type: 'password' })

type Pair = Awaited<ReturnType<typeof generateKeyPair>>
let ec: Pair
let rsa: Pair
let stranger: Pair
let keys: { readonly keys: readonly JWK[] }

beforeAll(async () => {
  const options = { extractable: true }
  ec = await generateKeyPair('ES256', options)
  rsa = await generateKeyPair('RS256', options)
  stranger = await generateKeyPair('ES256', options)
  keys = {
    keys: [
      { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    ],
  }
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.doUnmock('jose')
})

const clock = { now: () => NOW }

const sign = (
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key?: Pair,
): Promise<string> =>
  new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'ec', typ: 'secevent+jwt', ...header })
    .sign((key ?? ec).privateKey)

const verify = async (
  token: string,
  options: Partial<CreateSecurityEventVerifierOptions> = {},
): Promise<unknown> => {
  const settings = { issuer: IDP, audience: PORTAL, keys, clock, ...options }
  return (await createSecurityEventVerifier(settings)).verify(token)
}

/** Expects a refusal that names the member, and holds nothing of the token, not even as cause. */
const refused = async (promise: Promise<unknown>, member: string): Promise<void> => {
  const error = await promise.catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'ERR_SIGNAL_INVALID' })
  const { cause, message } = error as Error
  expect(cause).toEqual({ member })
  expect(message).toMatch(/^'[a-z_]+' of the security event [a-z ,]+\.$/u)
}

describe('createSecurityEventVerifier', () => {
  it.each(['ES256', 'RS256'])('gives the claims of a token signed with %s', async (alg) => {
    const [kid, pair] = alg === 'ES256' ? ['ec', ec] : ['rsa', rsa]
    expect(await verify(await sign({}, { alg, kid }, pair))).toEqual(CLAIMS)
  })

  it('takes one key, as a key of the platform or as JSON', async () => {
    const token = await sign()
    expect(await verify(token, { keys: ec.publicKey })).toEqual(CLAIMS)
    expect(await verify(token, { keys: keys.keys[0] as object })).toEqual(CLAIMS)
  })

  it('takes the longer name of the type, and one of several issuers and audiences', async () => {
    const token = await sign({ aud: ['mobile', PORTAL] }, { typ: 'application/secevent+jwt' })
    const options = { issuer: ['https://other.example', IDP], audience: [PORTAL, 'web'] } as const
    expect(await verify(token, options)).toMatchObject({ iss: IDP })
  })

  it('lets clocks differ a little', async () => {
    expect(await verify(await sign({ iat: seconds(NOW) + 60 }))).toBeDefined()
    const exact = { clockToleranceSeconds: 0 }
    await refused(verify(await sign({ iat: seconds(NOW) + 1 }), exact), 'iat')
  })

  it('accepts what is old within its window', async () => {
    const iat = seconds('2026-11-15T12:00:00Z')
    expect(await verify(await sign({ iat }))).toMatchObject({ iat })
    await refused(verify(await sign({ iat: iat - 61 })), 'iat')
    await refused(verify(await sign({ iat }), { maxAgeHours: 24 }), 'iat')
  })

  describe('refuses', () => {
    it.each<[string, Record<string, unknown>, string]>([
      ['another issuer', { iss: 'https://hostile.example' }, 'iss'],
      ['an issuer that is missing', { iss: undefined }, 'iss'],
      ['another audience', { aud: 'https://hostile.example' }, 'aud'],
      ['an audience that is missing', { aud: undefined }, 'aud'],
      ['an end that is over', { exp: seconds('2026-11-01T00:00:00Z') }, 'exp'],
      ['an end to come', { exp: seconds('2027-01-01T00:00:00Z') }, 'exp'],
      ['an end that is no number', { exp: 'hostile' }, 'exp'],
      ['a beginning to come', { nbf: seconds('2027-01-01T00:00:00Z') }, 'nbf'],
      ['a moment to come', { iat: seconds('2026-11-22T12:01:01Z') }, 'iat'],
      ['no moment', { iat: undefined }, 'iat'],
      ['no identifier', { jti: undefined }, 'jti'],
      ['no events', { events: undefined }, 'events'],
    ])('%s', async (_title, claims, member) => {
      await refused(verify(await sign(claims)), member)
    })

    it.each<[string, Record<string, unknown>, string]>([
      ['a token of another kind', { typ: 'JWT' }, 'typ'],
      ['a token without kind', { typ: undefined }, 'typ'],
      ['a key that is not published', { kid: 'other' }, 'key'],
    ])('%s', async (_title, header, member) => {
      await refused(verify(await sign({}, header)), member)
    })

    it('a header that must be understood and is not', async () => {
      const [, ...rest] = (await sign()).split('.')
      const header = { alg: 'ES256', kid: 'ec', typ: 'secevent+jwt', crit: ['hostile'], hostile: 1 }
      await refused(verify([base64url.encode(JSON.stringify(header)), ...rest].join('.')), 'header')
    })

    it('a signature of somebody else, or of something else', async () => {
      await refused(verify(await sign({}, {}, stranger)), 'signature')
      const [head, , signature] = (await sign()).split('.')
      const payload = base64url.encode(JSON.stringify({ ...CLAIMS, jti: 'hostile' }))
      await refused(verify(`${head}.${payload}.${signature}`), 'signature')
    })

    it('alg none', async () => {
      const unsecured = new UnsecuredJWT(CLAIMS).encode()
      await refused(verify(unsecured), 'token')
      await refused(verify(`${unsecured}AAAA`), 'alg')
    })

    it('an algorithm that is not among those asked for', async () => {
      const rs = await sign({}, { alg: 'RS256', kid: 'rsa' }, rsa)
      await refused(verify(rs, { algorithms: ['ES256'] }), 'alg')
    })

    it('a public key that is used as a shared secret', async () => {
      const secret = new TextEncoder().encode(JSON.stringify(keys.keys[0]))
      const token = await new SignJWT(CLAIMS)
        .setProtectedHeader({ alg: 'HS256', kid: 'ec', typ: 'secevent+jwt' })
        .sign(secret)
      await refused(verify(token), 'alg')
    })

    it('a key that does not fit the algorithm', async () => {
      const token = await sign({}, { alg: 'RS256' }, rsa)
      await refused(verify(token, { keys: ec.publicKey }), 'key')
    })

    it('a key that several might be', async () => {
      const [first] = keys.keys
      const { kid: _kid, ...nameless } = first as JWK
      const token = await sign({}, { kid: undefined })
      await refused(verify(token, { keys: { keys: [nameless, nameless] } }), 'key')
    })

    it.each<[string, unknown]>([
      ['nothing', ''],
      ['a text', 'hostile'],
      ['two parts', 'eyJh.eyJp'],
      ['four parts', 'a.b.c.d'],
      ['a line end', 'a.b.c\n'],
      ['what is no token', 'a.b.c'],
      ['what is no text', 7],
      ['what is missing', undefined],
      ['a token that is too large', `${'x'.repeat(70_000)}.x.x`],
    ])('%s', async (_title, token) => {
      await refused(verify(token as string), 'token')
    })

    it('claims that are no object', async () => {
      const { CompactSign } = await import('jose')
      const token = await new CompactSign(new TextEncoder().encode('[1]'))
        .setProtectedHeader({ alg: 'ES256', kid: 'ec', typ: 'secevent+jwt' })
        .sign(ec.privateKey)
      await refused(verify(token), 'claims')
    })

    it('what is encrypted', async () => {
      const { publicKey } = await generateKeyPair('ECDH-ES')
      const token = await new CompactEncrypt(new TextEncoder().encode('{}'))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
        .encrypt(publicKey)
      await refused(verify(token), 'token')
    })
  })

  describe('fetches the keys of the transmitter', () => {
    const serve = (
      answer: () => Response | Promise<Response>,
    ): ReturnType<typeof vi.fn<FetchLike>> => vi.fn<FetchLike>(async () => answer())

    it('once for many tokens', async () => {
      const fetch = serve(() => Response.json(keys))
      const options = { issuer: IDP, audience: PORTAL, keys: JWKS, clock, fetch }
      const verifier = await createSecurityEventVerifier(options)
      const [first, second] = [await sign(), await sign({}, { alg: 'RS256', kid: 'rsa' }, rsa)]
      expect(await verifier.verify(first)).toEqual(CLAIMS)
      expect(await verifier.verify(second)).toEqual(CLAIMS)
      expect(fetch).toHaveBeenCalledOnce()
      const [url, init] = fetch.mock.calls[0] ?? []
      expect(url).toBe(JWKS)
      expect(init).toMatchObject({ method: 'GET', redirect: 'manual' })
      expect(JSON.stringify(init?.headers)).toContain('json')
    })

    it('with the global function unless another is given', async () => {
      vi.stubGlobal(
        'fetch',
        serve(() => Response.json(keys)),
      )
      expect(await verify(await sign(), { keys: JWKS })).toEqual(CLAIMS)
    })

    it('and refuses a token whose key is not among them', async () => {
      const fetch = serve(() => Response.json(keys))
      await refused(verify(await sign({}, { kid: 'other' }), { keys: JWKS, fetch }), 'key')
    })

    it.each<[string, () => Response | Promise<Response>, string]>([
      ['a status', () => new Response('', { status: 500 }), 'ERR_SOURCE_HTTP'],
      [
        'a redirection',
        () => new Response(null, { status: 302, headers: { location: 'https://x.example' } }),
        'ERR_SOURCE_HTTP',
      ],
      ['what is no JSON', () => new Response('<html>'), 'ERR_SOURCE_MALFORMED'],
      ['what is no key set', () => Response.json({ keys: 7 }), 'ERR_SOURCE_MALFORMED'],
      ['no connection', () => Promise.reject(new TypeError('fetch failed')), 'ERR_SOURCE_NETWORK'],
      [
        'a silence',
        () => Promise.reject(new DOMException('The operation timed out.', 'TimeoutError')),
        'ERR_SOURCE_TIMEOUT',
      ],
    ])('and says that it got %s', async (_title, answer, code) => {
      const promise = verify(await sign(), { keys: JWKS, fetch: serve(answer) })
      await expect(promise).rejects.toMatchObject({ code })
    })

    it('and lets what is no error pass', async () => {
      const fetch = serve(() => Promise.reject('hostile'))
      await expect(verify(await sign(), { keys: JWKS, fetch })).rejects.toBe('hostile')
    })
  })

  it('does not blame the token for a clock that gives no time', async () => {
    const broken = { now: () => 'never' as typeof NOW }
    await expect(verify(await sign(), { clock: broken })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: "'clock' must give instants.",
    })
  })

  it('says which package is missing', async () => {
    vi.doMock('jose', () => {
      throw new Error('Cannot find package')
    })
    await expect(verify('a.b.c')).rejects.toMatchObject({
      code: 'ERR_DEPENDENCY_MISSING',
      message: expect.stringContaining("'jose'"),
      cause: expect.any(Error),
    })
  })

  it.each<[string, object]>([
    ['issuer', { issuer: '' }],
    ['issuer', { issuer: [] }],
    ['issuer', { issuer: [7] }],
    ['issuer', { issuer: undefined }],
    ['audience', { audience: '' }],
    ['keys', { keys: undefined }],
    ['keys', { keys: null }],
    ['keys', { keys: '' }],
    ['keys', { keys: 'http://idp.example.com/jwks.json' }],
    ['keys', { keys: { keys: [] } }],
    ['keys', { keys: { keys: 7 } }],
    ['keys', { keys: { keys: [null] } }],
    ['keys', { keys: { keys: [{}] } }],
    ['keys', { keys: { keys: [{ kty: 'oct', k: 'AAAA' }] } }],
    ['algorithms', { algorithms: [] }],
    ['algorithms', { algorithms: 'ES256' }],
    ['algorithms', { algorithms: ['none'] }],
    ['algorithms', { algorithms: ['HS256'] }],
    ['clockToleranceSeconds', { clockToleranceSeconds: -1 }],
    ['clockToleranceSeconds', { clockToleranceSeconds: 301 }],
    ['maxAgeHours', { maxAgeHours: 0 }],
    ['maxAgeHours', { maxAgeHours: '24' }],
  ])('refuses an impossible %s', async (option, options) => {
    await expect(verify('a.b.c', options)).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
  })

  describe('with the receiver', () => {
    const deliver = async (
      token: string,
    ): Promise<{ response: Response; result?: SignalResult }> => {
      const { verify: verifyToken } = await createSecurityEventVerifier({
        ...{ issuer: IDP, audience: PORTAL, keys, clock },
      })
      const results: SignalResult[] = []
      const receive = createSignalReceiver({
        verify: verifyToken,
        onEvent: async (claims) => {
          results.push(
            await mapSecurityEvent(claims, {
              issuers: [{ issuer: IDP, audience: PORTAL }],
              resolve: () => ({ accountId: 'a-17', changedAt: at('2026-01-01T00:00:00Z') }),
              now: NOW,
            }),
          )
        },
      })
      const headers = { 'content-type': 'application/secevent+jwt' }
      const init = { method: 'POST', headers, body: token }
      const response = await receive(new Request('https://portal.example/events', init))
      const [result] = results
      return result === undefined ? { response } : { response, result }
    }

    it('a genuine token has its effects', async () => {
      const { response, result } = await deliver(await sign())
      expect(response.status).toBe(202)
      expect(result?.effects.map(({ kind }) => kind)).toEqual(['compromised', 'revoke'])
    })

    it('every other is refused in the words of RFC 8935', async () => {
      const cases: readonly (readonly [string, string])[] = [
        [await sign({ iss: 'https://hostile.example' }), 'invalid_issuer'],
        [await sign({ aud: 'https://hostile.example' }), 'invalid_audience'],
        [await sign({}, { kid: 'other' }), 'invalid_key'],
        [await sign({}, {}, stranger), 'authentication_failed'],
        [await sign({ exp: seconds('2027-01-01T00:00:00Z') }), 'invalid_request'],
        [await sign({}, { typ: 'JWT' }), 'invalid_request'],
        [await sign({ sub_id: { format: 'email', email: [EMAIL] } }), 'invalid_request'],
        ['', 'invalid_request'],
      ]
      for (const [token, err] of cases) {
        const { response } = await deliver(token)
        expect(response.status).toBe(400)
        const text = await response.text()
        expect(JSON.parse(text)).toMatchObject({ err })
        expect(text).not.toContain(EMAIL)
      }
    })
  })
})
