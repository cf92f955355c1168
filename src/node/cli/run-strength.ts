import { createZxcvbnEstimator } from '../../adapters/zxcvbn/index.js'
import { computePolicy } from '../../policy/compute-policy.js'
import { checkStrength } from '../../strength/check-strength.js'
import { normalizePassword } from '../../text.js'
import { formatReport } from './format-report.js'
import { formatStrength } from './format-strength.js'
import { loadPolicy } from './load-policy.js'
import { type Candidate, parseCandidate, readCandidate } from './read-candidate.js'
import { readContextOptions, readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie strength`: estimates passwords, and judges them by the strength rule of a policy. */
export async function runStrength(session: CliSession): Promise<ExitCode> {
  const { options, texts } = session
  readContextOptions(options)
  const document = await loadPolicy(readOption(options, 'policy'))
  const building = createZxcvbnEstimator()

  const judge = async ({ password, context, occasion }: Candidate): Promise<Verdict> => {
    const { rules } = computePolicy(document, occasion)
    const { text } = normalizePassword(password, { form: rules.normalization })
    const rule = rules.strength ?? undefined
    const { status, reasons, details } = await checkStrength(text, {
      estimator: await building,
      rule,
      context,
    })
    const { score, guessesLog10 } = details
    return {
      status,
      reasons,
      json: { score, guessesLog10, status, reasons: reasons.map(({ code }) => code) },
      describe: () => {
        const shown = formatStrength(session, details, status)
        return formatReport(session, { status, facts: [[texts.labels.strength, shown]], reasons })
      },
    }
  }
  if (options.batch !== true)
    return writeVerdict(session, await judge(await readCandidate(session)))
  return runBatch(session, { judge: (text) => judge(parseCandidate(text, options)) })
}
