import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadDisposableDomains } from '../../../../src/adapters/disposable-email-domains-js/load-disposable-domains.js'

const NAME = 'disposable-email-domains-js'
const exported = { disposableEmailBlocklistSet: () => new Set(['Bin.example']) }

afterEach(() => vi.doUnmock(NAME))

describe('the list of disposable domains', () => {
  it('is that of its package, in lower case, and ours', async () => {
    const domains = await loadDisposableDomains()
    expect(domains.has('10minutemail.com')).toBe(true)
    expect(domains.has('fr.nf')).toBe(true)
    expect([...domains].filter((domain) => domain !== domain.toLowerCase())).toEqual([])
  })

  it.each([
    ['names what it exports', { ...exported, default: undefined }],
    ['gives it as a default export', { default: exported }],
  ])('comes from whatever a bundler makes of the package: one that %s', async (_title, module) => {
    vi.doMock(NAME, () => module)
    expect([...(await loadDisposableDomains())]).toEqual(['bin.example', 'fr.nf'])
  })
})
