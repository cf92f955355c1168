import { withDefaults } from '../../internal/with-defaults.js'
import type { PartialOccasion } from '../../scope.js'
import type { StrengthContext } from '../../strength/types.js'
import {
  isJsonLine,
  parseRow,
  readContext,
  readOccasion,
  readRequiredText,
} from './read-members.js'
import { readOne } from './read-one.js'
import { readOccasionOptions } from './read-options.js'
import type { CliSession, ParsedOptions } from './types.js'

/** A password with what goes with it. */
export interface Candidate {
  readonly password: string
  readonly context: StrengthContext
  readonly occasion: PartialOccasion
}

/** Reads the one password that is to be judged. It is never JSON. */
export async function readCandidate(
  { io, options, texts }: CliSession,
  context: StrengthContext,
): Promise<Candidate> {
  // What is wrong with the options is said before anybody types a password.
  const occasion = readOccasionOptions(options)
  const password = await readOne(io, { prompt: texts.prompts.password, hidden: true })
  return { password, context, occasion }
}

/** Reads a line of a batch. What it says of person and occasion wins over the options. */
export function parseCandidate(
  text: string,
  options: ParsedOptions,
  known: StrengthContext,
): Candidate {
  const row = isJsonLine(text) ? parseRow(text) : { password: text }
  return {
    password: readRequiredText(row, 'password'),
    context: withDefaults<StrengthContext>(known, readContext(row)),
    occasion: withDefaults<PartialOccasion>(readOccasionOptions(options), readOccasion(row)),
  }
}
