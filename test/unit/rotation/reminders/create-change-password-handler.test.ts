import { describe, expect, it } from 'vitest'
import { createChangePasswordHandler } from '../../../../src/rotation/reminders/create-change-password-handler.js'

const PATH = '/.well-known/change-password'
const NOWHERE = '/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200'
const ask = (path: string, method = 'GET'): Request =>
  new Request(`https://portal.example${path}`, { method })

describe('createChangePasswordHandler', () => {
  const answer = (request: Request): Response | null =>
    createChangePasswordHandler({ location: '/account/password' })(request)

  it.each(['GET', 'HEAD'])('redirects %s to the page, and is never the page', async (method) => {
    const response = answer(ask(PATH, method))
    expect(response?.status).toBe(303)
    expect(response?.headers.get('location')).toBe('/account/password')
    expect(response?.headers.get('cache-control')).toBe('no-store')
    expect(await response?.text()).toBe('')
  })

  it.each([302, 303, 307] as const)('redirects with %i where it is told to', (status) => {
    const handle = createChangePasswordHandler({ location: 'https://id.example/pass', status })
    expect(handle(ask(PATH))).toMatchObject({ status })
  })

  it('hands nothing of the request on', () => {
    const response = answer(ask(`${PATH}?user=jeanne&next=https://evil.example`))
    expect(response?.headers.get('location')).toBe('/account/password')
  })

  it.each(['GET', 'HEAD'])('says 404 to %s where nothing is', (method) => {
    expect(answer(ask(NOWHERE, method))?.status).toBe(404)
  })

  it.each([PATH, NOWHERE])('refuses other methods at %s', (path) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = answer(ask(path, method))
      expect(response?.status).toBe(405)
      expect(response?.headers.get('allow')).toBe('GET, HEAD')
    }
  })

  it.each(['/', `${PATH}/`, `${PATH}s`, '/.WELL-KNOWN/change-password', '/account/password'])(
    'leaves %s to others',
    (path) => {
      expect(answer(ask(path))).toBeNull()
    },
  )

  it.each([
    ['/a b', null],
    ['/compte/mot-de-passe?lang=fr#form', '/compte/mot-de-passe?lang=fr#form'],
    ['/été', '/%C3%A9t%C3%A9'],
    ['/a/../b', '/b'],
    ['/', '/'],
    ['https://id.example:8443/pass', 'https://id.example:8443/pass'],
    ['HTTPS://ID.example/pass', 'https://id.example/pass'],
    ['http://id.example/pass', null],
    ['//evil.example/pass', null],
    ['/\\evil.example', null],
    ['/.//evil.example', null],
    ['/%2e//evil.example', null],
    ['/\t/evil.example', null],
    ['https://user@id.example/', null],
    ['https://user:pass@id.example/', null],
    ['https://:pass@id.example/', null],
    ['https://', null],
    ['javascript:alert(1)', null],
    ['account/password', null],
    ['', null],
    ['/a\r\nSet-Cookie: x=y', null],
    [PATH, null],
    [`${PATH}?again`, null],
    [`/x/..${PATH}`, null],
    [NOWHERE, null],
    [`https://portal.example${PATH}`, null],
    ['javascript://https://id.example', null],
    [42 as unknown as string, null],
    [new String('/account') as unknown as string, null],
  ])('reads the location %j', (location, expected) => {
    if (expected === null) {
      expect(() => createChangePasswordHandler({ location })).toThrow(
        expect.objectContaining({
          code: 'ERR_OPTION_INVALID',
          message: expect.stringContaining("'location'"),
        }),
      )
      return
    }
    const response = createChangePasswordHandler({ location })(ask(PATH))
    expect(response?.headers.get('location')).toBe(expected)
  })

  it.each([301, 308, 200])('refuses the status %i, which a browser would remember', (status) => {
    const wrong = { location: '/', status: status as 303 }
    expect(() => createChangePasswordHandler(wrong)).toThrow(/'status'/u)
  })
})
