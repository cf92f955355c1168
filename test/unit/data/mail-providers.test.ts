import { describe, expect, it } from 'vitest'
import { loadDisposableDomains } from '../../../src/adapters/disposable-email-domains-js/index.js'
import { HINTED_DOMAINS } from '../../../src/data/hinted-domains.js'
import { MAIL_HOSTS, MAIL_PROVIDERS } from '../../../src/data/mail-providers.js'
import { PUBLIC_INBOXES } from '../../../src/data/public-inboxes.js'
import { RELAY_DOMAINS } from '../../../src/data/relay-domains.js'

const all = MAIL_PROVIDERS.flatMap(({ domains }) => domains)

describe('the table of providers', () => {
  it('says same only of what the provider says itself', () => {
    for (const { tag, ignored, same, subdomains, evidence, source } of MAIL_PROVIDERS) {
      const isSame = tag === 'same' || [ignored, same, subdomains].some((it) => it !== undefined)
      if (isSame)
        expect({ evidence, source }).toEqual({ evidence: 'primary', source: expect.any(String) })
    }
  })

  it('names every domain once, in ASCII lower case, and none of another table', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((domain) => !/^[a-z0-9-]+(?:\.[a-z]+)+$/u.test(domain))).toEqual([])
    const others = [...RELAY_DOMAINS, ...PUBLIC_INBOXES]
    const isOther = (domain: string): boolean =>
      others.some((other) => domain === other || domain.endsWith(`.${other}`))
    expect(all.filter(isOther)).toEqual([])
  })

  it('names a source where something is said to be known', () => {
    const known = MAIL_PROVIDERS.filter(({ evidence }) => evidence !== 'unverified')
    for (const { source } of [...known, ...MAIL_HOSTS]) expect(source).toMatch(/^https:\/\//u)
  })

  it('holds no domain that the list of disposable ones holds', async () => {
    const disposable = await loadDisposableDomains()
    expect(all.filter((domain) => disposable.has(domain))).toEqual([])
  })

  it('holds some sixty domains that are mistyped, each of them once', () => {
    expect(HINTED_DOMAINS.filter((domain) => !all.includes(domain))).toEqual([])
    expect(new Set(HINTED_DOMAINS).size).toBe(HINTED_DOMAINS.length)
    expect(HINTED_DOMAINS.length).toBeGreaterThan(55)
    expect(HINTED_DOMAINS.length).toBeLessThan(70)
  })

  it('knows who ties a mailbox to a contract', () => {
    const tied = MAIL_PROVIDERS.filter(({ operatorTied }) => operatorTied === true)
    expect(new Set(tied.flatMap(({ domains }) => domains))).toEqual(
      new Set(
        (
          '9online.fr aliceadsl.fr bbox.fr cegetel.net club-internet.fr free.fr libertysurf.fr neuf.fr ' +
          'noos.fr numericable.fr orange.fr sfr.fr wanadoo.fr'
        ).split(' '),
      ),
    )
  })
})
