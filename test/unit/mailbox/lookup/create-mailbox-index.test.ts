import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMailboxEvidence } from '../../../../src/mailbox/build-mailbox-evidence.js'
import { checkMailbox } from '../../../../src/mailbox/check-mailbox.js'
import { compareMailboxes } from '../../../../src/mailbox/compare-mailboxes.js'
import { createMailboxIndex } from '../../../../src/mailbox/lookup/create-mailbox-index.js'
import { createMemoryMailboxStore } from '../../../../src/mailbox/lookup/create-memory-mailbox-store.js'
import type {
  MailboxAccount,
  MailboxIndexKey,
  StoredMailbox,
} from '../../../../src/mailbox/lookup/types.js'
import { normalizeMailbox } from '../../../../src/mailbox/normalize-mailbox.js'
import type { MailboxKey } from '../../../../src/mailbox/types.js'
import { createMac } from '../../../../src/ports.js'

const SECRETS = { old: new Uint8Array(32).fill(7), new: new Uint8Array(32).fill(9) }
const OLD: MailboxIndexKey = { id: 'k1', mac: await createMac(SECRETS.old) }
const NEW: MailboxIndexKey = { id: 'k2', mac: await createMac(SECRETS.new) }

const keyOf = (address: string): MailboxKey => normalizeMailbox(address) as MailboxKey

const account = (
  accountId: string,
  address: string,
  holder: string | null = null,
): MailboxAccount => ({ accountId, key: keyOf(address), holder })

const createIndex = (keys: readonly MailboxIndexKey[] = [OLD]) => {
  const store = createMemoryMailboxStore()
  return { store, index: createMailboxIndex({ keys, store }) }
}

