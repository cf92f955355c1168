import type { NonEmpty } from '../../outcome.js'

/** An option of a command: `--json`, or `--name <text>` with a value. */
export interface OptionSpec {
  /** As commander writes them. */
  readonly flags: string
  readonly description: string
  /** Anything else is refused. Default: any text. */
  readonly choices?: readonly string[] | undefined
  /** May be given several times: then every one of them counts, and their order does. Default: the last. */
  readonly repeatable?: boolean | undefined
}

/** What may follow the name of a command: `[address]`, `<file>`, `<files...>`. */
export interface OperandSpec {
  readonly name: string
  readonly description: string
}

/** One command. */
export interface CommandSpec {
  /** Its words: `['policy', 'show']`. All but the last name a group. */
  readonly path: NonEmpty<string>
  /** One line, for the list of commands. */
  readonly summary: string
  /** For its own help. */
  readonly description: string
  readonly operands: readonly OperandSpec[]
  readonly options: readonly OptionSpec[]
  /** Printed below its help. */
  readonly epilogue: string
}

/** Words that commander has in English only. Titles carry their colon. */
export interface ParserWords {
  readonly usage: string
  readonly operands: string
  readonly options: string
  readonly commands: string
  /** Stands for a command in a usage line. */
  readonly command: string
  readonly helpOption: string
  readonly versionOption: string
}

/** Everything that a command line may say. */
export interface ProgramSpec {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly epilogue: string
  /** Of the program itself. */
  readonly options: readonly OptionSpec[]
  readonly commands: readonly CommandSpec[]
  /** Summaries of the words that several commands share, joined by a space: `breach`, `breach index`. */
  readonly groups: Readonly<Record<string, string>>
  readonly words: ParserWords
  /** Columns that help may fill. */
  readonly width: number
}

/** What is wrong with a command line. */
export type UsageProblem =
  | 'command_missing'
  | 'command_unknown'
  | 'operand_unexpected'
  | 'operand_missing'
  | 'option_unknown'
  | 'option_value_missing'
  | 'option_value_invalid'

/** An option that may be given several times, as it was given once. */
export interface RepeatedOption {
  /** The long flag in camel case. */
  readonly name: string
  /** `true` for a flag. */
  readonly value: string | true
}

/** What a command line asks for. */
export type ParsedCommandLine =
  | {
      readonly kind: 'run'
      /** Words of the command, joined by a space. */
      readonly command: string
      readonly operands: readonly string[]
      /** By the long flag in camel case: `changedAt`, `noResume`. Without those that may be repeated. */
      readonly options: Readonly<Record<string, string | true | undefined>>
      /** Those that may be given several times, in the order of the command line. */
      readonly repeated: readonly RepeatedOption[]
    }
  /** Help or the version was asked for. */
  | { readonly kind: 'print'; readonly text: string }
  | {
      readonly kind: 'refused'
      readonly problem: UsageProblem
      /** Long flag of the option concerned as it is declared, never what was typed. */
      readonly option: string | null
      /** Declared names that resemble what was typed. */
      readonly suggestions: readonly string[]
    }
