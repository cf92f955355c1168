import { DISPOSABLE_EXTRAS } from '../../data/disposable-extras.js'

/**
 * Loads the list of disposable mail domains, about 9,000, for `lists.disposable` of `checkMailbox`.
 *
 * Loads its package when it is called and not before; 150 kB, once. Ask for it once and share it. Some names
 * that the package lacks are added. No alias service is taken for disposable: `checkMailbox` knows them, and
 * they win; and so does what `lists.allowed` holds.
 *
 * @returns The domains in ASCII lower case. A domain stands for its sub-domains too.
 * @see `docs/data.md` for its source, licence and date
 *
 * @example Refuse an address that lives for ten minutes
 * ```ts
 * import { loadDisposableDomains } from 'hygie/adapters/disposable-email-domains-js'
 * import { checkMailbox } from 'hygie/mailbox'
 *
 * const lists = { disposable: await loadDisposableDomains() }
 * console.log(checkMailbox('jeanne@10minutemail.com', { lists }).status) // fail
 * ```
 *
 * @since 0.1.0
 */
export async function loadDisposableDomains(): Promise<ReadonlySet<string>> {
  const { disposableEmailBlocklistSet } = await loadPackage()
  const listed = [...disposableEmailBlocklistSet()].map((domain) => domain.toLowerCase())
  return new Set([...listed, ...DISPOSABLE_EXTRAS])
}

type Package = typeof import('disposable-email-domains-js')

/** A package of CommonJS: bundlers that split code give it as its default export and nothing else. */
async function loadPackage(): Promise<Package> {
  const loaded: Package & { readonly default?: Package } = await import(
    'disposable-email-domains-js'
  )
  return loaded.default ?? loaded
}
