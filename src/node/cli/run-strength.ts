import { computePolicy } from '../../policy/compute-policy.js'
import { checkStrength } from '../../strength/check-strength.js'
import type { StrengthExplanation } from '../../strength/types.js'
import { normalizePassword } from '../../text.js'
import { createEstimator } from './create-estimator.js'
import { formatExplanation } from './format-explanation.js'
import { formatReport } from './format-report.js'
import { formatStrength } from './format-strength.js'
import { loadContext } from './load-context.js'
import { loadPolicy } from './load-policy.js'
import { type Candidate, parseCandidate, readCandidate } from './read-candidate.js'
import { readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** `hygie strength`: estimates passwords, and judges them by the strength rule of a policy. */
export async function runStrength(session: CliSession): Promise<ExitCode> {
  const { options, texts } = session
  const isExplained = options.explain === true
  const known = await loadContext(options)
  const document = await loadPolicy(readOption(options, 'policy'))
  const building = createEstimator()

  const judge = async ({ password, context, occasion }: Candidate): Promise<Verdict> => {
    const { rules } = computePolicy(document, occasion)
    const { text } = normalizePassword(password, { form: rules.normalization })
    const { status, reasons, details } = await checkStrength(text, {
      estimator: await building,
      rule: rules.strength ?? undefined,
      context,
    })
    const { score, guessesLog10, explanation } = details
    const codes = reasons.map(({ code }) => code)
    return {
      status,
      reasons,
      json: {
        score,
        guessesLog10,
        status,
        reasons: codes,
        ...(isExplained ? { explanation } : {}),
      },
      describe: () =>
        formatReport(session, {
          status,
          facts: [
            [texts.labels.strength, formatStrength(session, details, status)],
            // Our engine always explains.
            ...(isExplained
              ? formatExplanation(session, text, explanation as StrengthExplanation)
              : []),
          ],
          reasons,
        }),
    }
  }
  if (options.batch !== true)
    return writeVerdict(session, await judge(await readCandidate(session, known)))
  return runBatch(session, { judge: (text) => judge(parseCandidate(text, options, known)) })
}
