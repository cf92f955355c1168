import { MAIL_PROVIDERS, type MailProvider } from '../data/mail-providers.js'
import { PUBLIC_INBOXES } from '../data/public-inboxes.js'
import { RELAY_DOMAINS } from '../data/relay-domains.js'
import { isWithinDomains } from '../internal/is-within-domains.js'
import type { ParsedMailbox } from './parse-mailbox.js'
import type { MailboxCategory, MailboxLists } from './types.js'

/** An address, and what its domain says of it. */
export interface MailboxDescription {
  readonly category: MailboxCategory
  /** Whether the portal's own list vouches for the domain. */
  readonly isAllowed: boolean
  readonly provider: MailProvider | null
  /** Local part without its tag, in lower case unless it is a relay's. */
  readonly base: string
  /** What follows the first `+`; `null` without one. An empty tag is a tag. */
  readonly tag: string | null
  /** The provider's domain where the typed one is a sub-domain for a user. */
  readonly domain: string
}

const RELAYS: ReadonlySet<string> = new Set(RELAY_DOMAINS)
const PUBLIC: ReadonlySet<string> = new Set(PUBLIC_INBOXES)
const MSSANTE: ReadonlySet<string> = new Set(['mssante.fr'])
const MSSANTE_PATIENT: ReadonlySet<string> = new Set(['patient.mssante.fr'])
const NONE: ReadonlySet<string> = new Set()

/** Places an address: its provider, its category, its tag. Lists are asked on label boundaries. */
export function describeMailbox(
  { local, domain }: ParsedMailbox,
  { disposable = NONE, allowed = NONE }: MailboxLists = {},
): MailboxDescription {
  const isAllowed = isWithinDomains(domain, allowed)
  const lists: readonly (readonly [MailboxCategory, boolean])[] = [
    ['mssante_patient', isWithinDomains(domain, MSSANTE_PATIENT)],
    ['mssante', isWithinDomains(domain, MSSANTE)],
    ['relay', isWithinDomains(domain, RELAYS)],
    ['public_inbox', !isAllowed && isWithinDomains(domain, PUBLIC)],
    ['disposable', !isAllowed && isWithinDomains(domain, disposable)],
  ]
  const listed = lists.find(([, holds]) => holds)?.[0] ?? null
  if (listed === 'relay')
    return { category: 'relay', isAllowed, provider: null, base: local, tag: null, domain }

  const home = findHome(local, domain)
  const owned = home.provider?.operatorTied === true ? 'operator_tied' : 'provider'
  const category = listed ?? (home.provider === null ? 'own_domain' : owned)
  return { category, isAllowed, ...home }
}

function findHome(
  local: string,
  domain: string,
): Omit<MailboxDescription, 'category' | 'isAllowed'> {
  const provider = MAIL_PROVIDERS.find(({ domains }) => domains.includes(domain)) ?? null
  const lower = local.replace(/[A-Z]/gu, (letter) => letter.toLowerCase())
  if (provider !== null) return { provider, domain, ...splitTag(lower, provider) }
  const [user = '', parent = ''] = domain.split(/\.(.*)/u, 2)
  const host = MAIL_PROVIDERS.find(
    ({ domains, subdomains }) => subdomains === true && domains.includes(parent),
  )
  // A hyphen in the sub-domain may stand for an underscore in the name: not to be guessed.
  if (host === undefined || user.includes('-')) {
    return { provider: null, domain, ...splitTag(lower, null) }
  }
  return { provider: host, domain: parent, base: user, tag: lower }
}

function splitTag(
  local: string,
  provider: MailProvider | null,
): { readonly base: string; readonly tag: string | null } {
  const plus = provider?.tag === 'kept' ? -1 : local.indexOf('+')
  if (plus < 0) return { base: local, tag: null }
  return { base: local.slice(0, plus), tag: local.slice(plus + 1) }
}
