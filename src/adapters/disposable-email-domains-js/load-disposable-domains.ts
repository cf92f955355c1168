/**
 * Loads the list of disposable mail domains, about 9,000, for `lists.disposable` of `checkMailbox`.
 *
 * Loads its package when it is called and not before; 150 kB, once. Ask for it once and share it. No
 * alias service is taken for disposable: `checkMailbox` knows them, and they win.
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
  const { disposableEmailBlocklistSet } = await import('disposable-email-domains-js')
  return new Set([...disposableEmailBlocklistSet()].map((domain) => domain.toLowerCase()))
}
