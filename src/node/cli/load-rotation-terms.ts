import { computePolicy } from '../../policy/compute-policy.js'
import { FRENCH_AREAS } from '../../rotation/holidays/french-areas.js'
import type { IncidentEpoch, RotationRule } from '../../rotation/types.js'
import type { Instant } from '../../time.js'
import { CliError } from './cli-error.js'
import { loadPolicy } from './load-policy.js'
import type { RuleLayer } from './merge-rule.js'
import { readEpochs } from './read-epochs.js'
import { readJson } from './read-json.js'
import { parseMaxAge, parseOption, readNowOption, readOption } from './read-options.js'
import { parseZone, SHIFTS } from './read-rule-members.js'
import type { ParsedOptions } from './types.js'

/** By what passwords are judged, before a record says more. */
export interface RotationTerms {
  /** That of the policy. */
  readonly rule: RotationRule
  /** What the options say in its place. */
  readonly layer: RuleLayer
  readonly epochs: readonly IncidentEpoch[]
  /** `undefined` where nobody has said it. */
  readonly now: Instant | undefined
}

const DEFAULT_RULE: RotationRule = { maxAge: 'never', unknownAge: { kind: 'force' } }

/** Loads what the options say of rule, incidents and moment. */
export async function loadRotationTerms(options: ParsedOptions): Promise<RotationTerms> {
  const layer = {
    maxAge: parseOption(options, 'period', '--period', parseMaxAge),
    timeZone: parseOption(options, 'zone', '--zone', parseZone),
    // The parser has refused any other word.
    shift: SHIFTS.find((shift) => shift === options.shift),
    calendar: FRENCH_AREAS.find((area) => area === options.calendar),
  }
  const now = readNowOption(options)
  const epochs = await loadEpochs(readOption(options, 'epochs'))
  const { rules } = computePolicy(await loadPolicy(readOption(options, 'policy')))
  return { rule: rules.rotation ?? DEFAULT_RULE, layer, epochs, now }
}

async function loadEpochs(path: string | undefined): Promise<readonly IncidentEpoch[]> {
  if (path === undefined) return []
  const epochs = await readJson(path)
  if (!Array.isArray(epochs)) throw new CliError('ERR_CLI_INPUT_FILE', '--epochs')
  return readEpochs({ epochs })
}
