import type { ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { CliError } from './cli-error.js'
import { type Audit, createAudit } from './create-audit.js'
import { createProgress, type Progress } from './create-progress.js'
import { createWrongLines } from './create-wrong-lines.js'
import { formatAudit } from './format-audit.js'
import { AUDIT_COLUMNS, formatAuditRow } from './format-audit-row.js'
import { formatCsvRow } from './format-csv-row.js'
import type { WrongLines } from './list-wrong-lines.js'
import { loadMailboxTerms } from './load-mailbox-terms.js'
import { openInput } from './open-input.js'
import { type AccountColumns, type FileAccount, readAccounts } from './read-accounts.js'
import { readOption } from './read-options.js'
import { refuseOptions } from './refuse-options.js'
import type { CliSession, ExitCode } from './types.js'
import { writeWord } from './write-word.js'

/** Accounts between two looks at how far the file is. */
const STEP = 1_000

/** `hygie mailbox audit`: counts what is to be known of the mailboxes of many accounts. */
export async function runMailboxAudit(session: CliSession): Promise<ExitCode> {
  const { operands, options, output } = session
  refuseOptions(options, {
    usedBy: '--used-by',
    evidence: '--evidence',
    mx: '--mx',
    batch: '--batch',
  })
  const isList = options.csv === true
  // Read twice: who else has a mailbox is known at the end of the file.
  if (isList && (options.json === true || operands[0] === '-')) {
    throw new CliError('ERR_CLI_OPTION_MISPLACED', '--csv')
  }
  const audit = createAudit(await loadMailboxTerms(session))
  const progress = createProgress(session, session.texts.mailbox.formatAccountRate)
  try {
    const passes = isList ? 2 : 1
    const add = async (account: FileAccount): Promise<void> => audit.add(account)
    const { wrong, errors } = await readFile(session, progress, { passes, before: 0, take: add })
    if (isList) await writeList(session, audit, progress)
    progress.stop()
    if (!isList) await output.write(`${format(session, audit, { wrong, errors })}\n`)
    return wrong > 0 ? 2 : 0
  } finally {
    progress.stop()
  }
}

function format(session: CliSession, audit: Audit, lines: WrongLines): string {
  const summary = audit.read()
  if (session.options.json !== true) return formatAudit(session, summary, lines).join('\n')
  const { categories, duplicates, ...rest } = summary
  return JSON.stringify({
    ...rest,
    categories: Object.fromEntries(categories.map(([name, count]) => [writeWord(name), count])),
    duplicates: {
      [writeWord('same')]: duplicates.same,
      [writeWord('possibly_same')]: duplicates.possibly_same,
    },
    ...lines,
  })
}

/** One row for each account that is not plainly accepted, or that others share. */
async function writeList(session: CliSession, audit: Audit, progress: Progress): Promise<void> {
  const { output } = session
  await output.write(formatCsvRow(AUDIT_COLUMNS))
  const number = createNumbering()
  const take = async (account: FileAccount, line: number): Promise<void> => {
    const row = formatAuditRow(line, account, audit.judge(account), number)
    if (row !== null) await output.write(row)
  }
  await readFile(session, progress, { passes: 2, before: audit.read().accounts, take })
}

/** Numbers groups from 1, in the order in which they are met. */
function createNumbering(): (group: string) => number {
  const numbers = new Map<string, number>()
  return (group) => {
    const number = numbers.get(group) ?? numbers.size + 1
    numbers.set(group, number)
    return number
  }
}

interface Pass {
  readonly passes: number
  /** Accounts of the pass before; 0 in the first. */
  readonly before: number
  readonly take: (account: FileAccount, line: number) => Promise<void>
}

async function readFile(
  session: CliSession,
  progress: Progress,
  { passes, before, take }: Pass,
): Promise<WrongLines> {
  const input = await openInput(session)
  const size = await readSize(session)
  const wrong = createWrongLines()
  const position = (): number => (before > 0 ? 1 : 0) + readPosition(input) / size
  let done = before
  for await (const each of readAccounts(input, readColumns(session))) {
    if ('error' in each) {
      wrong.add(each.line, each.error)
      continue
    }
    await take(each.account, each.line)
    done++
    if (done % STEP === 0 && size > 0) {
      progress.update(position() / passes, done)
    }
  }
  return wrong.read()
}

function readColumns({ options }: CliSession): AccountColumns {
  return {
    address: readOption(options, 'addressColumn'),
    holder: readOption(options, 'holderColumn'),
  }
}

/** 0 where nobody knows: of standard input, and of a pipe. */
async function readSize({ operands: [path] }: CliSession): Promise<number> {
  return path === undefined || path === '-' ? 0 : (await stat(path)).size
}

function readPosition(input: Readable): number {
  return (input as ReadStream).bytesRead
}
