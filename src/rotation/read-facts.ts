import { assertOption } from '../internal/assert-option.js'
import { type Instant, type IsoDate, parseIsoDate } from '../time.js'
import { FIRST_USABLE } from './first-usable.js'
import { isInEpochScope } from './is-in-epoch-scope.js'
import { readInstant } from './read-instant.js'
import type {
  ChangeCause,
  ChangeDemand,
  ChangeProof,
  IncidentEpoch,
  RotationBlock,
  RotationExemption,
  RotationFacts,
} from './types.js'

/** A demand or an incident that concerns this credential. */
export interface DatedDemand {
  readonly cause: ChangeCause
  readonly requires: ChangeProof
  /** Identifier of the incident; `null` for a demand. */
  readonly epoch: string | null
  readonly at: Instant
}

/** A campaign that concerns this credential. */
export interface DatedCampaign {
  readonly changedBefore: Instant
  /** Last good day of the last account. */
  readonly on: IsoDate
  readonly spreadDays: number
}

/** Facts with defaults filled in and incidents narrowed to those in scope. */
export interface ReadFacts {
  readonly changedAt: Instant | null
  readonly changedByUser: boolean
  readonly isImported: boolean
  readonly isTemporary: boolean
  /** Why a password that somebody else chose must be changed; `null` for one's own. */
  readonly given: Extract<ChangeCause, 'admin_reset' | 'first_login'> | null
  readonly lastLoginAt: Instant | null
  readonly demands: readonly DatedDemand[]
  readonly campaigns: readonly DatedCampaign[]
  readonly block: RotationBlock | null
  readonly exemptUntil: Instant | null
  readonly jitterDays: number
  readonly formerDueOn: IsoDate | null
}

const MAX_DAYS = 366
const CAUSES: readonly ChangeCause[] = [
  'first_login',
  'admin_reset',
  'breach',
  'signal',
  'incident',
]

/** Fills in defaults and refuses what is no instant: a date that cannot be read is not an unknown one. */
export function readFacts(facts: RotationFacts, epochs: readonly IncidentEpoch[]): ReadFacts {
  const { changedAt, changedBy = 'user', lastLoginAt = null, demands = [] } = facts
  const { block = null, exemption = null, temporary = false, jitterDays = 0 } = facts
  assertOption(
    ['user', 'admin', 'import'].includes(changedBy),
    "'facts.changedBy' must be 'user', 'admin' or 'import'.",
  )
  assertOption(typeof temporary === 'boolean', "'facts.temporary' must be true or false.")
  assertDays(jitterDays, 'facts.jitterDays')
  const read = epochs.map((epoch) => readEpoch(epoch, facts))
  return {
    changedAt: changedAt === null ? null : readInstant(changedAt, 'facts.changedAt'),
    changedByUser: changedBy === 'user' && !temporary,
    isImported: changedBy === 'import',
    isTemporary: temporary,
    given: readGiven(facts),
    lastLoginAt: lastLoginAt === null ? null : readInstant(lastLoginAt, 'facts.lastLoginAt'),
    demands: [
      ...demands.map(readDemand),
      ...read.flatMap((epoch) => (epoch !== null && 'epoch' in epoch ? [epoch] : [])),
    ],
    campaigns: read.flatMap((epoch) => (epoch !== null && 'on' in epoch ? [epoch] : [])),
    block: block === null ? null : readBlock(block),
    exemptUntil: exemption === null ? null : readExemption(exemption),
    jitterDays,
    formerDueOn: readDate(facts.formerDueOn, 'facts.formerDueOn'),
  }
}

function readDemand({ at, cause, requires }: ChangeDemand): DatedDemand {
  assertProof(requires, 'facts.demands[].requires')
  assertOption(CAUSES.includes(cause), "'facts.demands[].cause' must be one of the causes.")
  return { at: readUsable(at, 'facts.demands[].at'), cause, requires, epoch: null }
}

/** Nobody but the holder may go on knowing a password. A service has no holder to change it. */
function readGiven({ temporary, changedBy, occasion }: RotationFacts): ReadFacts['given'] {
  if (changedBy === 'admin' && (temporary === true || occasion?.kind !== 'service')) {
    return 'admin_reset'
  }
  return temporary === true ? 'first_login' : null
}

function readBlock({ at, cause }: RotationBlock): RotationBlock {
  assertOption(
    cause === 'suspicion' || cause === 'admin',
    "'facts.block.cause' must be 'suspicion' or 'admin'.",
  )
  return { at: readInstant(at, 'facts.block.at'), cause }
}

/** A demand that was never dated would be met by every change, and an incident would concern nobody. */
function readUsable(value: Instant, option: string): Instant {
  const at = readInstant(value, option)
  assertOption(at >= FIRST_USABLE, `'${option}' must be later than the zero of a system.`)
  return at
}

/** Every row is read, in scope or not, so that a wrong one does not wait for its first victim. */
function readEpoch(
  { id, scope, changedBefore, requires, by }: IncidentEpoch,
  facts: RotationFacts,
): DatedDemand | DatedCampaign | null {
  assertProof(requires, 'epochs[].requires')
  const at = readUsable(changedBefore, 'epochs[].changedBefore')
  const on = readDate(by?.on, 'epochs[].by.on')
  const { spreadDays = 0 } = by ?? {}
  assertDays(spreadDays, 'epochs[].by.spreadDays')
  if (!isInEpochScope(facts, scope)) return null
  if (on === null) return { at, cause: 'incident', requires, epoch: id }
  return { changedBefore: at, on, spreadDays }
}

/** One without an end would shield for ever, and one without an owner would be nobody's. */
function readExemption({ until, owner }: RotationExemption): Instant {
  assertOption(
    typeof owner === 'string' && owner !== '',
    "'facts.exemption.owner' must name who answers for it.",
  )
  return readInstant(until, 'facts.exemption.until')
}

function readDate(value: IsoDate | null | undefined, option: string): IsoDate | null {
  if (value === undefined || value === null) return null
  const date = parseIsoDate(value)
  assertOption(date !== null, `'${option}' must be a date such as '2027-03-01'.`)
  return date
}

function assertDays(value: number, option: string): void {
  assertOption(
    Number.isSafeInteger(value) && value >= 0 && value <= MAX_DAYS,
    `'${option}' must be a whole number of days, 0 to ${MAX_DAYS}.`,
  )
}

function assertProof(proof: ChangeProof, option: string): void {
  assertOption(
    proof === 'old_password' || proof === 'independent',
    `'${option}' must be 'old_password' or 'independent'.`,
  )
}
