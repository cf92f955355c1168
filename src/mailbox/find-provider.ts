import { MAIL_PROVIDERS, type MailProvider } from '../data/mail-providers.js'

const PROVIDERS: ReadonlyMap<string, MailProvider> = new Map(
  MAIL_PROVIDERS.flatMap((provider) =>
    provider.domains.map((domain) => [domain, provider] as const),
  ),
)

/** Finds the provider of mailboxes to the public that a domain belongs to, by its exact name. */
export function findProvider(domain: string): MailProvider | null {
  return PROVIDERS.get(domain) ?? null
}
