import { formatReport, type Report } from './format-report.js'
import type { CliSession } from './types.js'

/** What a command has done, rather than judged. */
export interface Result extends Pick<Report, 'facts' | 'notes'> {
  readonly json: object
  readonly title: string
  /** Default: `pass`. */
  readonly status?: 'pass' | 'fail' | undefined
}

/** Writes what was done, for people or as a JSON object. */
export async function writeResult(
  session: CliSession,
  { json, status = 'pass', ...report }: Result,
): Promise<void> {
  const { options, output } = session
  const text =
    options.json === true
      ? JSON.stringify(json)
      : formatReport(session, { status, reasons: [], ...report }).join('\n')
  await output.write(`${text}\n`)
}
