import type {
  HolderCounts,
  HolderQuery,
  MailboxStore,
  StoredMailbox,
} from '../mailbox/lookup/types.js'
import { assertEqual } from './assert-equal.js'
import { createStoreCheck } from './create-store-check.js'
import type { MailboxStoreCheck } from './types.js'

/**
 * Lists what a `MailboxStore` must do, as checks for any test runner.
 *
 * Each asks for an empty store of its own and rejects with a plain error where the store differs: a key that
 * is unique, a holder who is counted twice, an account that nobody knows and that counts as another. No
 * clock is read and nothing waits.
 *
 * @returns The checks. Names are not stable.
 *
 * @example With the test runner of Node, vitest or jest
 * ```ts
 * import { createMemoryMailboxStore } from 'hygie/mailbox/lookup'
 * import { listMailboxStoreChecks } from 'hygie/testing'
 *
 * let passed = 0
 * for (const check of listMailboxStoreChecks()) {
 *   // it(check.name, () => check.run(createEmptyStore))
 *   await check.run(createMemoryMailboxStore)
 *   passed++
 * }
 * console.log(passed > 5) // true
 * ```
 *
 * @since 0.5.0
 */
export function listMailboxStoreChecks(): readonly MailboxStoreCheck[] {
  return [
    createStoreCheck('lets several accounts have one mailbox', letsShare),
    createStoreCheck('counts a holder once, and not the one who asks', countsHolders),
    createStoreCheck('tells the same from what is possibly the same', tellsRelations),
    createStoreCheck('counts accounts of nobody known apart', countsUnknown),
    createStoreCheck('looks up texts of two keys', looksUpTwo),
    createStoreCheck('replaces the whole of a mailbox that is put again', replaces),
    createStoreCheck('keeps what is under the key that stays', keeps),
    createStoreCheck('counts what is under another key', countsOutdated),
    createStoreCheck('forgets an account', forgets),
    createStoreCheck('takes any text for a value and none for a statement', takesAnyText),
    createStoreCheck('takes a thousand mailboxes at once, and none', takesMany),
  ]
}

const NOBODY: HolderCounts = { same: 0, any: 0, unknownSame: 0, unknownAny: 0 }

function entry(
  accountId: string,
  exact: string,
  holder: string | null,
  loose: string = exact,
): StoredMailbox {
  return { accountId, exact, loose, holder }
}

function count(
  store: MailboxStore,
  key: string,
  holder: readonly string[] = [],
): Promise<HolderCounts> {
  return store.countHolders({ exact: [key], loose: [key], holder })
}

async function letsShare(store: MailboxStore): Promise<void> {
  await store.putMailboxes([entry('a', 'k:1', 'k:p'), entry('b', 'k:1', 'k:q')], null)
  await store.putMailboxes([entry('c', 'k:1', 'k:r')], null)
  assertEqual(await count(store, 'k:1'), { ...NOBODY, same: 3, any: 3 }, 'its holders')
  assertEqual(await count(store, 'k:2'), NOBODY, 'the holders of another one')
}

async function countsHolders(store: MailboxStore): Promise<void> {
  const mine = [entry('a', 'k:1', 'k:p'), entry('b', 'k:1', 'k:p')]
  const theirs = [entry('c', 'k:1', 'k:q'), entry('d', 'k:1', 'k:q')]
  await store.putMailboxes([...mine, ...theirs], null)
  assertEqual(await count(store, 'k:1', ['k:p']), { ...NOBODY, same: 1, any: 1 }, 'one other')
  assertEqual(await count(store, 'k:1', ['k:p', 'k:q']), NOBODY, 'nobody other')
  assertEqual(await count(store, 'k:1'), { ...NOBODY, same: 2, any: 2 }, 'both')
}

async function tellsRelations(store: MailboxStore): Promise<void> {
  await store.putMailboxes(
    [
      entry('a', 'k:1', 'k:p', 'k:x'),
      entry('b', 'k:2', 'k:q', 'k:x'),
      // Has both, and is therefore the same.
      entry('c', 'k:1', 'k:r', 'k:x'),
      entry('d', 'k:2', 'k:r', 'k:x'),
      entry('e', 'k:x', 'k:s', 'k:y'),
    ],
    null,
  )
  const query: HolderQuery = { exact: ['k:1'], loose: ['k:x'], holder: [] }
  assertEqual(
    await store.countHolders(query),
    { ...NOBODY, same: 2, any: 3 },
    'those of a loose key',
  )
  const apart: HolderQuery = { exact: ['k:2'], loose: ['k:z'], holder: [] }
  assertEqual(
    await store.countHolders(apart),
    { ...NOBODY, same: 2, any: 2 },
    'those of an exact key',
  )
}