describe('an index of mailboxes', () => {
  it('holds HMAC-SHA-256 of the key behind the name of its own key, and nothing in the clear', async () => {
    const put: StoredMailbox[] = []
    const store = {
      ...createMemoryMailboxStore(),
      putMailboxes: async (mailboxes: readonly StoredMailbox[]) => void put.push(...mailboxes),
    }
    const index = createMailboxIndex({ keys: [OLD], store })
    await index.putMailboxes([account('a', 'Jean.Dupont+x@wanadoo.fr', '10001234567')])
    const sign = (text: string): string =>
      `k1:${createHmac('sha256', SECRETS.old).update(text).digest('hex')}`
    expect(put).toEqual([
      {
        accountId: 'a',
        exact: sign('mbx:v1:jean.dupont+x@wanadoo.fr'),
        loose: sign('mbx:v1:jean.dupont@orange.fr'),
        holder: sign('hld:v1:10001234567'),
      },
    ])
    expect(JSON.stringify(put)).not.toMatch(/jean|dupont|wanadoo|1000123/iu)
  })

  const ACCOUNTS = [
    account('a1', 'jeanne@orange.fr', 'jeanne'),
    account('a2', 'jeanne@orange.fr', 'jeanne'),
    account('a3', 'jeanne@wanadoo.fr', 'paul'),
    account('a4', 'accueil@cabinet.example', 'paul'),
    account('a5', 'accueil@cabinet.example', 'ines'),
    account('a6', 'j.dupont@gmail.com', null),
    account('a7', 'x+1@free.fr', null),
  ]

  it.each<[string, string | null, object | null]>([
    ['jeanne@orange.fr', 'jeanne', { same: 0, possibly_same: 1 }],
    ['jeanne@orange.fr', 'paul', { same: 1, possibly_same: 0 }],
    ['jeanne@orange.fr', 'ines', { same: 1, possibly_same: 1 }],
    ['JEANNE+x@wanadoo.fr', 'ines', { same: 0, possibly_same: 2 }],
    ['accueil@cabinet.example', 'ines', { same: 1, possibly_same: 0 }],
    ['nobody@cabinet.example', 'ines', { same: 0, possibly_same: 0 }],
    // Whose account it is, nobody knows.
    ['jdupont@googlemail.com', 'ines', null],
    ['x@free.fr', 'ines', null],
    // Who asks, nobody knows.
    ['jeanne@orange.fr', null, null],
    ['jdupont@gmail.com', null, null],
    ['nobody@cabinet.example', null, { same: 0, possibly_same: 0 }],
  ])('%s, asked by %s: %j', async (address, holder, expected) => {
    const { index } = createIndex()
    await index.putMailboxes(ACCOUNTS)
    expect(await index.countOtherHolders(keyOf(address), holder)).toEqual(expected)
  })

  it('a holder who is known to be another one settles what an account of nobody known leaves open', async () => {
    const { index } = createIndex()
    await index.putMailboxes([
      account('a', 'x@free.fr', 'paul'),
      account('b', 'x@free.fr', null),
      account('c', 'y+1@free.fr', 'paul'),
      account('d', 'y+2@free.fr', null),
    ])
    const counts = { same: 1, possibly_same: 0 }
    expect(await index.countOtherHolders(keyOf('x@free.fr'), 'ines')).toEqual(counts)
    const possible = { same: 0, possibly_same: 1 }
    expect(await index.countOtherHolders(keyOf('y@free.fr'), 'ines')).toEqual(possible)
  })

  it('counts whom a comparison with every account would find', async () => {
    const address = fc.constantFrom(
      'jeanne@orange.fr',
      'jeanne+x@orange.fr',
      'jeanne@wanadoo.fr',
      'j.eanne@gmail.com',
      'jeanne+y@googlemail.com',
      'jeanne@yahoo.fr',
      'jeanne+x@yahoo.fr',
    )
    const holder = fc.constantFrom('p', 'q', 'r')
    const accounts = fc.array(fc.record({ address, holder }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(accounts, address, holder, async (others, asked, me) => {
        const { index } = createIndex()
        await index.putMailboxes(
          others.map((each, n) => account(`a${n}`, each.address, each.holder)),
        )
        const find = (relation: string): Set<string> =>
          new Set(
            others
              .filter((each) => compareMailboxes(each.address, asked) === relation)
              .flatMap((each) => (each.holder === me ? [] : [each.holder])),
          )
        const same = find('same')
        const possible = [...find('possibly_same')].filter((name) => !same.has(name))
        expect(await index.countOtherHolders(keyOf(asked), me)).toEqual({
          same: same.size,
          possibly_same: possible.length,
        })
      }),
      { numRuns: 200 },
    )
  })

  it('is the port of evidence, as it is', async () => {
    const { index } = createIndex()
    await index.putMailboxes(ACCOUNTS)
    const build = (address: string, holder: string | null) =>
      buildMailboxEvidence(address, { holder, ports: { otherHolders: index } })
    const shared = await build('accueil@cabinet.example', 'jeanne')
    expect(shared).toEqual({
      evidence: { otherHolders: { same: 2, possibly_same: 0 } },
      unanswered: [],
    })
    const { details } = checkMailbox('accueil@cabinet.example', shared)
    expect(details.dedicated).toBe('contradicted')
    const open = await build('accueil@cabinet.example', null)
    expect(open.evidence.otherHolders).toBeUndefined()
    expect(open.unanswered).toEqual(['otherHolders'])
    const { details: left } = checkMailbox('accueil@cabinet.example', open)
    expect(left.dedicated).toBe('unknown')
  })

  it('forgets an account', async () => {
    const { index } = createIndex()
    await index.putMailboxes(ACCOUNTS)
    expect(await index.removeMailbox('a4')).toBe(true)
    expect(await index.removeMailbox('a4')).toBe(false)
    const counts = { same: 0, possibly_same: 0 }
    expect(await index.countOtherHolders(keyOf('accueil@cabinet.example'), 'ines')).toEqual(counts)
  })

  it('asks nobody once it is told to stop', async () => {
    const { index } = createIndex()
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(index.countOtherHolders(keyOf('a@b.fr'), 'x', signal)).rejects.toThrow('enough')
  })
})

describe('changing the key of an index', () => {
  it('looks up both, writes the first, and counts what is left of the second', async () => {
    const { store, index: before } = createIndex()
    await before.putMailboxes([
      account('a', 'jeanne@free.fr', 'jeanne'),
      account('b', 'accueil@cabinet.example', 'jeanne'),
      account('c', 'accueil@cabinet.example', 'paul'),
    ])
    const index = createMailboxIndex({ keys: [NEW, OLD], store })
    expect(await index.countOutdated()).toBe(3)
    // Nobody else, under whichever key.
    await index.putMailboxes([account('b', 'accueil@cabinet.example', 'jeanne')])
    const counts = { same: 1, possibly_same: 0 }
    const key = keyOf('accueil@cabinet.example')
    expect(await index.countOtherHolders(key, 'jeanne')).toEqual(counts)
    expect(await index.countOtherHolders(key, 'paul')).toEqual(counts)
    expect(await index.countOutdated()).toBe(2)
    expect(
      await index.fillMailboxes([
        account('a', 'jeanne@free.fr', 'jeanne'),
        // What was read before it changed stays as it was changed.
        account('b', 'former@cabinet.example', 'jeanne'),
        account('c', 'accueil@cabinet.example', 'paul'),
      ]),
    ).toBe(3)
    expect(await index.countOutdated()).toBe(0)
    const after = createMailboxIndex({ keys: [NEW], store })
    expect(await after.countOtherHolders(key, 'paul')).toEqual(counts)
    expect(await after.countOtherHolders(keyOf('former@cabinet.example'), 'paul')).toEqual({
      same: 0,
      possibly_same: 0,
    })
  })

  it('fills from a stream, a thousand at a time', async () => {
    const { index } = createIndex()
    async function* read(): AsyncGenerator<MailboxAccount> {
      for (let n = 0; n < 2_500; n++) yield account(`a${n}`, 'x@free.fr', `h${n}`)
    }
    const told: number[] = []
    const options = { onProgress: (count: number) => void told.push(count) }
    expect(await index.fillMailboxes(read(), options)).toBe(2_500)
    expect(told).toEqual([1_000, 2_000, 2_500])
    const counts = { same: 2_499, possibly_same: 0 }
    expect(await index.countOtherHolders(keyOf('x@free.fr'), 'h7')).toEqual(counts)
  })

  it('stops between two batches', async () => {
    const { index } = createIndex()
    const controller = new AbortController()
    const accounts = Array.from({ length: 1_500 }, (_, n) => account(`a${n}`, 'x@free.fr', `h${n}`))
    const filling = index.fillMailboxes(accounts, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    })
    await expect(filling).rejects.toThrow('enough')
    const counts = { same: 1_000, possibly_same: 0 }
    expect(await index.countOtherHolders(keyOf('x@free.fr'), 'nobody')).toEqual(counts)
  })

  it('puts nothing where there is nothing', async () => {
    const store = { ...createMemoryMailboxStore(), putMailboxes: () => Promise.reject(new Error()) }
    const index = createMailboxIndex({ keys: [OLD], store })
    await expect(index.putMailboxes([])).resolves.toBeUndefined()
    await expect(index.fillMailboxes([])).resolves.toBe(0)
  })
})

