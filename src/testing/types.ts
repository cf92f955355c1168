import type { MailboxStore } from '../mailbox/lookup/types.js'
import type { CredentialStore } from '../rotation/store/types.js'

/** One thing that a store must do. */
export interface StoreCheck<S> {
  /** A sentence, for the runner to print. */
  readonly name: string
  /**
   * Resolves when the store holds, and rejects with an `Error` that says what differs.
   *
   * @param createStore - Gives an empty store, at every call.
   */
  run(createStore: () => S | Promise<S>): Promise<void>
}

/** One thing that a store of credentials must do. */
export type CredentialStoreCheck = StoreCheck<CredentialStore>

/** One thing that a store of mailboxes must do. */
export type MailboxStoreCheck = StoreCheck<MailboxStore>
