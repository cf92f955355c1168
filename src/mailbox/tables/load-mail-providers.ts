import type { MailProvider } from '../../data/mail-providers.js'

/**
 * Loads the table of mailbox providers: which addresses each delivers to the same mailbox, and since when that is known.
 *
 * `normalizeMailbox` reads the same table, so nothing has to be handed to it: this is for showing a rule with
 * its source, or for a form of one's own. `operatorTied` marks those that come with an Internet access
 * contract. Loads 3 kB, once. Nothing leaves the process.
 *
 * @returns The providers, the most common in France first.
 * @see `docs/data.md` for its source and date
 *
 * @example Where a rule comes from
 * ```ts
 * import { loadMailProviders } from 'hygie/mailbox/tables'
 *
 * const providers = await loadMailProviders()
 * const orange = providers.find(({ domains }) => domains.includes('orange.fr'))
 * console.log(orange?.operatorTied, orange?.evidence) // true secondary
 * ```
 *
 * @since 0.5.0
 */
export async function loadMailProviders(): Promise<readonly MailProvider[]> {
  const { MAIL_PROVIDERS } = await import('../../data/mail-providers.js')
  return MAIL_PROVIDERS
}
