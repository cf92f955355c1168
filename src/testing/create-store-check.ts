import type { CredentialStore } from '../rotation/store/types.js'
import type { CredentialStoreCheck } from './types.js'

/** A check that is given its store. */
export function createStoreCheck(
  name: string,
  body: (store: CredentialStore) => Promise<void>,
): CredentialStoreCheck {
  return { name, run: async (createStore) => body(await createStore()) }
}
