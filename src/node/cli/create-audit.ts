import { checkMailbox } from '../../mailbox/check-mailbox.js'
import {
  createDuplicateTally,
  type Duplicates,
  type FoundDuplicates,
} from '../../mailbox/lookup/create-duplicate-tally.js'
import { normalizeMailbox } from '../../mailbox/normalize-mailbox.js'
import type { MailboxCategory, MailboxOutcome, MailboxReason } from '../../mailbox/types.js'
import { toAccepted } from './judge-mailbox.js'
import type { MailboxTerms } from './load-mailbox-terms.js'
import type { FileAccount } from './read-accounts.js'

/** Numbers by name, the largest first. */
export type Counts = Readonly<Record<string, number>>

/** What the accounts of a file add up to. Holds no address. */
export interface AuditSummary {
  readonly accounts: number
  /** `true`, `warn`, `false`. */
  readonly accepted: Counts
  readonly categories: readonly (readonly [MailboxCategory, number])[]
  /** By code, once an account. */
  readonly reasons: Counts
  /** By the function that the local part names. */
  readonly roles: Counts
  readonly duplicates: Duplicates
}

/** What is said of one account. */
export interface AuditedAccount {
  readonly outcome: MailboxOutcome
  readonly duplicates: FoundDuplicates
}

/** Counts accounts, and then says of each what they add up to. */
export interface Audit {
  add(account: FileAccount): void
  /** Once every account was added. */
  judge(account: FileAccount): AuditedAccount
  read(): AuditSummary
}

const NONE: FoundDuplicates = { same: null, possibly_same: null }

/** Creates an audit. Keeps some hundred bytes of each mailbox, and no address. */
export function createAudit({ rule, lists, now }: MailboxTerms): Audit {
  const tally = createDuplicateTally()
  const accepted = createCounter()
  const categories = createCounter<MailboxCategory>()
  const reasons = createCounter()
  const roles = createCounter()
  let accounts = 0
  const check = ({ address, mx }: FileAccount): MailboxOutcome =>
    checkMailbox(address, { rule, lists, now, evidence: mx.length === 0 ? {} : { mx } })

  return {
    add(account) {
      const { status, details } = check(account)
      accounts++
      accepted.add(String(toAccepted(status)))
      if (details.category !== null) categories.add(details.category)
      for (const code of new Set(details.findings.map((finding) => finding.code))) reasons.add(code)
      for (const role of details.findings.flatMap(readRole)) roles.add(role)
      const key = normalizeMailbox(account.address, account)
      if (key !== null) tally.add(key, account.holder)
    },
    judge(account) {
      const key = normalizeMailbox(account.address, account)
      return { outcome: check(account), duplicates: key === null ? NONE : tally.find(key) }
    },
    read: () => ({
      accounts,
      accepted: Object.fromEntries(accepted.list()),
      categories: categories.list(),
      reasons: Object.fromEntries(reasons.list()),
      roles: Object.fromEntries(roles.list()),
      duplicates: tally.read(),
    }),
  }
}

function readRole({ code, params }: MailboxReason): readonly string[] {
  return code === 'mailbox_role' ? [params.role] : []
}

interface Counter<T extends string> {
  add(name: T): void
  list(): readonly (readonly [T, number])[]
}

function createCounter<T extends string = string>(): Counter<T> {
  const counts = new Map<T, number>()
  return {
    add(name) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    list: () => [...counts].sort(([, a], [, b]) => b - a),
  }
}
