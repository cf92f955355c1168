import type { MailboxBreaches } from './evidence.js'
import type { BreachFacts, BreachLookup } from './ports.js'
import type { MailboxMatch } from './types.js'

/** Who is asked about: the typed address, and the mailbox that it is a tag of. */
export interface BreachSubject {
  readonly typed: string
  /** `null` without a tag. */
  readonly base: string | null
  readonly relation: MailboxMatch
}

/**
 * Asks in which breaches an address and its base are. The base is not asked about once the address was
 * found. Throws where the catalogue is too old to say what was found.
 */
export async function askBreaches(
  { typed, base, relation }: BreachSubject,
  lookup: BreachLookup,
  signal: AbortSignal,
): Promise<MailboxBreaches> {
  const own = sort(await lookup.accounts.findBreaches(typed, signal), lookup)
  if (own.elsewhere) return { elsewhere: 'same', listsOnly: false }
  const others = base === null ? null : await lookup.accounts.findBreaches(base, signal)
  const more = sort(others ?? [], lookup)
  if (more.elsewhere) return { elsewhere: relation, listsOnly: false }
  if (own.isUnknown || more.isUnknown) throw new Error('A breach is not in the catalogue.')
  return { elsewhere: null, listsOnly: own.lists || more.lists }
}

interface Kinds {
  readonly elsewhere: boolean
  readonly lists: boolean
  readonly isUnknown: boolean
}

function sort(names: readonly string[], lookup: BreachLookup): Kinds {
  const found = names.map((name) => lookup.catalog.find((breach) => breach.Name === name))
  const known = found.filter((breach) => breach !== undefined)
  const others = known.filter(({ Domain }) => !isOfPortal(Domain.toLowerCase(), lookup))
  return {
    elsewhere: others.some(showsUse),
    lists: others.some((breach) => !showsUse(breach)),
    isUnknown: known.length < found.length,
  }
}

/** Spam lists, fabrications and lists of no site hold addresses that nobody typed there. */
function showsUse(breach: BreachFacts): boolean {
  const { Domain, IsVerified, IsSpamList, IsFabricated, IsRetired } = breach
  return IsVerified && !IsSpamList && !IsFabricated && !IsRetired && Domain !== ''
}

function isOfPortal(
  domain: string,
  { portalDomain, registrableDomain = () => null }: BreachLookup,
): boolean {
  const portal = portalDomain.toLowerCase()
  const registered = registrableDomain(domain)
  if (registered !== null && registered === registrableDomain(portal)) return true
  return domain === portal || domain.endsWith(`.${portal}`) || portal.endsWith(`.${domain}`)
}
