import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildDuplicateReport,
  type ReportedAccount,
} from '../../../../src/mailbox/lookup/build-duplicate-report.js'
import { createDuplicateTally } from '../../../../src/mailbox/lookup/create-duplicate-tally.js'
import { createKeyTally } from '../../../../src/mailbox/lookup/create-key-tally.js'
import { normalizeMailbox } from '../../../../src/mailbox/normalize-mailbox.js'
import type { MailboxKey } from '../../../../src/mailbox/types.js'

const NOTHING = {
  mailboxes: 0,
  accounts: 0,
  largest: 0,
  sizes: { two: 0, threeToNine: 0, tenOrMore: 0 },
  holders: { one: 0, several: 0, unknown: 0 },
}

const repeat = (count: number, address: string, holder?: string): ReportedAccount[] =>
  Array.from({ length: count }, () => ({ address, holder }))

describe('a report of duplicates', () => {
  it('of nothing counts nothing', async () => {
    expect(await buildDuplicateReport([])).toEqual({
      accounts: 0,
      unreadable: 0,
      same: NOTHING,
      possibly_same: NOTHING,
    })
  })

  it('groups by mailbox and by holder, and holds no address', async () => {
    const report = await buildDuplicateReport([
      { address: 'accueil@cabinet.example', holder: 'p1' },
      { address: 'Accueil@Cabinet.example', holder: 'p2' },
      { address: 'j.dupont@gmail.com', holder: 'p3' },
      { address: 'jdupont+x@googlemail.com', holder: 'p3' },
      { address: 'jeanne@orange.fr', holder: 'p4' },
      { address: 'jeanne@wanadoo.fr', holder: 'p5' },
      ...repeat(3, 'ehpad@maison.example'),
      ...repeat(10, 'had@maison.example', 'p6'),
      { address: 'alone@maison.example', holder: null },
      { address: 'no address' },
    ])
    expect(report).toEqual({
      accounts: 21,
      unreadable: 1,
      same: {
        mailboxes: 4,
        accounts: 17,
        largest: 10,
        sizes: { two: 2, threeToNine: 1, tenOrMore: 1 },
        holders: { one: 2, several: 1, unknown: 1 },
      },
      possibly_same: {
        ...NOTHING,
        mailboxes: 1,
        accounts: 2,
        largest: 2,
        sizes: { two: 1, threeToNine: 0, tenOrMore: 0 },
        holders: { one: 0, several: 1, unknown: 0 },
      },
    })
    expect(JSON.stringify(report)).not.toMatch(/@|jeanne|p\d/u)
  })

  it('reads the hosts of a domain', async () => {
    const mx = ['aspmx.l.google.com']
    const addresses = ['a+1@cabinet.example', 'a+2@cabinet.example']
    const known = await buildDuplicateReport(addresses.map((address) => ({ address, mx })))
    expect(known.same.mailboxes).toBe(1)
    const unknown = await buildDuplicateReport(addresses.map((address) => ({ address })))
    expect([unknown.same.mailboxes, unknown.possibly_same.mailboxes]).toEqual([0, 1])
  })

  it('tells how far it is, and stops when it is told to', async () => {
    const told: number[] = []
    const controller = new AbortController()
    async function* read(): AsyncGenerator<ReportedAccount> {
      for (let n = 0; n < 10_000; n++) yield { address: `a${n}@cabinet.example` }
    }
    const reading = buildDuplicateReport(read(), {
      signal: controller.signal,
      onProgress(count) {
        told.push(count)
        if (count === 2_000) controller.abort(new Error('enough'))
      },
    })
    await expect(reading).rejects.toThrow('enough')
    expect(told).toEqual([1_000, 2_000])
    const { signal } = controller
    await expect(buildDuplicateReport([], { signal })).rejects.toThrow('enough')
    const { accounts } = await buildDuplicateReport(repeat(1_000, 'a@cabinet.example'))
    expect(accounts).toBe(1_000)
  })
})

describe('a tally of duplicates', () => {
  const keyOf = (address: string): MailboxKey => normalizeMailbox(address) as MailboxKey

  it('finds the others of a mailbox', () => {
    const tally = createDuplicateTally()
    for (const address of ['a@orange.fr', 'a@orange.fr', 'a@wanadoo.fr', 'b@orange.fr']) {
      tally.add(keyOf(address), 'x')
    }
    const { same, possibly_same: possible } = tally.find(keyOf('a@orange.fr'))
    expect([same?.accounts, possible?.accounts]).toEqual([2, 3])
    expect(tally.find(keyOf('a@wanadoo.fr'))).toEqual({ same: null, possibly_same: possible })
    const none = { same: null, possibly_same: null }
    expect(tally.find(keyOf('b@orange.fr'))).toEqual(none)
    expect(tally.find(keyOf('c@orange.fr'))).toEqual(none)
  })

  it('counts as a table of everything would', () => {
    const account = fc.record({
      key: fc.nat(40).map(String),
      holder: fc.option(fc.constantFrom('p', 'q')),
      text: fc.constantFrom('s', 't'),
    })
    fc.assert(
      fc.property(fc.array(account, { maxLength: 200 }), (accounts) => {
        const tally = createKeyTally()
        for (const { key, holder, text } of accounts) tally.add(key, holder, text)
        for (const key of new Set(accounts.map((each) => each.key))) {
          const group = accounts.filter((each) => each.key === key)
          const known = new Set(group.flatMap(({ holder }) => holder ?? []))
          const isOpen = group.some(({ holder }) => holder === null)
          const holders = known.size > 1 ? 'several' : isOpen ? 'unknown' : 'one'
          const isMixed = new Set(group.map(({ text }) => text)).size > 1
          expect(tally.find(key)).toMatchObject({ accounts: group.length, holders, isMixed })
        }
        expect([...tally.list()]).toHaveLength(new Set(accounts.map(({ key }) => key)).size)
        expect(tally.find('none')).toBeNull()
      }),
    )
  })

  it('keeps what it has while it grows', () => {
    const tally = createKeyTally()
    for (let n = 0; n < 20_000; n++) tally.add(`k${n % 7_000}`, `h${n % 14_000}`, 't')
    const groups = [...tally.list()]
    expect(groups).toHaveLength(7_000)
    expect(groups.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(20_000)
    expect(new Set(groups.map(({ id }) => id)).size).toBe(7_000)
    expect(tally.find('k0')).toMatchObject({ accounts: 3, holders: 'several', isMixed: false })
  })
})
