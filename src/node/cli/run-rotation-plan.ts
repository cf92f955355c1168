import { countDays } from '../../internal/count-days.js'
import { type Instant, type IsoDate, parseIsoDate } from '../../time.js'
import { CliError } from './cli-error.js'
import { countChangeDays } from './count-change-days.js'
import { formatPlan } from './format-plan.js'
import { loadRotationTerms, type RotationTerms } from './load-rotation-terms.js'
import { mergeRule } from './merge-rule.js'
import { openInput } from './open-input.js'
import { type LinesPlan, type PlanLine, type PlanLinesOptions, planLines } from './plan-lines.js'
import { parseRow } from './read-members.js'
import { parseOption } from './read-options.js'
import { readQuestion } from './read-question.js'
import { refuseOptions } from './refuse-options.js'
import type { CliSession, ExitCode, ParsedOptions } from './types.js'

/** Eleven years, as `planRotation` has it. */
const MAX_DAYS = 4_018

/** `hygie rotation plan`: counts due dates day by day. */
export async function runRotationPlan(session: CliSession): Promise<ExitCode> {
  const { io, options, output } = session
  refuseOptions(options, { changedAt: '--changed-at', record: '--record', batch: '--batch' })
  const { from, to } = readDays(options)
  const terms = await loadRotationTerms(options)
  const now = terms.now ?? io.clock.now()
  const { plan, rule, wrong, errors } = await planInput(session, {
    terms: { rule: mergeRule(terms.rule, terms.layer), epochs: terms.epochs, now },
    read: (text) => readLine(text, terms, now),
    from,
    to,
  })
  const counts = rule && countChangeDays(plan.days, rule)
  const days = plan.days.map((day, index) => ({ ...day, changeDays: counts?.[index] ?? null }))
  const document = { from, to, ...plan, days, wrong, errors }
  const text =
    options.json === true ? JSON.stringify(document) : formatPlan(session, document).join('\n')
  await output.write(`${text}\n`)
  return wrong > 0 ? 2 : 0
}

async function planInput(session: CliSession, options: PlanLinesOptions): Promise<LinesPlan> {
  const input = await openInput(session)
  try {
    return await planLines(input, options)
  } finally {
    // Where the rule is refused nobody has read it, and a pipe would keep the process alive.
    input.destroy()
  }
}

function readDays(options: ParsedOptions): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = parseOption(options, 'from', '--from', parseIsoDate)
  if (from === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--from')
  const to = parseOption(options, 'to', '--to', (value) => {
    const date = parseIsoDate(value)
    const size = date === null ? 0 : countDays(from, date) + 1
    return size >= 1 && size <= MAX_DAYS ? date : null
  })
  if (to === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--to')
  return { from, to }
}

function readLine(text: string, terms: RotationTerms, now: Instant): PlanLine {
  const { facts, rule, epochs, now: own = now } = readQuestion(parseRow(text), terms)
  return { facts, terms: { rule, epochs, now: own } }
}
