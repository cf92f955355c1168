import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRegistrableDomain } from '../../../../src/adapters/tldts/index.js'

afterEach(() => {
  vi.doUnmock('tldts')
})

describe('createRegistrableDomain', () => {
  it.each([
    ['portail.gouv.fr', 'portail.gouv.fr'],
    ['LOGIN.Portail.gouv.fr.', 'portail.gouv.fr'],
    ['a.b.exemple.fr', 'exemple.fr'],
    ['exemple.fr', 'exemple.fr'],
    ['www.exämple.fr', 'exämple.fr'],
    ['www.xn--exmple-cua.fr', 'xn--exmple-cua.fr'],
    ['a.jeanne.github.io', 'jeanne.github.io'],
    ['gouv.fr', null],
    ['co.uk', null],
    ['10.0.0.1', null],
    ['localhost', null],
    ['', null],
    [`${'x.'.repeat(50_000)}fr`, null],
    ['a@b.fr', null],
    ['x y.fr', null],
    ['https://x.fr/', null],
  ])('of case %#', async (host, domain) => {
    const find = await createRegistrableDomain()
    expect(find(host)).toBe(domain)
  })

  it('says which package is missing', async () => {
    vi.doMock('tldts', () => {
      throw new Error('not found')
    })
    await expect(createRegistrableDomain()).rejects.toMatchObject({
      code: 'ERR_DEPENDENCY_MISSING',
      message: "Registrable domains need the package 'tldts', which is not installed.",
    })
  })
})
