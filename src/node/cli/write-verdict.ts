import { formatReason } from '../../messages/format-reason.js'
import { computeExitCode } from './compute-exit-code.js'
import type { CliSession, ExitCode, Verdict } from './types.js'

/** Writes one answer, for people or as a JSON object, and gives the exit code. */
export async function writeVerdict(session: CliSession, verdict: Verdict): Promise<ExitCode> {
  const { output, options } = session
  const text = options.json === true ? writeJson(session, verdict) : verdict.describe().join('\n')
  await output.write(`${text}\n`)
  return computeExitCode(verdict.status)
}

/** The object of a batch, with every reason explained. */
function writeJson({ catalog }: CliSession, { json, reasons }: Verdict): string {
  const explanations = reasons.map((reason) => ({
    code: reason.code,
    params: reason.params,
    message: formatReason(reason, catalog),
  }))
  return JSON.stringify({ ...json, explanations })
}