async function countsUnknown(store: MailboxStore): Promise<void> {
  await store.putMailboxes(
    [
      entry('a', 'k:1', null, 'k:x'),
      entry('b', 'k:2', null, 'k:x'),
      entry('c', 'k:1', 'k:p', 'k:x'),
    ],
    null,
  )
  const query: HolderQuery = { exact: ['k:1'], loose: ['k:x'], holder: ['k:p'] }
  const counts = { same: 0, any: 0, unknownSame: 1, unknownAny: 2 }
  assertEqual(await store.countHolders(query), counts, 'beside the one who asks')
}

async function looksUpTwo(store: MailboxStore): Promise<void> {
  await store.putMailboxes([entry('a', 'old:1', 'old:p'), entry('b', 'new:1', 'new:q')], null)
  const query: HolderQuery = {
    exact: ['new:1', 'old:1'],
    loose: ['new:1', 'old:1'],
    holder: ['new:q', 'old:q'],
  }
  assertEqual(await store.countHolders(query), { ...NOBODY, same: 1, any: 1 }, 'the other holder')
}

async function replaces(store: MailboxStore): Promise<void> {
  await store.putMailboxes([entry('a', 'k:1', 'k:p', 'k:x')], null)
  await store.putMailboxes([entry('a', 'k:2', null)], null)
  assertEqual(await count(store, 'k:1'), NOBODY, 'the former mailbox')
  assertEqual(await count(store, 'k:x'), NOBODY, 'the former loose key')
  assertEqual(
    await count(store, 'k:2'),
    { ...NOBODY, unknownSame: 1, unknownAny: 1 },
    'the new one',
  )
}

async function keeps(store: MailboxStore): Promise<void> {
  await store.putMailboxes([entry('a', 'new:1', null), entry('b', 'old:1', null)], null)
  const read = [entry('a', 'new:2', null), entry('b', 'new:2', null), entry('c', 'new:2', null)]
  await store.putMailboxes(read, 'new')
  assertEqual((await count(store, 'new:1')).unknownAny, 1, 'what was changed meanwhile')
  assertEqual((await count(store, 'old:1')).unknownAny, 0, 'what was under the old key')
  assertEqual((await count(store, 'new:2')).unknownAny, 2, 'what was filled in')
}

async function countsOutdated(store: MailboxStore): Promise<void> {
  assertEqual(await store.countOutdated('k1'), 0, 'of nothing')
  const entries = [entry('a', 'k1:1', null), entry('b', 'k1:2', null), entry('c', 'k10:1', null)]
  await store.putMailboxes(entries, null)
  assertEqual(await store.countOutdated('k1'), 1, 'beside the first key')
  assertEqual(await store.countOutdated('k10'), 2, 'beside the second')
}

async function forgets(store: MailboxStore): Promise<void> {
  await store.putMailboxes([entry('a', 'k:1', 'k:p')], null)
  assertEqual(await store.removeMailbox('b'), false, 'an account that is not there')
  assertEqual(await store.removeMailbox('a'), true, 'one that is')
  assertEqual(await store.removeMailbox('a'), false, 'the same again')
  assertEqual(await count(store, 'k:1'), NOBODY, 'its mailbox')
}

async function takesAnyText(store: MailboxStore): Promise<void> {
  const odd = ["o'brien", '$1', '?', '%_', '"\\', '{}', 'é\u{1F600}']
  await store.putMailboxes(
    odd.map((accountId) => entry(accountId, 'k:1', null)),
    null,
  )
  for (const accountId of odd) assertEqual(await store.removeMailbox(accountId), true, accountId)
  assertEqual(await count(store, 'k:1'), NOBODY, 'what is left')
}

async function takesMany(store: MailboxStore): Promise<void> {
  await store.putMailboxes([], null)
  const many = Array.from({ length: 1_000 }, (_, n) => entry(`a${n}`, `k:${n % 500}`, `k:h${n}`))
  await store.putMailboxes(many, 'k')
  assertEqual(await count(store, 'k:499'), { ...NOBODY, same: 2, any: 2 }, 'the last one')
  assertEqual(await store.countOutdated('k'), 0, 'what is outdated')
}
