import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { wrapWords } from '../../internal/wrap-words.js'
import type {
  CommandSpec,
  OptionSpec,
  ParsedCommandLine,
  ParserWords,
  ProgramSpec,
  RepeatedOption,
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
  const given: Given = { options: {}, repeated: [] }
  let parsed: ParsedCommandLine = MISSING
  const root = createRoot(program, printed, given)
  for (const command of program.commands) {
    addCommand(root, command, program, given, (run) => {
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

/** Options, gathered as they are read: commander itself does not tell their order. */
interface Given {
  readonly options: Record<string, string | true>
  readonly repeated: RepeatedOption[]
}

const MISSING: ParsedCommandLine = {
  kind: 'refused',
  problem: 'command_missing',
  option: null,
  suggestions: [],
}

function createRoot(program: ProgramSpec, printed: string[], given: Given): Command {
  const { name, version, description, epilogue, options, words, width } = program
  const root = new Command(name)
  return addOptions(root, options, given)
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
  given: Given,
  onRun: (run: ParsedCommandLine) => void,
): void {
  const groups = spec.path.slice(0, -1)
  const parent = groups.reduce(
    (group, word, index) => findGroup(group, word, groups.slice(0, index + 1), program),
    root,
  )
  const command = addOptions(parent.command(spec.path.at(-1) as string), spec.options, given)
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
      ...given,
    })
  })
}

function findGroup(
  parent: Command,
  name: string,
  path: readonly string[],
  { groups, words }: ProgramSpec,
): Command {
  const found = parent.commands.find((command) => command.name() === name)
  if (found !== undefined) return found
  const summary = groups[path.join(' ')] ?? ''
  const group = parent.command(name).helpCommand(false).usage(words.command)
  return group.summary(summary).description(summary)
}

function addOptions(command: Command, options: readonly OptionSpec[], given: Given): Command {
  for (const { flags, description, choices, repeatable = false } of options) {
    const option = new Option(flags, description)
    if (choices !== undefined) option.argParser((value) => choose(value, choices))
    command.addOption(option)
    const name = readName(option)
    command.on(`option:${option.name()}`, (text: string | undefined) => {
      const value = text ?? true
      if (repeatable) given.repeated.push({ name, value })
      else given.options[name] = value
    })
  }
  return command
}

/** Commander gives `--no-resume` the name of what it switches off. */
function readName(option: Option): string {
  const name = option.attributeName()
  return option.negate ? `no${name.charAt(0).toUpperCase()}${name.slice(1)}` : name
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
