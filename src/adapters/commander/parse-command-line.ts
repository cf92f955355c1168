import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { wrapWords } from '../../internal/wrap-words.js'
import type {
  CommandSpec,
  OptionSpec,
  ParsedCommandLine,
  ParserWords,
  ProgramSpec,
  UsageProblem,
} from './types.js'

/**
 * Parses a command line, and writes help in the words it is given.
 *
 * Prints nothing, ends no process and reads no environment. What was typed and does not belong, which
 * may be a password in the wrong place, is never part of the answer.
 *
 * @param argv - Arguments, without runtime and script.
 * @param program - Commands, options, words.
 * @returns The command to run, the text to print, or what is wrong.
 */
export function parseCommandLine(argv: readonly string[], program: ProgramSpec): ParsedCommandLine {
  const printed: string[] = []
  let parsed: ParsedCommandLine = MISSING
  const root = createRoot(program, printed)
  for (const command of program.commands) {
    addCommand(root, command, program, (run) => {
      parsed = run
    })
  }
  try {
    root.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return readFailure(error, printed.join(''))
  }
  return parsed
}

const MISSING: ParsedCommandLine = {
  kind: 'refused',
  problem: 'command_missing',
  option: null,
  suggestions: [],
}

function createRoot(program: ProgramSpec, printed: string[]): Command {
  const { name, version, description, epilogue, options, words, width } = program
  const root = new Command(name)
  return addOptions(root, options)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ styleTitle: (title) => translate(title, words), boxWrap: wrapWords })
    .description(description)
    .usage(`[options] ${words.command}`)
    .version(version, '-V, --version', words.versionOption)
    .helpOption('-h, --help', words.helpOption)
    .helpCommand(false)
    .addHelpText('after', epilogue)
}

function addCommand(
  root: Command,
  spec: CommandSpec,
  program: ProgramSpec,
  onRun: (run: ParsedCommandLine) => void,
): void {
  const [first, second] = spec.path
  const parent = second === undefined ? root : findGroup(root, first, program)
  const command = addOptions(parent.command(second ?? first), spec.options)
    .summary(spec.summary)
    .description(spec.description)
    .usage(['[options]', ...spec.operands.map((operand) => operand.name)].join(' '))
    .allowExcessArguments(false)
    .addHelpText('after', spec.epilogue)
  for (const { name, description } of spec.operands) command.argument(name, description)
  command.action(() => {
    onRun({
      kind: 'run',
      command: spec.path.join(' '),
      operands: [...command.args],
      options: command.optsWithGlobals(),
    })
  })
}

function findGroup(root: Command, name: string, { groups, words }: ProgramSpec): Command {
  const found = root.commands.find((command) => command.name() === name)
  if (found !== undefined) return found
  const summary = groups[name] ?? ''
  return root.command(name).summary(summary).description(summary).usage(words.command)
}

function addOptions(command: Command, options: readonly OptionSpec[]): Command {
  for (const { flags, description, choices } of options) {
    if (choices === undefined) command.option(flags, description)
    else command.option(flags, description, (value) => choose(value, choices))
  }
  return command
}

function choose(value: string, choices: readonly string[]): string {
  // The message is thrown away: commander would put the value into it.
  if (!choices.includes(value)) throw new InvalidArgumentError('')
  return value
}

/** Commander's titles, which it writes nowhere else. */
function translate(title: string, words: ParserWords): string {
  switch (title) {
    case 'Usage:':
      return words.usage
    case 'Arguments:':
      return words.operands
    case 'Commands:':
      return words.commands
    default:
      return words.options
  }
}

const PROBLEMS: Readonly<Record<string, UsageProblem>> = {
  // Help that nobody asked for: the command is missing.
  'commander.help': 'command_missing',
  'commander.unknownCommand': 'command_unknown',
  'commander.excessArguments': 'operand_unexpected',
  'commander.missingArgument': 'operand_missing',
  'commander.unknownOption': 'option_unknown',
  'commander.optionMissingArgument': 'option_value_missing',
  'commander.invalidArgument': 'option_value_invalid',
}

function readFailure({ code, message }: CommanderError, printed: string): ParsedCommandLine {
  const problem = PROBLEMS[code]
  if (problem === undefined) return { kind: 'print', text: printed }
  const isOfOption = problem === 'option_value_missing' || problem === 'option_value_invalid'
  // Commander writes the declared flags before the value, and the value is not read.
  const { flag = null } = /^error: option '[^']*?(?<flag>--[a-z\d-]+)/u.exec(message)?.groups ?? {}
  const option = isOfOption ? flag : null
  return { kind: 'refused', problem, option, suggestions: readSuggestions(message) }
}

/** Commander suggests declared names only, and does so in its message. */
function readSuggestions(message: string): readonly string[] {
  const { names } = /\n\(Did you mean (?:one of )?(?<names>[^?]+)\?\)$/u.exec(message)?.groups ?? {}
  return names?.split(', ') ?? []
}
