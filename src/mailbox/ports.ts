import type { OtherHolders } from './evidence.js'
import type { MailboxKey, MssanteType } from './types.js'

/** Every port rejects when it cannot answer: an outage is not "nothing found". */
export interface MailboxPorts {
  readonly mx?: MxResolver | undefined
  readonly otherHolders?: AccountLookup | undefined
  readonly otherPortals?: CrossPortalLookup | undefined
  readonly published?: PublishedMailboxes | undefined
  readonly mssanteType?: MssanteDirectory | undefined
  readonly breaches?: BreachLookup | undefined
}

/**
 * Finds the hosts that take mail for a domain, as `resolveMx` of Node gives them (`exchange`); `null` when
 * there is no such domain. Learns the domain.
 */
export type MxResolver = (
  domain: string,
  signal?: AbortSignal | undefined,
) => Promise<readonly string[] | null>

/** Knows the mailboxes of this portal's accounts. */
export interface AccountLookup {
  /**
   * Counts the other holders whose accounts have the mailbox, by relation. `holder` names the one who asks,
   * as the index names holders; with `null` it cannot be told others from the same one, and the answer is
   * `null` unless nobody has the mailbox.
   */
  countOtherHolders(
    key: MailboxKey,
    holder: string | null,
    signal?: AbortSignal | undefined,
  ): Promise<OtherHolders | null>
}

/**
 * Says one bit about other portals: whether a key is known there. For an oblivious pseudorandom function
 * (RFC 9497), with which neither side learns the key of the other; never a prefix of a hash, see
 * `docs/guides/mailbox.md`.
 */
export interface CrossPortalLookup {
  /** Asked about the exact key, then about the loose one, each among keys of its kind. */
  isKnownElsewhere(
    key: string,
    kind: keyof MailboxKey,
    signal?: AbortSignal | undefined,
  ): Promise<boolean>
}

/** Knows addresses that stand on sites, in directories and on letterheads, by keyed hashes of their keys. */
export interface PublishedMailboxes {
  /** Asked about the exact key, then about the loose one, each among keys of its kind. */
  isPublished(
    key: string,
    kind: keyof MailboxKey,
    signal?: AbortSignal | undefined,
  ): Promise<boolean>
}

/** Knows the types of MSSanté mailboxes: a copy of the public directory, or its interface. */
export interface MssanteDirectory {
  /** `null` when it does not know the mailbox. Learns the address; never asked about a patient's. */
  findMssanteType(address: string, signal?: AbortSignal | undefined): Promise<MssanteType | null>
}

/** Says in which breaches an address is; `createBreachedAccountSource` of `hygie/breach` fits. */
export interface BreachedAccounts {
  /** Names, as the catalogue spells them. */
  findBreaches(address: string, signal?: AbortSignal | undefined): Promise<readonly string[]>
}

/** One breach of the public catalogue, `GET /api/v3/breaches`, as it comes. */
export interface BreachFacts {
  readonly Name: string
  /** Empty for lists of no site. */
  readonly Domain: string
  readonly IsVerified: boolean
  readonly IsFabricated: boolean
  readonly IsSpamList: boolean
  readonly IsRetired: boolean
}

/** What it takes to tell a breach of another site from the rest. */
export interface BreachLookup {
  readonly accounts: BreachedAccounts
  readonly catalog: readonly BreachFacts[]
  /** A breach of this portal shows that the mailbox is used here. */
  readonly portalDomain: string
  /**
   * The part of a host name that somebody registered: `portal.example` of `login.portal.example`; `null`
   * for none. Default: only names of which one lies within the other are taken for one portal's.
   */
  readonly registrableDomain?: ((host: string) => string | null) | undefined
}
