import type { Instant } from '../../time.js'
import type { ChangeDemand, IncidentEpoch, RotationFacts, RotationRule } from '../types.js'

/** What is kept of one credential. No name, no mailbox, no hash. */
export interface StoredCredential extends Omit<RotationFacts, 'accountId' | 'jitterDays'> {
  /** Never changes and is never given to another account. */
  readonly accountId: string
  /** Accounts that live by one rule in one time zone; a short name of the portal's own. */
  readonly band: string
}

/** What may be set without touching the dates of change and login. What is left out stays. */
export interface CredentialPatch
  extends Partial<
    Pick<
      StoredCredential,
      'band' | 'block' | 'exemption' | 'formerDueOn' | 'organisation' | 'cohorts' | 'occasion'
    >
  > {}

/** A password that was set. */
export interface CredentialChange {
  readonly accountId: string
  readonly at: Instant
  readonly by: NonNullable<RotationFacts['changedBy']>
  /** Given out for the first login only. Default: `false`. */
  readonly temporary?: boolean | undefined
  /** When it is recorded: a date on record that lies ahead of it is none. */
  readonly now: Instant
}

/** Somebody who logged in, by whatever means. */
export interface CredentialLogin {
  readonly accountId: string
  readonly at: Instant
  readonly now: Instant
}

/** Credentials one by one. Every write is one atomic statement or behaves like one. */
export interface CredentialRecords {
  /** Inserts or replaces: an import, some thousands at a time. A list holds an account once. */
  putCredentials(credentials: readonly StoredCredential[]): Promise<void>
  /** `null` for an account that the store does not know. */
  findCredential(accountId: string): Promise<StoredCredential | null>
  /** Whether the account is known. */
  patchCredential(accountId: string, patch: CredentialPatch): Promise<boolean>
  /**
   * Sets the date of the change, forgets the former due date, and cancels the reminders of the cycle that
   * is over. The user's own change, unless temporary, also forgets the demands that it meets. A change
   * before the one on record changes nothing.
   *
   * @returns Whether it is now the change on record.
   */
  recordChange(change: CredentialChange): Promise<boolean>
  /**
   * Sets the last login. One before that on record changes nothing.
   *
   * @returns Whether it is now the login on record.
   */
  recordLogin(login: CredentialLogin): Promise<boolean>
  /**
   * Adds a demand beside those that stand.
   *
   * @returns Whether the account is known.
   */
  recordDemand(demand: {
    readonly accountId: string
    readonly demand: ChangeDemand
  }): Promise<boolean>
}

/** Where a page ends: the date it is ordered by, `null` where there is none, and the account. */
export interface PageKey {
  readonly at: Instant | null
  readonly accountId: string
}

/** Which page of a band. */
export interface PageQuery {
  readonly band: string
  /** `next` of the page before; `null` for the first. */
  readonly after: PageKey | null
  readonly limit: number
}

/** A half-open window of dates. */
export interface WindowQuery extends PageQuery {
  /** The first date; `null` from the beginning. */
  readonly from: Instant | null
  /** The first date that is too late; `null` without end. */
  readonly before: Instant | null
}

/** A page that reads the same rows at the same cost whatever stands before it. */
export interface CredentialPage {
  readonly credentials: readonly StoredCredential[]
  /** `null` after the last page. */
  readonly next: PageKey | null
}

/**
 * Credentials page by page, in an order that is total: by date, then by account in an order of the store's
 * own. Pages that follow one another hold every row that was there all the while, once.
 */
export interface CredentialPages {
  /** By date of the change, within a window that `computeCutoff` gave. */
  pageDue(query: WindowQuery): Promise<CredentialPage>
  /** Without a date of change. */
  pageUnknown(query: PageQuery): Promise<CredentialPage>
  /** By last login, or date of the change before the first; without either, never. */
  pageIdle(query: WindowQuery): Promise<CredentialPage>
  /** Whose state does not follow from dates: temporary, or with a demand, block, exemption or former date. */
  pageExceptions(query: PageQuery): Promise<CredentialPage>
}

/** How far an incident has come. */
export interface EpochProgress {
  /** Accounts in its scope. */
  readonly inScope: number
  /** Changed by their users since. */
  readonly changed: number
  /** Logged in since, and not changed: none, where every login asks `checkRotation`. */
  readonly loggedIn: number
  /** Not seen since. */
  readonly notSeen: number
}

