import { computePolicy } from '../../policy/compute-policy.js'
import { comparePolicies } from './compare-policies.js'
import { loadPolicy } from './load-policy.js'
import type { Stricter } from './policy-texts.js'
import { readOccasionOptions } from './read-options.js'
import type { CliSession, ExitCode } from './types.js'
import { writeResult } from './write-result.js'

/** `hygie policy diff`: tells of each rule which of two policies is the stricter one. */
export async function runPolicyDiff(session: CliSession): Promise<ExitCode> {
  const { operands, options, palette, texts } = session
  const occasion = readOccasionOptions(options)
  const documents = [await loadPolicy(operands[0]), await loadPolicy(operands[1])] as const
  const first = computePolicy(documents[0], occasion)
  const second = computePolicy(documents[1], occasion)
  const differences = comparePolicies(first, second)
  const { noDifference, formatDifferences, stricter } = texts.policy
  await writeResult(session, {
    json: {
      first: { id: first.id, fingerprint: first.fingerprint },
      second: { id: second.id, fingerprint: second.fingerprint },
      differences,
    },
    title: differences.length === 0 ? noDifference : formatDifferences(differences.length),
    status: differences.length === 0 ? 'pass' : 'fail',
    facts: differences.flatMap((difference): [string, string][] => [
      [difference.rule, stricter[difference.stricter as Exclude<Stricter, 'same'>]],
      ['', palette.faint(`- ${JSON.stringify(difference.first)}`)],
      ['', palette.faint(`+ ${JSON.stringify(difference.second)}`)],
    ]),
  })
  return differences.length === 0 ? 0 : 1
}
