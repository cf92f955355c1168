import type { Occasion } from '../../scope.js'
import type { HostObligation, PolicyMode } from '../types.js'
import type { ClauseForce, ConformityStatus } from './types.js'

/** What a report says in one language. */
export interface ReportTexts {
  readonly title: string
  readonly policy: string
  readonly mode: Readonly<Record<PolicyMode, string>>
  readonly rollout: (percent: number) => string
  readonly notEnforced: string
  readonly standard: string
  readonly standardDate: string
  readonly address: string
  readonly date: string
  readonly notices: string
  readonly summary: string
  readonly statuses: Readonly<Record<ConformityStatus, string>>
  readonly clauses: string
  readonly clause: string
  readonly requirement: string
  readonly status: string
  readonly sets: string
  readonly occasions: string
  readonly notMetOn: string
  readonly everyOccasion: string
  readonly unsaid: string
  readonly fingerprint: string
  readonly obligations: string
  readonly name: string
  readonly obligation: string
  readonly declaration: string
  readonly declared: string
  readonly refused: string
  readonly undeclared: string
  readonly unverified: (count: number) => string
  readonly disclaimer: string
  readonly forces: Readonly<Record<ClauseForce, string>>
  /** Of a requirement that others report: it is never said to be one. */
  readonly reportedForces: Readonly<Record<ClauseForce, string>>
  /** Before a requirement of the house. */
  readonly ownChoice: string
  readonly colon: string
  readonly occasion: (occasion: Occasion) => Readonly<Record<keyof Occasion, string>>
  readonly host: Readonly<Record<HostObligation, string>>
}
