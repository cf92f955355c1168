import { createMac, type Mac, systemRandom } from '../../ports.js'
import { buildCalendar } from '../../rotation/reminders/build-calendar.js'
import { readPortal } from '../../rotation/reminders/read-portal.js'
import { type Instant, type IsoDate, parseIsoDate } from '../../time.js'
import { checkQuestion } from './check-question.js'
import { CliError } from './cli-error.js'
import { loadKey } from './load-key.js'
import { loadQuestion } from './load-question.js'
import { loadRotationTerms } from './load-rotation-terms.js'
import { mergeRule } from './merge-rule.js'
import { parseOption, readOption } from './read-options.js'
import { refuseOptions } from './refuse-options.js'
import type { CliSession, ExitCode, ParsedOptions } from './types.js'

/** Whose due date it is, and which. */
interface Due {
  readonly dueOn: IsoDate | null
  readonly cycle: Instant | null
  readonly accountId: string | undefined
  readonly timeZone: string | undefined
  readonly now: Instant
}

/** `hygie rotation ics`: writes a due date for a calendar. */
export async function runRotationIcs(session: CliSession): Promise<ExitCode> {
  const { catalog, options, output } = session
  refuseOptions(options, { batch: '--batch' })
  const portal = parseOption(options, 'portal', '--portal', parsePortal)
  if (portal === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--portal')
  const { dueOn, cycle, accountId, timeZone, now } = await loadDue(session)
  const holder = await loadHolder(options, accountId)
  if (dueOn === null) throw new CliError('ERR_CLI_NO_DUE_DATE')
  const ics = await buildCalendar(
    { accountId: holder.accountId, cycle, dueOn, cancelled: options.cancel === true },
    { mac: holder.mac, catalog, portal, timeZone, now },
  )
  await output.write(options.json === true ? `${JSON.stringify({ dueDate: dueOn, ics })}\n` : ics)
  return 0
}

/** A name of the service that a reader of mail takes for no address. */
function parsePortal(name: string): string | null {
  try {
    return readPortal(name)
  } catch {
    // It throws for a name that will not do, and for nothing else.
    return null
  }
}

/** The date that was given, or that of a record. */
async function loadDue({ io, options }: CliSession): Promise<Due> {
  const dueOn = parseOption(options, 'due', '--due', parseIsoDate)
  const terms = await loadRotationTerms(options)
  if (dueOn !== undefined) {
    refuseOptions(options, { changedAt: '--changed-at', record: '--record' })
    const { timeZone } = mergeRule(terms.rule, terms.layer)
    const { now = io.clock.now() } = terms
    return { dueOn, cycle: null, accountId: undefined, timeZone, now }
  }
  const question = await loadQuestion(options, terms)
  const { due, now } = checkQuestion(question, io.clock)
  const { facts, rule } = question
  const { changedAt: cycle, accountId } = facts
  return { dueOn: due.dueOn, cycle, accountId, timeZone: rule.timeZone, now }
}

/** Under which name and key the entry is known again: none of either, and it is never known again. */
async function loadHolder(
  options: ParsedOptions,
  known: string | undefined,
): Promise<{ readonly accountId: string; readonly mac: Mac }> {
  const account = parseOption(options, 'account', '--account', (name) => name || null)
  const path = readOption(options, 'key')
  if (path === undefined) {
    if (options.cancel === true) throw new CliError('ERR_CLI_OPTION_MISSING', '--key')
    if (account !== undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--key')
    const once = new Uint8Array(32)
    systemRandom.fill(once)
    return { accountId: 'once', mac: await createMac(once) }
  }
  const accountId = account ?? known
  if (accountId === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--account')
  return { accountId, mac: await loadKey(path) }
}
