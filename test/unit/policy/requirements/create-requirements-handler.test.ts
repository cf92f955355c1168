import { describe, expect, it } from 'vitest'
import { en } from '../../../../src/messages/en.js'
import { fr } from '../../../../src/messages/fr.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { createRequirementsHandler } from '../../../../src/policy/requirements/create-requirements-handler.js'

const ADDRESS = 'https://portal.example/rules'
const policy = computePolicy(
  definePolicy({ id: 'portal', rules: { length: { min: 12, max: 64 } } }),
)
const handle = createRequirementsHandler(policy, { catalogs: [fr, en] })

const ask = (init: RequestInit = {}): Response => handle(new Request(ADDRESS, init))

describe('createRequirementsHandler', () => {
  it('answers in the language of the reader', async () => {
    const response = ask({ headers: { 'Accept-Language': 'en' } })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'public, max-age=300',
      'content-language': 'en',
      'content-type': 'application/json; charset=utf-8',
      etag: expect.stringMatching(/^"[\da-f]{40}"$/u),
      vary: 'Accept-Language',
      'x-content-type-options': 'nosniff',
    })
    expect(await response.json()).toEqual({
      policy: 'portal',
      fingerprint: policy.fingerprint,
      language: 'en',
      requirements: [
        {
          code: 'requirement_length_min',
          level: 'required',
          pointer: '/rules/length/min',
          params: { min: 12 },
          text: 'At least 12\u00A0characters.',
        },
        {
          code: 'requirement_length_max',
          level: 'required',
          pointer: '/rules/length/max',
          params: { max: 64, unit: 'code_point' },
          text: 'At most 64\u00A0characters.',
        },
        {
          code: 'requirement_any_character',
          level: 'allowed',
          pointer: '/rules/composition',
          params: {},
          text: 'Spaces, accented letters and symbols are welcome.',
        },
      ],
    })
  })

  it('answers HEAD with the same headers and no body', async () => {
    const response = ask({ method: 'HEAD' })
    expect([...response.headers]).toEqual([...ask().headers])
    expect(await response.text()).toBe('')
  })

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag, made weak on the way, among others', (tag: string) => `"x", W/${tag}`],
    ['any', () => '*'],
  ])('spares the body those who hold %s', (_title, write) => {
    const tag = ask().headers.get('etag') ?? ''
    const response = ask({ headers: { 'If-None-Match': write(tag) } })
    expect([response.status, response.headers.get('etag')]).toEqual([304, tag])
  })

  it('sends the body to those who hold another language', () => {
    const tag = ask({ headers: { 'Accept-Language': 'en' } }).headers.get('etag') ?? ''
    expect(ask({ headers: { 'If-None-Match': tag } }).status).toBe(200)
  })

  it('refuses other methods', () => {
    const response = ask({ method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('takes the policy of the request, and keeps others from its answer', async () => {
    const document = definePolicy({
      id: 'portal',
      scoped: [{ scope: { roles: ['admin'] }, rules: { length: { min: 20, max: 64 } } }],
    })
    const byRole = createRequirementsHandler(
      ({ url }) => computePolicy(document, { roles: [new URL(url).search.slice(1)] }),
      { catalogs: [fr], maxAgeSeconds: 60 },
    )
    const response = byRole(new Request(`${ADDRESS}?admin`))
    expect(response.headers.get('cache-control')).toBe('private, max-age=60')
    expect(await response.text()).toContain('Au moins 20\u00A0caractères.')
  })

  it.each([
    [{ catalogs: [] as never }, "'catalogs'"],
    [{ catalogs: [fr] as const, maxAgeSeconds: -1 }, "'maxAgeSeconds'"],
    [{ catalogs: [fr] as const, maxAgeSeconds: 0.5 }, "'maxAgeSeconds'"],
  ])('refuses options that cannot be', (options, option) => {
    expect(() => createRequirementsHandler(policy, options)).toThrow(option)
  })
})
