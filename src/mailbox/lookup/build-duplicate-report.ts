import { normalizeMailbox } from '../normalize-mailbox.js'
import { createDuplicateTally, type Duplicates } from './create-duplicate-tally.js'
import type { FillOptions } from './types.js'

/** An account whose mailbox is counted. */
export interface ReportedAccount {
  /** As it is stored. */
  readonly address: string
  /** What tells one person from another; `null` where nobody knows. Default: `null`. */
  readonly holder?: string | null | undefined
  /** Hosts that receive the mail of the domain. Default: not known. */
  readonly mx?: readonly string[] | undefined
}

/** How many accounts share mailboxes. Holds no address, no key and no holder. */
export interface DuplicateReport extends Duplicates {
  /** Everything that was read. */
  readonly accounts: number
  /** Of them, those whose text is no address. */
  readonly unreadable: number
}

/** Accounts between two looks at the signal. */
const BATCH = 1_000

/**
 * Builds a report of the mailboxes that several accounts share, before an index is filled or a rule is set.
 *
 * What exists holds duplicates, and a rule that refuses them needs a number first: how many mailboxes, how
 * many accounts, of one holder or of several. Reads accounts one by one and keeps of each 64 bits of a hash:
 * some 100 bytes of memory for each mailbox, and some ten microseconds. Nothing leaves the process.
 *
 * @param accounts - The accounts of the portal, as a query gives them.
 * @param options - Limits.
 * @returns Counts.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an `address` that is not a string; the reason of `signal`
 * when it aborts.
 *
 * @example Two accounts of one mailbox, and of two people
 * ```ts
 * import { buildDuplicateReport } from 'hygie/mailbox/lookup'
 *
 * const { same, possibly_same: possible } = await buildDuplicateReport([
 *   { address: 'contact@cabinet.example', holder: '10001234567' },
 *   { address: 'Contact@cabinet.example', holder: '10007654321' },
 *   { address: 'contact+agenda@cabinet.example', holder: '10007654321' },
 * ])
 * console.log(same.mailboxes, same.accounts, same.holders.several) // 1 2 1
 * console.log(possible.mailboxes, possible.accounts) // 1 3
 * ```
 *
 * @since 0.5.0
 */
export async function buildDuplicateReport(
  accounts: AsyncIterable<ReportedAccount> | Iterable<ReportedAccount>,
  { signal, onProgress = () => undefined }: FillOptions = {},
): Promise<DuplicateReport> {
  const tally = createDuplicateTally()
  let [read, unreadable] = [0, 0]
  signal?.throwIfAborted()
  for await (const { address, holder = null, mx } of accounts) {
    const key = normalizeMailbox(address, { mx })
    if (key === null) unreadable++
    else tally.add(key, holder)
    read++
    if (read % BATCH > 0) continue
    signal?.throwIfAborted()
    onProgress(read)
  }
  return { accounts: read, unreadable, ...tally.read() }
}
