import { CliError } from './cli-error.js'
import { judgeMailbox } from './judge-mailbox.js'
import { loadMailboxTerms } from './load-mailbox-terms.js'
import { loadKnownMailbox, readMailboxSubject } from './read-mailbox-subject.js'
import { readOne } from './read-one.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie mailbox`: judges addresses. */
export async function runMailbox(session: CliSession): Promise<ExitCode> {
  const { io, operands, options, texts } = session
  const known = await loadKnownMailbox(options)
  const terms = await loadMailboxTerms(session)
  if (options.batch === true) {
    // A batch and an address beside it: one of the two is a mistake.
    if (operands.length > 0) throw new CliError('ERR_CLI_USAGE')
    return runBatch(session, {
      judge: (text) => judgeMailbox(session, readMailboxSubject(text, known), terms),
    })
  }
  const [operand] = operands
  const address = operand ?? (await readOne(io, { prompt: texts.prompts.address, hidden: false }))
  return writeVerdict(session, judgeMailbox(session, { address, ...known }, terms))
}
