import { CliError } from './cli-error.js'
import { judgeRotation } from './judge-rotation.js'
import { loadQuestion } from './load-question.js'
import { loadRotationTerms } from './load-rotation-terms.js'
import { type RecordId, readRecordId } from './read-facts-members.js'
import { parseRow } from './read-members.js'
import { readQuestion } from './read-question.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie rotation`: computes due dates and states. */
export async function runRotation(session: CliSession): Promise<ExitCode> {
  const { options } = session
  const terms = await loadRotationTerms(options)
  if (options.batch !== true) {
    return writeVerdict(session, judgeRotation(session, await loadQuestion(options, terms)))
  }
  if (options.record !== undefined) throw new CliError('ERR_CLI_OPTION_MISPLACED', '--record')
  return runBatch(session, {
    judge: (text) => {
      const row = parseRow(text)
      return judgeRotation(session, readQuestion(row, terms), readRecordId(row))
    },
    identify,
  })
}

/** For a line in error, whatever is wrong with it. */
function identify(text: string): { readonly id?: RecordId } {
  try {
    return { id: readRecordId(parseRow(text)) }
  } catch {
    return {}
  }
}
