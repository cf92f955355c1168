import { computePolicy } from '../../policy/compute-policy.js'
import { describeRequirements } from '../../policy/requirements/describe-requirements.js'
import { formatRequirement } from '../../policy/requirements/format-requirement.js'
import { loadPolicy } from './load-policy.js'
import { readOccasionOptions } from './read-options.js'
import type { CliSession, ExitCode } from './types.js'

/** `hygie policy requirements`: says what a policy asks, for those who choose a password. */
export async function runPolicyRequirements(session: CliSession): Promise<ExitCode> {
  const { catalog, operands, options, output, texts } = session
  const document = await loadPolicy(operands[0])
  const policy = computePolicy(document, readOccasionOptions(options))
  const requirements = describeRequirements(policy).map((requirement) => ({
    ...requirement,
    text: formatRequirement(requirement, catalog),
  }))
  const { id, fingerprint } = policy
  const lines =
    options.json === true
      ? [JSON.stringify({ id, fingerprint, language: catalog.language, requirements })]
      : requirements.map(({ level, text }) =>
          level === 'advised' ? `- ${text} (${texts.policy.advised})` : `- ${text}`,
        )
  await output.write(`${lines.join('\n')}\n`)
  return 0
}
