/**
 * Loads the table of alias services that forward to a mailbox of the holder.
 *
 * `checkMailbox` reads the same table. Changes often. Loads less than 1 kB, once. Nothing leaves the process.
 *
 * @returns The domains in ASCII lower case. A domain stands for its sub-domains too.
 * @see `docs/data.md` for its source and date
 *
 * @example Never taken for disposable
 * ```ts
 * import { loadRelayDomains } from 'hygie/mailbox/tables'
 *
 * console.log((await loadRelayDomains()).has('duck.com')) // true
 * ```
 *
 * @since 0.5.0
 */
export async function loadRelayDomains(): Promise<ReadonlySet<string>> {
  const { RELAY_DOMAINS } = await import('../../data/relay-domains.js')
  return new Set(RELAY_DOMAINS)
}
