import { computePolicy } from '../../policy/compute-policy.js'
import { toPasswordRules } from '../../policy/outputs/to-password-rules.js'
import { CliError } from './cli-error.js'
import { loadPolicy } from './load-policy.js'
import { readOccasionOptions } from './read-options.js'
import type { CliSession, ExitCode } from './types.js'

/** `hygie policy passwordrules`: writes the attribute by which password managers know a policy. */
export async function runPolicyPasswordRules(session: CliSession): Promise<ExitCode> {
  const { operands, options, output } = session
  const document = await loadPolicy(operands[0])
  const policy = computePolicy(document, readOccasionOptions(options))
  const rules = toPasswordRules(policy)
  if (rules === null) throw new CliError('ERR_CLI_NO_PASSWORD_RULES')
  const { id, fingerprint } = policy
  const text =
    options.json === true ? JSON.stringify({ id, fingerprint, passwordrules: rules }) : rules
  await output.write(`${text}\n`)
  return 0
}
