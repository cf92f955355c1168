import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { en } from '../../src/messages/en.js'
import { fr } from '../../src/messages/fr.js'
import type { MessageCatalog } from '../../src/messages/types.js'
import type { PasswordIssue } from '../../src/policy/outputs/types.js'
import type { PolicyServices } from '../../src/policy/types.js'

/** The examples are JavaScript, as they are for people who copy them. */
const load = <T>(file: string): Promise<T> =>
  import(pathToFileURL(resolve(file)).href) as Promise<T>

interface ZodExample {
  parseSignUp(
    body: unknown,
    options: { readonly services: PolicyServices; readonly catalog: MessageCatalog },
  ): Promise<{
    readonly success: boolean
    readonly error?: {
      readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[]
    }
  }>
  loadServices(): Promise<PolicyServices>
}

interface Answer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  json(): { readonly title: string; readonly errors: readonly PasswordIssue[] }
}

interface FastifyExample {
  createServer(options: {
    readonly services: PolicyServices
    readonly findPerson: () => Promise<object>
    readonly setPassword: (request: unknown, text: string) => Promise<void>
  }): Promise<{
    inject(request: object): Promise<Answer>
    close(): Promise<void>
  }>
  loadServices(): Promise<PolicyServices>
}

const GOOD = 'Quatre tasses, 3 girafes'

describe('the example of zod', async () => {
  const { parseSignUp, loadServices } = await load<ZodExample>('examples/zod/sign-up.mjs')
  const jeanne = { name: 'Jeanne Dupont', email: 'jeanne@example.fr' }
  let services: PolicyServices
  beforeAll(async () => {
    services = await loadServices()
  })

  it('lets a good password through', async () => {
    const { success } = await parseSignUp({ ...jeanne, password: GOOD }, { services, catalog: fr })
    expect(success).toBe(true)
  })

  it.each([fr, en])('says in one language why not: $language', async (catalog) => {
    const body = { ...jeanne, password: 'JeanneDupont2026!' }
    const { error } = await parseSignUp(body, { services, catalog })
    expect(error?.issues).toContainEqual(
      expect.objectContaining({
        path: ['password'],
        message: catalog.reasons.blocklist_context({ field: 'name' }),
      }),
    )
  })

  it('reports the other fields as well', async () => {
    const { error } = await parseSignUp({ email: 'jeanne' }, { services, catalog: fr })
    const paths = error?.issues.map(({ path }) => path.join('.'))
    expect(paths).toEqual(['name', 'email', 'password'])
  })
})

describe('the example of Fastify', async () => {
  const { createServer, loadServices } = await load<FastifyExample>('examples/fastify/server.mjs')
  const setPassword = vi.fn(async () => undefined)
  let app: Awaited<ReturnType<FastifyExample['createServer']>>
  beforeAll(async () => {
    const findPerson = async (): Promise<object> => ({ name: 'Jeanne Dupont' })
    app = await createServer({ services: await loadServices(), findPerson, setPassword })
  })
  afterAll(() => app.close())

  const post = (payload: unknown, headers: object = {}): Promise<Answer> =>
    app.inject({
      method: 'POST',
      url: '/account/password',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(payload),
    })

  it.each([
    [
      'fr',
      'Ce mot de passe ne convient pas.',
      { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' },
      fr,
    ],
    ['en', 'This password will not do.', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.8' }, en],
    ['fr', 'Ce mot de passe ne convient pas.', {}, fr],
  ])('answers 422 with every reason, in %s', async (language, title, headers, catalog) => {
    const password = 'JeanneDupont1!'
    const answer = await post({ password }, headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u)
    expect(answer.headers['content-language']).toBe(language)
    expect(answer.json().title).toBe(title)
    expect(answer.json().errors).toContainEqual({
      message: catalog.reasons.blocklist_context({ field: 'name' }),
      path: ['password'],
      code: 'blocklist_context',
      params: { field: 'name' },
    })
    expect(answer.body).not.toContain(password)
    expect(setPassword).not.toHaveBeenCalled()
  })

  it('hashes the text that it judged', async () => {
    const typed = `${GOOD} et un e\u0301te\u0301`
    expect((await post({ password: typed })).statusCode).toBe(204)
    expect(setPassword).toHaveBeenCalledExactlyOnceWith(expect.anything(), typed.normalize('NFC'))
  })

  it.each([
    ['no password', {}, 422],
    ['a text in its place', 'soleil', 422],
    ['nothing', null, 422],
    ['a long text', { password: 'a'.repeat(10_000) }, 422],
    ['a longer one', { password: 'a'.repeat(20_000) }, 413],
  ])('refuses %s', async (_title, payload, status) => {
    expect((await post(payload)).statusCode).toBe(status)
  })

  it('tells the page what its field is like', async () => {
    const { body } = await app.inject({ method: 'GET', url: '/account/password' })
    expect(JSON.parse(body)).toMatchObject({ minlength: 12, autocomplete: 'new-password' })
  })
})
