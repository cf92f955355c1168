import { OCCASION_WORDS } from '../../internal/occasion-words.js'
import type { NonEmpty } from '../../outcome.js'
import { defineEpoch } from '../../rotation/define-epoch.js'
import { EPOCH_REASONS } from '../../rotation/epoch-reasons.js'
import type { EpochScope, IncidentEpoch } from '../../rotation/types.js'
import { parseIsoDate } from '../../time.js'
import { CliError } from './cli-error.js'
import { PROOFS } from './read-facts-members.js'
import {
  demand,
  isRow,
  type Row,
  readChoice,
  readFlag,
  readMoment,
  readParsed,
  readRows,
  readTexts,
  readWhole,
} from './read-members.js'

const WITHIN = 'epochs[]'
const SCOPE = `${WITHIN}.scope`
const BY = `${WITHIN}.by`

/** Reads incidents, if there. One that cannot be read is refused: it would force nobody, or everybody. */
export function readEpochs(row: Row): readonly IncidentEpoch[] {
  return readRows(row, 'epochs')?.map(readEpoch) ?? []
}

function readEpoch(row: Row): IncidentEpoch {
  const requires = readChoice(row, 'requires', PROOFS, WITHIN)
  const given = readChoice(row, 'reason', EPOCH_REASONS, WITHIN)
  // What an incident without a reason means, as its type says.
  const assumed = requires === 'independent' ? 'compromise' : requires && 'suspicion'
  const input = {
    id: demand(readParsed(row, 'id', parseId, WITHIN), 'id', WITHIN),
    scope: readScope(row),
    changedBefore: demand(readMoment(row, 'changedBefore', WITHIN), 'changedBefore', WITHIN),
    reason: demand(given ?? assumed, 'reason', WITHIN),
    requires,
  }
  const by = readDay(row)
  const epoch = defineEpoch(input)
  if (by === undefined) return epoch
  // A compromise leaves no time.
  if (epoch.requires === 'independent') throw new CliError('ERR_CLI_INPUT_MEMBER', BY)
  return defineEpoch({ ...input, by })
}

function parseId(id: string): string | null {
  return /^[a-z0-9][a-z0-9.-]{0,63}$/u.test(id) ? id : null
}

function readDay(row: Row): IncidentEpoch['by'] {
  const by = row['by'] ?? undefined
  if (by === undefined) return undefined
  if (!isRow(by)) throw new CliError('ERR_CLI_INPUT_MEMBER', BY)
  return {
    on: demand(readParsed(by, 'on', parseIsoDate, BY), 'on', BY),
    spreadDays: readWhole(by, 'spreadDays', [0, 366], BY),
  }
}

/** A misspelt member would widen the scope to everybody. */
function readScope({ scope }: Row): EpochScope {
  if (!isRow(scope)) throw new CliError('ERR_CLI_INPUT_MEMBER', SCOPE)
  const read: { readonly [K in keyof Required<EpochScope>]: EpochScope[K] } = {
    kinds: readWords(scope, 'kinds', OCCASION_WORDS.kinds),
    moments: readWords(scope, 'moments', OCCASION_WORDS.moments),
    roles: readNames(scope, 'roles'),
    groups: readNames(scope, 'groups'),
    clients: readNames(scope, 'clients'),
    factors: readWords(scope, 'factors', OCCASION_WORDS.factors),
    exposed: readFlag(scope, 'exposed', SCOPE),
    sensitivities: readWords(scope, 'sensitivities', OCCASION_WORDS.sensitivities),
    organisations: readNames(scope, 'organisations'),
    cohorts: readNames(scope, 'cohorts'),
    accounts: readNames(scope, 'accounts'),
  }
  if (!Object.keys(scope).every((member) => Object.hasOwn(read, member))) {
    throw new CliError('ERR_CLI_INPUT_MEMBER', SCOPE)
  }
  return read
}

/** A list with nobody on it would concern nobody. */
function readNames(scope: Row, member: string): NonEmpty<string> | undefined {
  const names = readTexts(scope, member, SCOPE)
  if (names === undefined) return undefined
  const [first, ...others] = names.filter((name) => name !== '')
  if (first === undefined || others.length + 1 < names.length) {
    throw new CliError('ERR_CLI_INPUT_MEMBER', `${SCOPE}.${member}`)
  }
  return [first, ...others]
}

function readWords<T extends string>(
  scope: Row,
  member: string,
  choices: readonly T[],
): NonEmpty<T> | undefined {
  const words = readNames(scope, member)
  const known = words?.map((word) => choices.find((choice) => choice === word))
  return known?.map((word) => demand(word, member, SCOPE)) as NonEmpty<T> | undefined
}
