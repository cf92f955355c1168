import type { CredentialStore } from '../rotation/store/types.js'

/** One thing that a store must do. */
export interface CredentialStoreCheck {
  /** A sentence, for the runner to print. */
  readonly name: string
  /**
   * Resolves when the store holds, and rejects with an `Error` that says what differs.
   *
   * @param createStore - Gives an empty store, at every call.
   */
  run(createStore: () => CredentialStore | Promise<CredentialStore>): Promise<void>
}
