import { withDefaults } from '../../internal/with-defaults.js'
import type { StrengthContext } from '../../strength/types.js'
import { CliError } from './cli-error.js'
import { readJson } from './read-json.js'
import { isRow, readContext } from './read-members.js'
import { readContextOptions, readOption } from './read-options.js'
import type { ParsedOptions } from './types.js'

/** Loads what the options say of the person, and the file that one of them may name; options win. */
export async function loadContext(options: ParsedOptions): Promise<StrengthContext> {
  const said = readContextOptions(options)
  const path = readOption(options, 'context')
  if (path === undefined) return said
  const context = await readJson(path)
  if (!isRow(context)) throw new CliError('ERR_CLI_CONTEXT_FILE')
  return withDefaults<StrengthContext>(readContext({ context }), said)
}
