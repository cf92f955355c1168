import {
  MAIL_HOSTS,
  type MailHost,
  type MailProvider,
  type TagRule,
} from '../data/mail-providers.js'
import { PUBLIC_INBOXES } from '../data/public-inboxes.js'
import { RELAY_DOMAINS } from '../data/relay-domains.js'
import { findWithinDomains } from '../internal/find-within-domains.js'
import { isWithinDomains } from '../internal/is-within-domains.js'
import { findProvider } from './find-provider.js'
import { isAscii } from './is-ascii.js'
import type { ParsedMailbox } from './parse-mailbox.js'
import type { MailboxCategory, MailboxLists } from './types.js'

/** An address, and what its domain says of it. */
export interface MailboxDescription {
  readonly category: MailboxCategory
  /** Whether the portal's own list vouches for the domain. */
  readonly isAllowed: boolean
  readonly provider: MailProvider | null
  readonly tagRule: TagRule
  /** Local part without its tag, in lower case unless it is a relay's. */
  readonly base: string
  /** What follows the first `+`; `null` without one. An empty tag is a tag. */
  readonly tag: string | null
  /** The provider's domain where the typed one is a sub-domain for a user. */
  readonly domain: string
}

/** What a domain stands for whatever a list says. */
type Kind = 'relay' | 'public_inbox' | 'mssante' | 'mssante_patient'

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...RELAY_DOMAINS.map((domain) => [domain, 'relay'] as const),
  ...PUBLIC_INBOXES.map((domain) => [domain, 'public_inbox'] as const),
  ['mssante.fr', 'mssante'],
  ['patient.mssante.fr', 'mssante_patient'],
])
const HOSTS: ReadonlyMap<string, MailHost> = new Map(
  MAIL_HOSTS.flatMap((host) => host.hosts.map((name) => [name, host] as const)),
)
const NONE: ReadonlySet<string> = new Set()

/**
 * Places an address: its provider, its category, its tag. Lists are asked on label boundaries. `mx`: the
 * hosts that receive the mail of the domain.
 */
export function describeMailbox(
  { local, domain }: ParsedMailbox,
  { disposable = NONE, allowed = NONE }: MailboxLists = {},
  mx: readonly string[] = [],
): MailboxDescription {
  const isAllowed = isWithinDomains(domain, allowed)
  const provider = findProvider(domain)
  // No provider is of another kind.
  const known = provider === null ? findWithinDomains(domain, KINDS) : null
  // Nobody but the service knows how it reads what it made up; nor has MSSanté tags.
  if (known !== null && known !== 'public_inbox') {
    const base = known === 'relay' ? local : foldCase(local)
    return { category: known, isAllowed, provider, tagRule: 'kept', base, tag: null, domain }
  }
  const home = findHome(local, domain, provider, mx)
  const refused = known ?? (isWithinDomains(domain, disposable) ? 'disposable' : null)
  const category = isAllowed || refused === null ? nameOwner(home.provider) : refused
  const { provider: owner, tagRule, base, tag } = home
  return { category, isAllowed, provider: owner, tagRule, base, tag, domain: home.domain }
}

function nameOwner(provider: MailProvider | null): MailboxCategory {
  if (provider === null) return 'own_domain'
  return provider.operatorTied === true ? 'operator_tied' : 'provider'
}

/** Composed again: a small letter may join an accent that its capital could not. */
function foldCase(local: string): string {
  if (isAscii(local)) return local.toLowerCase()
  return local.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()).normalize('NFC')
}

type Home = Omit<MailboxDescription, 'category' | 'isAllowed'>

function findHome(
  typed: string,
  domain: string,
  provider: MailProvider | null,
  mx: readonly string[],
): Home {
  const local = foldCase(typed)
  if (provider !== null) return splitTag(local, domain, provider, provider.tag)
  const dot = domain.indexOf('.')
  const parent = domain.slice(dot + 1)
  const host = findProvider(parent)
  if (host?.subdomains === true) {
    const base = domain.slice(0, dot).replaceAll('-', '_')
    return { provider: host, tagRule: host.tag, base, tag: local, domain: parent }
  }
  return splitTag(local, domain, null, findTagRule(mx))
}

/** A domain whose mail several receive is under nobody's rule. */
function findTagRule(mx: readonly string[]): TagRule {
  const [first, ...others] = mx.map((name) =>
    findWithinDomains(name.toLowerCase().replace(/\.$/u, ''), HOSTS),
  )
  return first && others.every((host) => host === first) ? first.tag : 'possibly_same'
}

function splitTag(
  local: string,
  domain: string,
  provider: MailProvider | null,
  tagRule: TagRule,
): Home {
  const plus = tagRule === 'kept' ? -1 : local.indexOf('+')
  if (plus < 0) return { provider, tagRule, base: local, tag: null, domain }
  return { provider, tagRule, base: local.slice(0, plus), tag: local.slice(plus + 1), domain }
}
