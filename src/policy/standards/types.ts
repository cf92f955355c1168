import type { NonEmpty } from '../../outcome.js'
import type { Occasion, Scope } from '../../scope.js'
import type { IsoDate } from '../../time.js'
import type { Clause, HostObligation, Policy, PolicyMode, PolicyRules } from '../types.js'

/** Languages of a report. */
export type ReportLanguage = 'fr' | 'en'

/** A text in both languages. */
export type Bilingual = Readonly<Record<ReportLanguage, string>>

/** How much a clause demands: SHALL, SHOULD, MAY. What a guide recommends is `should`. */
export type ClauseForce = 'must' | 'should' | 'may'

/** A value of the rules that a clause reads, shown beside the verdict: `length.min`, `breach`. */
export type RuleName = keyof PolicyRules | `${keyof PolicyRules}.${string}`

/**
 * Tells whether a policy holds a clause on one occasion: `null` where the clause says nothing of it. A pure
 * function. Of a clause that the portal must fulfil, `true` says only that it applies.
 */
export type ClauseCheck = (policy: Policy, occasion: Occasion) => boolean | null

/** One clause of a standard, in words of our own. */
export interface StandardClause extends Clause {
  readonly force: ClauseForce
  readonly requirement: Bilingual
  readonly reads: readonly RuleName[]
  /** `null`: for the portal alone. */
  readonly check: ClauseCheck | null
  /** What the portal must declare, all of it. */
  readonly host: readonly HostObligation[]
}

/** A text that policies are held against. Plain data and pure functions. */
export interface Standard {
  readonly id: string
  readonly title: Bilingual
  readonly address: string
  readonly textDate: IsoDate
  /** What every report says, whatever the policy. */
  readonly notices: readonly Bilingual[]
  /** Fields of an occasion on which its clauses depend, and the names that they use. */
  readonly distinguishes: Scope
  readonly clauses: readonly StandardClause[]
}

/** What becomes of a clause. */
export type ConformityStatus =
  /** The policy sees to it. */
  | 'met'
  /** The policy does not. */
  | 'not_met'
  /** The portal sees to it and has declared so; nobody has checked. */
  | 'host_declared'
  /** The portal must see to it and has declared nothing, or that it does not. */
  | 'host_unmet'
  /** It asks nothing of the occasions that were looked at. */
  | 'not_applicable'

/** What the policy sets where a clause looks. */
export interface ConformityFinding {
  readonly name: RuleName
  /** As JSON, each different value once; words of a blocklist are counted, not listed. */
  readonly values: readonly string[]
}

/** What a portal has said of one of its obligations; `null` when nothing. */
export interface ConformityDeclaration {
  readonly obligation: HostObligation
  readonly declared: boolean | null
}

/** One clause, judged. */
export interface ConformityRow extends Clause {
  readonly force: ClauseForce
  readonly requirement: Bilingual
  /** The worst of all occasions. */
  readonly status: ConformityStatus
  /** Places in `occasions` where the policy does not hold it. */
  readonly notMetOn: readonly number[]
  readonly found: readonly ConformityFinding[]
  readonly host: readonly ConformityDeclaration[]
}

/** An occasion that was looked at, and the policy that holds on it. */
export interface ConformityOccasion {
  readonly occasion: Occasion
  readonly fingerprint: string
}

/** A policy held against a standard, clause by clause. Plain JSON. */
export interface ConformityReport {
  readonly policy: {
    readonly id: string
    readonly mode: PolicyMode
    readonly rolloutPercent: number
    /** Whether it refuses at all: a rule that refuses nothing meets no clause. */
    readonly enforced: boolean
  }
  readonly standard: Pick<Standard, 'id' | 'title' | 'address' | 'textDate'>
  readonly notices: readonly Bilingual[]
  readonly occasions: NonEmpty<ConformityOccasion>
  readonly rows: readonly ConformityRow[]
  /** Clauses that are left out because no source could be read. */
  readonly unverified: number
  readonly counts: Readonly<Record<ConformityStatus, number>>
}
