import { describe, expect, it } from 'vitest'
import { createMemoryMailboxStore } from '../../../src/mailbox/lookup/create-memory-mailbox-store.js'
import type { MailboxStore } from '../../../src/mailbox/lookup/types.js'
import { listMailboxStoreChecks } from '../../../src/testing/list-mailbox-store-checks.js'

const checks = listMailboxStoreChecks()

type Fault = (store: MailboxStore) => Partial<MailboxStore>

/** What stores get wrong, and the check that notices. */
const FAULTS: readonly (readonly [string, string, Fault])[] = [
  [
    'lets several accounts have one mailbox',
    'has a unique key',
    (store) => {
      const seen = new Set<string>()
      return {
        async putMailboxes(mailboxes, keep) {
          const fresh = mailboxes.filter(({ exact }) => !seen.has(exact))
          for (const { exact } of mailboxes) seen.add(exact)
          await store.putMailboxes(fresh, keep)
        },
      }
    },
  ],
  [
    'counts a holder once, and not the one who asks',
    'counts everybody',
    (store) => ({ countHolders: (query) => store.countHolders({ ...query, holder: [] }) }),
  ],
  [
    'tells the same from what is possibly the same',
    'knows exact keys only',
    (store) => ({ countHolders: (query) => store.countHolders({ ...query, loose: [] }) }),
  ],
  [
    'tells the same from what is possibly the same',
    'counts an account and not its holder',
    (store) => ({
      async countHolders(query) {
        const counts = await store.countHolders(query)
        return { ...counts, any: counts.any + 1 }
      },
    }),
  ],
  [
    'counts accounts of nobody known apart',
    'takes nobody for somebody',
    (store) => ({
      async putMailboxes(mailboxes, keep) {
        const named = mailboxes.map((row) => ({ ...row, holder: row.holder ?? 'k:' }))
        await store.putMailboxes(named, keep)
      },
    }),
  ],
  [
    'looks up texts of two keys',
    'looks up the first',
    (store) => ({
      countHolders: ({ exact, loose, holder }) =>
        store.countHolders({ exact: exact.slice(0, 1), loose: loose.slice(0, 1), holder }),
    }),
  ],
  [
    'replaces the whole of a mailbox that is put again',
    'keeps the first',
    (store) => ({
      putMailboxes: (mailboxes) => store.putMailboxes(mailboxes, 'k'),
    }),
  ],
  [
    'keeps what is under the key that stays',
    'overwrites',
    (store) => ({ putMailboxes: (mailboxes) => store.putMailboxes(mailboxes, null) }),
  ],
  [
    'counts what is under another key',
    'compares beginnings',
    (store) => ({ countOutdated: (keyId) => store.countOutdated(keyId.slice(0, 2)) }),
  ],
  ['forgets an account', 'forgets nothing', () => ({ removeMailbox: async () => true })],
  [
    'takes any text for a value and none for a statement',
    'strips quotes',
    (store) => ({
      putMailboxes: (mailboxes, keep) =>
        store.putMailboxes(
          mailboxes.map((row) => ({ ...row, accountId: row.accountId.replaceAll("'", '') })),
          keep,
        ),
    }),
  ],
  [
    'takes a thousand mailboxes at once, and none',
    'takes a hundred',
    (store) => ({
      putMailboxes: (mailboxes, keep) => store.putMailboxes(mailboxes.slice(0, 100), keep),
    }),
  ],
]

describe('the checks of a store of mailboxes', () => {
  it.each(FAULTS)('%s: notices one that %s', async (name, _fault, spoil) => {
    const check = checks.find((known) => known.name === name)
    const create = (): MailboxStore => {
      const store = createMemoryMailboxStore()
      return { ...store, ...spoil(store) }
    }
    await expect(check?.run(create)).rejects.toThrow(/ is not /u)
  })

  it('have a fault each', () => {
    const noticed = new Set(FAULTS.map(([name]) => name))
    expect(checks.filter(({ name }) => !noticed.has(name))).toEqual([])
  })
})
