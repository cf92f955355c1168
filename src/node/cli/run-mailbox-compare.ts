import { compareMailboxes } from '../../mailbox/compare-mailboxes.js'
import { readMxOption } from './read-mailbox-subject.js'
import { refuseOptions } from './refuse-options.js'
import type { CliSession, ExitCode } from './types.js'
import { writeResult } from './write-result.js'
import { writeWord } from './write-word.js'

/** `hygie mailbox compare`: tells whether mail to two addresses arrives in one mailbox. */
export async function runMailboxCompare(session: CliSession): Promise<ExitCode> {
  const { operands, options, texts } = session
  refuseOptions(options, {
    usedBy: '--used-by',
    evidence: '--evidence',
    smtputf8: '--smtputf8',
    policy: '--policy',
    batch: '--batch',
  })
  const [a, b] = operands as readonly [string, string]
  const relation = compareMailboxes(a, b, { mx: readMxOption(options) })
  await writeResult(session, {
    json: { relation: relation === null ? null : writeWord(relation) },
    title: relation === null ? texts.mailbox.noAddress : texts.mailbox.relations[relation],
    status: relation === null ? 'fail' : 'pass',
    facts: [],
    notes: relation === null ? [] : [texts.mailbox.relationNotes[relation]],
  })
  return relation === null ? 1 : 0
}
