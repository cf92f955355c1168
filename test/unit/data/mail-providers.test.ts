import { describe, expect, it } from 'vitest'
import { MAIL_PROVIDERS } from '../../../src/data/mail-providers.js'
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
    expect(all.filter((domain) => others.includes(domain))).toEqual([])
  })
})
