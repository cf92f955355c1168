import type { Mac } from '../../ports.js'
import type { AccountLookup } from '../ports.js'
import type { MailboxKey } from '../types.js'

/** A key of the index: the port that signs with it, and a name that every entry carries. */
export interface MailboxIndexKey {
  /** 1 to 16 of a-z and 0-9; never given to another key. */
  readonly id: string
  readonly mac: Mac
}

/** The mailbox of one account. Without the keys it says nothing: all but the account is signed. */
export interface StoredMailbox {
  /** Never changes and is never given to another account. */
  readonly accountId: string
  /** Both are `id:` and 64 hexadecimal digits. */
  readonly exact: string
  readonly loose: string
  /** Signed likewise; `null` where nobody knows whose account it is. */
  readonly holder: string | null
}

/** Who else has a mailbox. Texts are signed, under each of the keys. */
export interface HolderQuery {
  readonly exact: readonly string[]
  readonly loose: readonly string[]
  /** The one who asks, who is not counted; empty for nobody. */
  readonly holder: readonly string[]
}

/** How many others, each once. */
export interface HolderCounts {
  /** Holders with the exact key. */
  readonly same: number
  /** Holders with the exact key or the loose one. */
  readonly any: number
  /** Accounts of nobody known, likewise. */
  readonly unknownSame: number
  readonly unknownAny: number
}

/**
 * What the index needs of a database. `createSqlMailboxStore` is one; for another,
 * `listMailboxStoreChecks` of `hygie/testing` tells whether it holds.
 *
 * Neither key is unique: what exists holds duplicates, and a second account is a finding, not an error.
 */
export interface MailboxStore {
  /**
   * Inserts or replaces, some thousands at a time. A list holds an account once. What is there under the
   * key named `keep` stays as it is.
   */
  putMailboxes(mailboxes: readonly StoredMailbox[], keep: string | null): Promise<void>
  /** Whether the account was known. */
  removeMailbox(accountId: string): Promise<boolean>
  /** How many others hold the same mailbox, and how many perhaps the same. */
  countHolders(query: HolderQuery): Promise<HolderCounts>
  /** How many entries are under another key than the one named. */
  countOutdated(keyId: string): Promise<number>
}

/** An account, its mailbox, and whose it is. */
export interface MailboxAccount {
  /** An account with a second mailbox has a second entry, such as `42/recovery`. */
  readonly accountId: string
  /** From `normalizeMailbox`. */
  readonly key: MailboxKey
  /** What tells one person from another, such as a number of a register; `null` where nobody knows. */
  readonly holder: string | null
}

/** Options of a method that takes a while. */
export interface FillOptions {
  /** Stops between two batches; the promise then rejects with its reason. */
  readonly signal?: AbortSignal | undefined
  /** Told how many were read, after each batch. */
  readonly onProgress?: ((read: number) => void) | undefined
}

/** The mailboxes of a portal's accounts, as it may keep them: signed, and countable. */
export interface MailboxIndex extends AccountLookup {
  /** Sets the mailboxes of accounts, at sign-up and whenever one changes. */
  putMailboxes(accounts: readonly MailboxAccount[]): Promise<void>
  /** Forgets an account. Whether it was known. */
  removeMailbox(accountId: string): Promise<boolean>
  /**
   * Fills the index with what exists, or signs it again under the first key. What is under that key already
   * stays, so that a mailbox that was changed meanwhile is not changed back; it may be run again.
   *
   * @returns How many accounts were read.
   */
  fillMailboxes(
    accounts: AsyncIterable<MailboxAccount> | Iterable<MailboxAccount>,
    options?: FillOptions,
  ): Promise<number>
  /** Counts what is not under the first key: at 0 the second may go. */
  countOutdated(): Promise<number>
}
