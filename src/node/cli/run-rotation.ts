import { isTimeZone } from '../../internal/is-time-zone.js'
import { formatDate } from '../../messages/format-date.js'
import { computePolicy } from '../../policy/compute-policy.js'
import { checkRotation } from '../../rotation/check-rotation.js'
import { computeDueDate } from '../../rotation/compute-due-date.js'
import type { RotationDetails, RotationReason, RotationRule } from '../../rotation/types.js'
import { type Instant, type Period, parseInstant } from '../../time.js'
import { CliError } from './cli-error.js'
import { formatReport, type Report } from './format-report.js'
import { loadPolicy } from './load-policy.js'
import { parseRow, type Row, readMoment, readText } from './read-members.js'
import { parseMaxAge, parseOption, readNowOption, readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, ParsedOptions, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** What is asked of one credential. */
interface Question {
  readonly changedAt: Instant | null
  readonly maxAge: Period | 'never' | undefined
  readonly timeZone: string | undefined
  readonly now: Instant | undefined
}

const DEFAULT_RULE: RotationRule = { maxAge: 'never', unknownAge: { kind: 'force' } }
const DEFAULT_ZONE = 'Europe/Paris'

/** `hygie rotation`: computes due dates and states. */
export async function runRotation(session: CliSession): Promise<ExitCode> {
  const { options } = session
  const given = readQuestionOptions(options)
  const { rules } = computePolicy(await loadPolicy(readOption(options, 'policy')))
  const rule = rules.rotation ?? DEFAULT_RULE

  if (options.batch === true) {
    return runBatch(session, {
      judge: (text) => {
        const row = parseRow(text)
        return judge(session, rule, readQuestion(row, given), readId(row))
      },
      identify,
    })
  }
  if (options.changedAt === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--changed-at')
  return writeVerdict(session, judge(session, rule, given))
}

/** As a database gives it: a text or a number. */
type Id = string | number | null

function readId({ id = null }: Row): Id {
  if (id === null || typeof id === 'string' || typeof id === 'number') return id
  throw new CliError('ERR_CLI_INPUT_MEMBER', 'id')
}

/** For a line in error, whatever is wrong with it. */
function identify(text: string): { readonly id?: Id } {
  try {
    return { id: readId(parseRow(text)) }
  } catch {
    return {}
  }
}

function readQuestionOptions(options: ParsedOptions): Question {
  const unknown = readOption(options, 'changedAt') === 'unknown'
  return {
    changedAt: unknown
      ? null
      : (parseOption(options, 'changedAt', '--changed-at', parseInstant) ?? null),
    maxAge: parseOption(options, 'period', '--period', parseMaxAge),
    timeZone: parseOption(options, 'zone', '--zone', parseZone),
    now: readNowOption(options),
  }
}

function readQuestion(row: Row, given: Question): Question {
  refuseBusinessDays(row)
  const { changedAt } = row
  if (changedAt === undefined) throw new CliError('ERR_CLI_INPUT_MEMBER', 'changedAt')
  return {
    changedAt: readMoment(row, 'changedAt'),
    maxAge: parseMember(row, 'period', parseMaxAge) ?? given.maxAge,
    timeZone: parseMember(row, 'zone', parseZone) ?? given.timeZone,
    now: readMoment(row, 'now') ?? given.now,
  }
}

/** A date that ignored the shift would be wrong, and look right. */
function refuseBusinessDays({ shift = null, calendar = null }: Row): void {
  if (shift === 'none') return
  if (shift !== null) throw new CliError('ERR_CLI_INPUT_UNSUPPORTED', 'shift')
  if (calendar !== null) throw new CliError('ERR_CLI_INPUT_UNSUPPORTED', 'calendar')
}

function parseMember<T>(
  row: Row,
  member: string,
  parse: (value: string) => T | null,
): T | undefined {
  const text = readText(row, member)
  if (text === undefined) return undefined
  const parsed = parse(text)
  if (parsed === null) throw new CliError('ERR_CLI_INPUT_MEMBER', member)
  return parsed
}

function parseZone(value: string): string | null {
  return isTimeZone(value) ? value : null
}

function judge(session: CliSession, given: RotationRule, question: Question, id?: Id): Verdict {
  const { changedAt, now = session.io.clock.now() } = question
  const maxAge = question.maxAge ?? given.maxAge
  const timeZone = question.timeZone ?? given.timeZone ?? DEFAULT_ZONE
  const { status, reasons, details } = checkRotation(
    { changedAt },
    { rule: { ...given, maxAge, timeZone }, now },
  )
  const { state, access, daysLeft, nextChangeAt } = details
  // A due date follows from the date of the change alone. Where nobody said when "now" is, the clock of
  // this machine decides on the state, but does not take the date away.
  const due =
    question.now === undefined && isInFuture(reasons) && changedAt !== null && maxAge !== 'never'
      ? computeDueDate(changedAt, { period: maxAge, timeZone })
      : details
  return {
    status,
    reasons,
    json: {
      ...(id === undefined ? {} : { id }),
      dueDate: due.dueOn,
      deadline: due.deadlineAt,
      state,
      access,
      status,
      daysLeft,
      nextChangeAt,
      reasons: reasons.map(({ code }) => code),
    },
    describe: () =>
      formatReport(session, {
        status,
        title: session.catalog.rotationStates[state],
        facts: listFacts(session, details, timeZone),
        reasons,
      }),
  }
}

function isInFuture([reason]: readonly RotationReason[]): boolean {
  return reason?.code === 'rotation_age_unknown' && reason.params.anomaly === 'future'
}

function listFacts(
  { catalog, texts }: CliSession,
  { dueOn, daysLeft }: RotationDetails,
  timeZone: string,
): Report['facts'] {
  if (dueOn === null || daysLeft === null) return [[texts.labels.lastDay, texts.none]]
  const distance = new Intl.RelativeTimeFormat(catalog.language, { numeric: 'auto' })
  const shown = texts.formatLastDay(
    formatDate(dueOn, catalog),
    timeZone,
    distance.format(daysLeft, 'day'),
  )
  return [[texts.labels.lastDay, shown]]
}
