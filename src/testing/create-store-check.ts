import type { StoreCheck } from './types.js'

/** A check that is given its store. */
export function createStoreCheck<S>(
  name: string,
  body: (store: S) => Promise<void>,
): StoreCheck<S> {
  return { name, run: async (createStore) => body(await createStore()) }
}
