import { parsePolicy } from '../../adapters/zod/index.js'
import {
  anssi2021,
  anssiMonServiceSecurise,
  auIsm202512,
  cnil2022,
  cnil2022Device,
  cnil2022Restricted,
  frHealthHarmonised,
  frHealthProRemote,
  ncscUk,
  nist80063b4,
  owaspAsvs5Level1,
  owaspAsvs5Level2,
  owaspAsvs5Level3,
  pciDss401,
} from '../../policy/presets/index.js'
import type { PolicyDocument } from '../../policy/types.js'
import { CliError } from './cli-error.js'
import { readJson } from './read-json.js'

/** Policies that come along, the default first. */
export const PRESETS: readonly PolicyDocument[] = [
  cnil2022,
  cnil2022Restricted,
  cnil2022Device,
  anssi2021,
  anssiMonServiceSecurise,
  frHealthHarmonised,
  frHealthProRemote,
  nist80063b4,
  owaspAsvs5Level1,
  owaspAsvs5Level2,
  owaspAsvs5Level3,
  pciDss401,
  auIsm202512,
  ncscUk,
]

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
