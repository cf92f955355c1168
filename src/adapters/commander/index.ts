/**
 * Command lines, on commander. For the command of this package only: not a subpath of it.
 *
 * @module
 */
export { parseCommandLine } from './parse-command-line.js'
export type {
  CommandSpec,
  OperandSpec,
  OptionSpec,
  ParsedCommandLine,
  ParserWords,
  ProgramSpec,
  RepeatedOption,
  UsageProblem,
} from './types.js'
