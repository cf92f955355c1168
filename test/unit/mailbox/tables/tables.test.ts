import { describe, expect, it } from 'vitest'
import { loadDisposableDomains } from '../../../../src/adapters/disposable-email-domains-js/load-disposable-domains.js'
import { checkMailbox } from '../../../../src/mailbox/check-mailbox.js'
import { createDomainList } from '../../../../src/mailbox/tables/create-domain-list.js'
import { loadMailProviders } from '../../../../src/mailbox/tables/load-mail-providers.js'
import { loadPublicInboxes } from '../../../../src/mailbox/tables/load-public-inboxes.js'
import { loadRelayDomains } from '../../../../src/mailbox/tables/load-relay-domains.js'
import { loadRoleNames } from '../../../../src/mailbox/tables/load-role-names.js'
import type { MailboxLists } from '../../../../src/mailbox/types.js'

const categorize = (domain: string, lists: MailboxLists): string | null =>
  checkMailbox(`jeanne.martin@${domain}`, { lists }).details.category

describe('the tables', () => {
  it('hold what checks read', async () => {
    expect((await loadMailProviders())[0]?.domains).toContain('gmail.com')
    const [relays, roles, inboxes] = await Promise.all([
      loadRelayDomains(),
      loadRoleNames(),
      loadPublicInboxes(),
    ])
    expect(relays.has('mozmail.com')).toBe(true)
    expect(roles.has('secretariat')).toBe(true)
    for (const domain of relays) expect(categorize(domain, {})).toBe('relay')
    for (const domain of inboxes) expect(categorize(domain, {})).toBe('public_inbox')
    const findRole = (local: string): boolean =>
      checkMailbox(`${local}@cabinet.example`).details.findings.some(
        ({ code }) => code === 'mailbox_role',
      )
    expect([...roles].filter((role) => !findRole(role))).toEqual([])
  })

  it('no provider, relay or domain of the mail.com family is on the list of disposable ones', async () => {
    const disposable = await loadDisposableDomains()
    const providers = (await loadMailProviders()).flatMap(({ domains }) => domains)
    const legitimate = [...providers, ...(await loadRelayDomains()), 'dr.com', 'consultant.com']
    expect(legitimate.filter((domain) => disposable.has(domain))).toEqual([])
  })

  it('the list of disposable ones is in the form that it is asked in', async () => {
    const disposable = [...(await loadDisposableDomains())]
    expect(disposable.length).toBeGreaterThan(8_000)
    expect([...createDomainList(disposable)]).toEqual(disposable)
    expect(disposable).toContain('fr.nf')
  })
})

describe('a list of domains', () => {
  const lines = [
    'Example.FR',
    '*.chu.example',
    '@cabinet.example',
    '.labo.example',
    'école.example.',
  ]

  it('is read as people write it', () => {
    expect([...createDomainList(['# employers', '', '  ', ...lines])]).toEqual([
      'example.fr',
      'chu.example',
      'cabinet.example',
      'labo.example',
      'xn--cole-9oa.example',
    ])
    expect(createDomainList([]).size).toBe(0)
  })

  it.each([
    ['fr'],
    ['*.fr'],
    ['a b.example'],
    ['a@b.example'],
    ['http://b.example/'],
    ['10.0.0.1'],
    ['x..example'],
    ['..'],
    [7],
    [null],
  ])('refuses %j, and tells where it is', (line) => {
    const create = (): unknown => createDomainList(['ok.example', line as string])
    expect(create).toThrow("'domains[1]' must be a domain name.")
  })

  const disposable = createDomainList(lines)
  it.each([
    ['example.fr', 'disposable'],
    ['EXAMPLE.FR', 'disposable'],
    ['mail.example.fr', 'disposable'],
    ['a.b.c.example.fr', 'disposable'],
    ['notexample.fr', 'own_domain'],
    ['example.fr.evil.example', 'own_domain'],
    ['École.example', 'disposable'],
    ['xn--cole-9oa.example', 'disposable'],
    ['mail.école.example', 'disposable'],
    ['ｅxample.fr', 'disposable'],
    // Is no address, so that no list is asked.
    ['example.fr.', null],
    ['ecole.example', 'own_domain'],
  ])('%s is %s', (domain, category) => {
    expect(categorize(domain, { disposable })).toBe(category)
  })

  it.each([
    ['example.fr', 'own_domain'],
    ['mail.example.fr', 'own_domain'],
    ['chu.example', 'disposable'],
  ])('what is allowed wins: %s is %s', (domain, category) => {
    const allowed = createDomainList(['EXAMPLE.fr.'])
    expect(categorize(domain, { disposable, allowed })).toBe(category)
  })

  it('a domain that is allowed vouches for those below it and not for those above', async () => {
    const lists = { disposable: await loadDisposableDomains() }
    const allowed = createDomainList(['partner.mailinator.com'])
    expect(categorize('partner.mailinator.com', { ...lists, allowed })).toBe('own_domain')
    expect(categorize('mailinator.com', { ...lists, allowed })).toBe('public_inbox')
  })
})