describe('what is refused', () => {
  it.each<[string, unknown]>([
    ["'keys' must hold one key, or two.", undefined],
    ["'keys' must hold one key, or two.", []],
    ["'keys' must hold one key, or two.", [OLD, NEW, OLD]],
    ["'keys[].id' must be 1 to 16 of a-z and 0-9.", [{ ...OLD, id: 'K_1' }]],
    ["'keys[].id' must be 1 to 16 of a-z and 0-9.", [{ ...OLD, id: 7 }]],
    ["'keys[].mac' must sign.", [{ id: 'k1' }]],
    ["'keys[].id' must differ.", [OLD, { ...NEW, id: 'k1' }]],
  ])('%s', (message, keys) => {
    const store = createMemoryMailboxStore()
    expect(() => createMailboxIndex({ keys: keys as MailboxIndexKey[], store })).toThrow(message)
  })

  const GOOD = account('a', 'x@free.fr')
  it.each<[string, unknown]>([
    ["'accounts[].accountId' must be a text.", [{ ...GOOD, accountId: '' }]],
    ["'accounts[].key' must hold two keys.", [{ ...GOOD, key: null }]],
    ["'accounts[].key' must hold two keys.", [{ ...GOOD, key: { exact: 'a@b.fr' } }]],
    ["'accounts[].holder' must be a text or null.", [{ ...GOOD, holder: undefined }]],
    ["'accounts' must hold an account once.", [GOOD, GOOD]],
  ])('%s', async (message, accounts) => {
    const { index } = createIndex()
    await expect(index.putMailboxes(accounts as MailboxAccount[])).rejects.toThrow(message)
  })

  it('a holder who is no text', async () => {
    const { index } = createIndex()
    const asking = index.countOtherHolders(keyOf('a@b.fr'), '')
    await expect(asking).rejects.toThrow("'holder' must be a text or null.")
  })
})
