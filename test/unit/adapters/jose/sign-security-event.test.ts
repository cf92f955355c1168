import { decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type SignSecurityEventOptions,
  signSecurityEvent,
} from '../../../../src/adapters/jose/sign-security-event.js'
import { defineEpoch } from '../../../../src/rotation/define-epoch.js'
import { buildSecurityEvent } from '../../../../src/rotation/signals/build-security-event.js'
import { EMAIL, IDP, NOW, PORTAL } from '../../rotation/signals/build-claims.js'

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const epoch = defineEpoch({ id: 'e', scope: {}, changedBefore: NOW, reason: 'suspicion' })
const { claims } = buildSecurityEvent(epoch, {
  issuer: PORTAL,
  audience: IDP,
  subject: { format: 'email', email: EMAIL },
  jti: 'b6c1',
  now: NOW,
})

afterEach(() => {
  vi.doUnmock('jose')
})

describe('signSecurityEvent', () => {
  it('signs what was built, and says what kind of token it is', async () => {
    const token = await signSecurityEvent(claims, { key: privateKey, alg: 'ES256', kid: 'k1' })
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', kid: 'k1', typ: 'secevent+jwt' })
    expect((await jwtVerify(token, publicKey)).payload).toEqual(claims)
  })

  it('needs no name of the key, and takes it as JSON', async () => {
    const key = await exportJWK(privateKey)
    const token = await signSecurityEvent(claims, { key, alg: 'ES256' })
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'secevent+jwt' })
    expect((await jwtVerify(token, publicKey)).payload).toEqual(claims)
  })

  it.each<[string, unknown, object]>([
    ['claims', null, {}],
    ['claims', 'claims', {}],
    ['claims', { ...claims, exp: 1 }, {}],
    ['claims', { ...claims, sub: EMAIL }, {}],
    ['alg', claims, { alg: 'HS256' }],
    ['alg', claims, { alg: 'none' }],
    ['kid', claims, { kid: '' }],
    ['kid', claims, { kid: 7 }],
    ['key', claims, { key: publicKey }],
    ['key', claims, { alg: 'RS256' }],
    ['key', claims, { key: {} }],
    ['key', claims, { key: undefined }],
  ])('refuses an impossible %s', async (option, subject, more) => {
    const options = { key: privateKey, alg: 'ES256', ...more } as SignSecurityEventOptions
    const error = await signSecurityEvent(subject as object, options).catch((e: unknown) => e)
    expect(error).toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(`'${option}'`),
    })
    expect(String(error)).not.toContain(EMAIL)
  })

  it('says which package is missing', async () => {
    vi.doMock('jose', () => {
      throw new Error('Cannot find package')
    })
    const promise = signSecurityEvent(claims, { key: privateKey, alg: 'ES256' })
    await expect(promise).rejects.toMatchObject({ code: 'ERR_DEPENDENCY_MISSING' })
  })
})
