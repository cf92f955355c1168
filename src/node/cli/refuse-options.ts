import { CliError } from './cli-error.js'
import type { OptionName } from './texts.js'
import type { ParsedOptions } from './types.js'

/** Refuses options of the command above, which the parser takes before it comes to the one below. */
export function refuseOptions(
  options: ParsedOptions,
  flags: Readonly<Partial<Record<OptionName, string>>>,
): void {
  for (const [name, flag] of Object.entries(flags)) {
    if (options[name as OptionName] !== undefined) {
      throw new CliError('ERR_CLI_OPTION_MISPLACED', flag)
    }
  }
}