/** Incidents, one row each. */
export interface EpochLog {
  /**
   * Adds an incident; the same one again changes nothing.
   *
   * @returns Whether it is new.
   * @throws `HygieError` `ERR_OPTION_INVALID` when another incident has its `id`.
   */
  appendEpoch(epoch: IncidentEpoch): Promise<boolean>
  /** All of them, the earliest `changedBefore` first. */
  listEpochs(): Promise<readonly IncidentEpoch[]>
  /** How many in its scope have changed since, and how many have still to. */
  countEpochProgress(query: {
    readonly epoch: IncidentEpoch
    readonly now: Instant
  }): Promise<EpochProgress>
}

/** What a reminder is known by: at most one of each ever. */
export interface ReminderKey {
  readonly accountId: string
  /** The date of change whose end is told; `null` for one that nobody knows. */
  readonly cycle: Instant | null
  /** Days before the due date. The least is the most urgent. */
  readonly stage: number
}

/** A reminder in the queue. */
export interface Reminder extends ReminderKey {
  /** Nobody is handed it earlier. */
  readonly sendAt: Instant
}

/** What workers share, however many they are. */
export interface ReminderOutbox {
  /**
   * Queues what was never queued before.
   *
   * @returns How many were new.
   */
  enqueueReminders(reminders: readonly Reminder[]): Promise<number>
  /**
   * Hands out what is due, each to one worker, until it is confirmed or released or the lease is over.
   *
   * Of several that are due for one account only the most urgent is handed out, and none of a cycle that is
   * over: what is left behind is closed. Before it is sent, ask `checkRotation` again.
   *
   * @returns At most `limit`; none when nothing is due.
   */
  claimReminders(claim: {
    /** A name that no other process has. */
    readonly worker: string
    readonly limit: number
    readonly leaseMs: number
    readonly now: Instant
  }): Promise<readonly Reminder[]>
  /**
   * Closes what was sent.
   *
   * @returns How many this worker still held; the others were cancelled, or handed to somebody else.
   */
  confirmReminders(confirmation: {
    readonly worker: string
    readonly reminders: readonly ReminderKey[]
    readonly now: Instant
  }): Promise<number>
  /**
   * Gives back what could not be sent, for anybody to claim from a moment on.
   *
   * @returns How many this worker still held.
   */
  releaseReminders(release: {
    readonly worker: string
    readonly reminders: readonly ReminderKey[]
    readonly sendAt: Instant
  }): Promise<number>
  /**
   * Closes everything that is queued for an account.
   *
   * @returns How many were open.
   */
  cancelReminders(cancellation: {
    readonly accountId: string
    readonly now: Instant
  }): Promise<number>
}

/** One scan of a sweep. */
export interface SweepPass {
  readonly kind: 'due' | 'unknown' | 'idle' | 'exceptions'
  readonly from: Instant | null
  readonly before: Instant | null
}

/** Under what a band was swept. */
export interface SweepTerms {
  readonly until: Instant
  readonly rule: RotationRule
  /** Identifiers of the incidents that were known. */
  readonly epochs: readonly string[]
}

/** How far a sweep of a band has come. Plain JSON. */
export interface SweepCursor {
  /** The last sweep that reached its end; `null` before. */
  readonly swept: SweepTerms | null
  /** The sweep under way, which whoever comes next finishes; `null` between two. */
  readonly run:
    | (SweepTerms & {
        readonly passes: readonly SweepPass[]
        /** Which of the passes, and where in it. */
        readonly position: number
        readonly after: PageKey | null
      })
    | null
}

/** Where sweeps keep their place. */
export interface SweepCursors {
  /** `null` before the first. */
  loadCursor(band: string): Promise<SweepCursor | null>
  /** Replaces the one of the band. */
  saveCursor(band: string, cursor: SweepCursor): Promise<void>
}

/**
 * What sweeps, incidents and reminders need of a database. `createSqlStore` is one; for another,
 * `listCredentialStoreChecks` of `hygie/testing` tells whether it holds.
 */
export interface CredentialStore
  extends CredentialRecords,
    CredentialPages,
    EpochLog,
    ReminderOutbox,
    SweepCursors {}
