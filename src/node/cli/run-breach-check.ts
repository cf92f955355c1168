import { checkBreach } from '../../breach/check-breach.js'
import type { BreachOutcome } from '../../breach/types.js'
import { normalizePassword } from '../../text.js'
import { formatBreach } from './format-breach.js'
import { formatReport } from './format-report.js'
import { listBreachNotes } from './list-breach-notes.js'
import { BUNDLED, type Chain, openChain } from './open-chain.js'
import { readOne } from './read-one.js'
import { parseCount, parseOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie breach check`: looks passwords up in a chain of sources. */
export async function runBreachCheck(session: CliSession): Promise<ExitCode> {
  const { io, options, repeated, texts } = session
  const parseLimit = parseCount(0, Number.MAX_SAFE_INTEGER)
  const rule = {
    tweaks: options.tweaks === true,
    maxOccurrences: parseOption(options, 'maxOccurrences', '--max-occurrences', parseLimit),
  }
  const chain = await openChain(session, repeated.length === 0 ? [BUNDLED] : repeated)
  const judge = async (password: string): Promise<Verdict> => {
    const { text } = normalizePassword(password)
    return describe(session, chain, await checkBreach(text, { sources: chain.sources, rule }))
  }
  try {
    // A line is a password and never JSON: nothing else could be said of it.
    if (options.batch === true) return await runBatch(session, { judge, width: chain.width })
    const password = await readOne(io, { prompt: texts.prompts.password, hidden: true })
    return await writeVerdict(session, await judge(password))
  } finally {
    chain.close()
  }
}

function describe(session: CliSession, chain: Chain, outcome: BreachOutcome): Verdict {
  const { status, reasons, details } = outcome
  const { occurrences, source } = details
  const isOne = session.options.batch !== true
  return {
    status,
    reasons,
    json: {
      status,
      occurrences,
      source,
      reasons: reasons.map(({ code }) => code),
      ...(isOne ? { details } : {}),
    },
    describe: () =>
      formatReport(session, {
        status,
        facts: formatBreach(session, details),
        reasons,
        notes: listBreachNotes(session, chain, outcome),
      }),
  }
}
