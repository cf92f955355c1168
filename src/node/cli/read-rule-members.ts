import { isTimeZone } from '../../internal/is-time-zone.js'
import { FRENCH_AREAS } from '../../rotation/holidays/french-areas.js'
import type { FrenchArea } from '../../rotation/holidays/types.js'
import type { RotationRule } from '../../rotation/types.js'
import { parsePeriod } from '../../time.js'
import { CliError } from './cli-error.js'
import type { RuleLayer } from './merge-rule.js'
import {
  demand,
  type Row,
  readChoice,
  readMoment,
  readObject,
  readParsed,
  readText,
  readWhole,
  readWholes,
} from './read-members.js'
import { parseMaxAge } from './read-options.js'

/** Where a due date that is no business day may go. */
export const SHIFTS: readonly ['next', 'previous', 'none'] = ['next', 'previous', 'none']

const UNKNOWN_AGES = ['force', 'start', 'spread'] as const
const DAYS = [0, 366] as const
const HOURS = [1, 8_760] as const

/** A time zone by its name. */
export function parseZone(value: string): string | null {
  return isTimeZone(value) ? value : null
}

/** Reads what a record says in place of the rule of the policy. */
export function readRuleMembers(row: Row): RuleLayer {
  return {
    maxAge: readParsed(row, 'period', parseMaxAge),
    timeZone: readParsed(row, 'zone', parseZone),
    shift: readChoice(row, 'shift', SHIFTS),
    calendar: readCalendar(row),
    minAge: readParsed(row, 'minAge', parsePeriod),
    maxIdle: readParsed(row, 'maxIdle', parseMaxAge),
    temporaryHours: readWhole(row, 'temporaryHours', HOURS),
    warnDays: readWholes(row, 'warnDays', DAYS),
    grace: readParsed(row, 'grace', parsePeriod),
    afterGrace: readChoice(row, 'afterGrace', ['change_only', 'none']),
    activation: readActivation(row),
    unknownAge: readUnknownAge(row),
  }
}

/** Holidays of another country are no mistake, but a date that ignored them would look right. */
function readCalendar(row: Row): FrenchArea | undefined {
  const name = readText(row, 'calendar')
  if (name === undefined) return undefined
  const area = FRENCH_AREAS.find((known) => known === name)
  if (area === undefined) throw new CliError('ERR_CLI_INPUT_UNSUPPORTED', 'calendar')
  return area
}

function readActivation(row: Row): RotationRule['activation'] {
  const within = 'activation'
  if ((row[within] ?? null) === null) return undefined
  const activation = readObject(row, within)
  return {
    at: demand(readMoment(activation, 'at', within), 'at', within),
    notice: demand(readParsed(activation, 'notice', parsePeriod, within), 'notice', within),
    spreadDays: readWhole(activation, 'spreadDays', DAYS, within),
  }
}

function readUnknownAge(row: Row): RotationRule['unknownAge'] | undefined {
  const within = 'unknownAge'
  if ((row[within] ?? null) === null) return undefined
  const unknownAge = readObject(row, within)
  const kind = demand(readChoice(unknownAge, 'kind', UNKNOWN_AGES, within), 'kind', within)
  if (kind === 'force') return { kind }
  if (kind === 'start') {
    return { kind, at: demand(readMoment(unknownAge, 'at', within), 'at', within) }
  }
  return {
    kind,
    from: demand(readMoment(unknownAge, 'from', within), 'from', within),
    days: demand(readWhole(unknownAge, 'days', DAYS, within), 'days', within),
  }
}
