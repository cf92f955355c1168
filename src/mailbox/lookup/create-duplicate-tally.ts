import type { MailboxKey, MailboxMatch } from '../types.js'
import { createKeyTally, type KeyTally, type TalliedKey } from './create-key-tally.js'

/** Mailboxes that several accounts have. */
export interface DuplicateGroups {
  readonly mailboxes: number
  /** Accounts that have one of them. */
  readonly accounts: number
  /** Of the most common one; 0 without any. */
  readonly largest: number
  /** Mailboxes by number of their accounts. */
  readonly sizes: { readonly two: number; readonly threeToNine: number; readonly tenOrMore: number }
  /**
   * Mailboxes by their holders: of one, which proves nothing; of several, which contradicts; and those that an
   * account of nobody known leaves open.
   */
  readonly holders: { readonly one: number; readonly several: number; readonly unknown: number }
}

/** Duplicates by relation. Those that are possibly the same hold at least two that are not the same. */
export type Duplicates = Readonly<Record<MailboxMatch, DuplicateGroups>>

/** The others of one mailbox; `null` where there are none. */
export type FoundDuplicates = Readonly<Record<MailboxMatch, TalliedKey | null>>

/** Counts duplicates. */
export interface DuplicateTally {
  add(key: MailboxKey, holder: string | null): void
  find(key: MailboxKey): FoundDuplicates
  read(): Duplicates
}

/** Creates a tally of mailboxes by both keys. */
export function createDuplicateTally(): DuplicateTally {
  const exact = createKeyTally()
  const loose = createKeyTally()
  return {
    add(key, holder) {
      exact.add(key.exact, holder, key.exact)
      loose.add(key.loose, holder, key.exact)
    },
    find: (key) => ({
      same: select(exact.find(key.exact), isShared),
      possibly_same: select(loose.find(key.loose), isSplit),
    }),
    read: () => ({ same: sum(exact, isShared), possibly_same: sum(loose, isSplit) }),
  }
}

function isShared({ accounts }: TalliedKey): boolean {
  return accounts > 1
}

function isSplit({ isMixed }: TalliedKey): boolean {
  return isMixed
}

function select(key: TalliedKey | null, holds: (key: TalliedKey) => boolean): TalliedKey | null {
  return key !== null && holds(key) ? key : null
}

function sum(tally: KeyTally, holds: (key: TalliedKey) => boolean): DuplicateGroups {
  const sizes = { two: 0, threeToNine: 0, tenOrMore: 0 }
  const holders = { one: 0, several: 0, unknown: 0 }
  let [mailboxes, accounts, largest] = [0, 0, 0]
  for (const key of tally.list()) {
    if (!holds(key)) continue
    mailboxes++
    accounts += key.accounts
    largest = Math.max(largest, key.accounts)
    sizes[key.accounts === 2 ? 'two' : key.accounts < 10 ? 'threeToNine' : 'tenOrMore']++
    holders[key.holders]++
  }
  return { mailboxes, accounts, largest, sizes, holders }
}
