import { parsePolicy } from '../../adapters/zod/index.js'
import { cnil2022, nist80063b4 } from '../../policy/presets/index.js'
import type { PolicyDocument } from '../../policy/types.js'
import { CliError } from './cli-error.js'
import { readJson } from './read-json.js'

/** Policies that come along, the default first. */
export const PRESETS: readonly PolicyDocument[] = [cnil2022, nist80063b4]

/**
 * Loads a policy: a preset by its name, else a file of JSON. A preset wins over a file of the same name;
 * `./cnil-2022` is the file.
 */
export async function loadPolicy(name: string = cnil2022.id): Promise<PolicyDocument> {
  const preset = PRESETS.find(({ id }) => id === name)
  if (preset !== undefined) return preset
  const value = await readJson(name)
  if (value === undefined) throw new CliError('ERR_CLI_POLICY_FILE')
  return parsePolicy(value)
}
