import type { HolderCounts, HolderQuery, MailboxStore, StoredMailbox } from './types.js'

/**
 * Creates a store of mailboxes that lives in the memory of the process and ends with it: for tests, trials and
 * demonstrations.
 *
 * Does what `createSqlMailboxStore` does. Nothing leaves the process. A look-up costs a walk over everything
 * there is.
 *
 * @returns The store, empty.
 *
 * @example An index that nothing is in
 * ```ts
 * import { createMemoryMailboxStore } from 'hygie/mailbox/lookup'
 *
 * console.log(await createMemoryMailboxStore().removeMailbox('a-1')) // false
 * ```
 *
 * @since 0.5.0
 */
export function createMemoryMailboxStore(): MailboxStore {
  const table = new Map<string, StoredMailbox>()
  return {
    async putMailboxes(mailboxes, keep) {
      for (const mailbox of mailboxes) {
        const old = table.get(mailbox.accountId)
        const stays = keep !== null && old?.exact.startsWith(`${keep}:`)
        if (!stays) table.set(mailbox.accountId, { ...mailbox })
      }
    },
    async removeMailbox(accountId) {
      return table.delete(accountId)
    },
    async countHolders(query) {
      return count(table.values(), query)
    },
    async countOutdated(keyId) {
      return [...table.values()].filter(({ exact }) => !exact.startsWith(`${keyId}:`)).length
    },
  }
}

function count(mailboxes: Iterable<StoredMailbox>, query: HolderQuery): HolderCounts {
  const same = new Set<string>()
  const any = new Set<string>()
  let [unknownSame, unknownAny] = [0, 0]
  for (const { exact, loose, holder } of mailboxes) {
    const isSame = query.exact.includes(exact)
    if (!isSame && !query.loose.includes(loose)) continue
    if (holder === null) {
      unknownAny++
      if (isSame) unknownSame++
    } else if (!query.holder.includes(holder)) {
      any.add(holder)
      if (isSame) same.add(holder)
    }
  }
  return { same: same.size, any: any.size, unknownSame, unknownAny }
}
