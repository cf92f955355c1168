import type {
  ChangeDemand,
  RotationBlock,
  RotationExemption,
  RotationFacts,
} from '../../rotation/types.js'
import { parseIsoDate } from '../../time.js'
import { CliError } from './cli-error.js'
import {
  demand,
  type Row,
  readChoice,
  readFlag,
  readMoment,
  readObject,
  readOccasion,
  readParsed,
  readRows,
  readText,
  readTexts,
  readWhole,
} from './read-members.js'

/** As a database gives it: a text or a number. */
export type RecordId = string | number | null

/** Words for what a change needs. */
export const PROOFS: readonly ['old_password', 'independent'] = ['old_password', 'independent']

const BLOCKS = ['suspicion', 'admin'] as const
const CAUSES = ['first_login', 'admin_reset', 'breach', 'signal', 'incident'] as const

/** Reads what is known of a credential. Its moment must be there, if only to say that nobody knows it. */
export function readFactsMembers(row: Row): RotationFacts {
  if (row['changedAt'] === undefined) throw new CliError('ERR_CLI_INPUT_MEMBER', 'changedAt')
  const id = readRecordId(row)
  return {
    changedAt: readMoment(row, 'changedAt'),
    changedBy: readChoice(row, 'changedBy', ['user', 'admin', 'import']),
    temporary: readFlag(row, 'temporary'),
    lastLoginAt: readMoment(row, 'lastLoginAt'),
    demands: readRows(row, 'demands')?.map(readDemand),
    block: readBlock(row),
    exemption: readExemption(row),
    jitterDays: readWhole(row, 'jitterDays', [0, 366]),
    formerDueOn: readParsed(row, 'formerDueOn', parseIsoDate),
    organisation: readText(row, 'organisation'),
    cohorts: readTexts(row, 'cohorts'),
    accountId: readText(row, 'accountId') ?? (id === null ? undefined : String(id)),
    occasion: isThere(row, 'occasion') ? readOccasion(row) : undefined,
  }
}

/** Reads what tells a record from others. */
export function readRecordId({ id = null }: Row): RecordId {
  if (id === null || typeof id === 'string' || typeof id === 'number') return id
  throw new CliError('ERR_CLI_INPUT_MEMBER', 'id')
}

function readDemand(row: Row): ChangeDemand {
  const within = 'demands[]'
  return {
    at: demand(readMoment(row, 'at', within), 'at', within),
    cause: demand(readChoice(row, 'cause', CAUSES, within), 'cause', within),
    requires: demand(readChoice(row, 'requires', PROOFS, within), 'requires', within),
  }
}

function readBlock(row: Row): RotationBlock | null {
  const within = 'block'
  if (!isThere(row, within)) return null
  const block = readObject(row, within)
  return {
    at: demand(readMoment(block, 'at', within), 'at', within),
    cause: demand(readChoice(block, 'cause', BLOCKS, within), 'cause', within),
  }
}

function readExemption(row: Row): RotationExemption | null {
  const within = 'exemption'
  if (!isThere(row, within)) return null
  const exemption = readObject(row, within)
  return {
    until: demand(readMoment(exemption, 'until', within), 'until', within),
    owner: demand(readText(exemption, 'owner', within) || null, 'owner', within),
  }
}

function isThere(row: Row, member: string): boolean {
  return (row[member] ?? null) !== null
}
