/**
 * Loads the table of mail services whose inboxes anybody reads without a password.
 *
 * `checkMailbox` reads the same table. Not yet verified service by service. Loads less than 1 kB, once.
 * Nothing leaves the process.
 *
 * @returns The domains in ASCII lower case. A domain stands for its sub-domains too.
 * @see `docs/data.md` for its source and date
 *
 * @example A mailbox that everybody reads
 * ```ts
 * import { loadPublicInboxes } from 'hygie/mailbox/tables'
 *
 * console.log((await loadPublicInboxes()).has('yopmail.com')) // true
 * ```
 *
 * @since 0.5.0
 */
export async function loadPublicInboxes(): Promise<ReadonlySet<string>> {
  const { PUBLIC_INBOXES } = await import('../../data/public-inboxes.js')
  return new Set(PUBLIC_INBOXES)
}
