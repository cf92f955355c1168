/** Codes of the command itself. Those of the library pass through beside them. */
export type CliErrorCode =
  /** A command line that cannot be understood. */
  | 'ERR_CLI_USAGE'
  /** The value of an option is not what it should be. */
  | 'ERR_CLI_OPTION_INVALID'
  /** An option that the command needs was left out. */
  | 'ERR_CLI_OPTION_MISSING'
  /** The prompt was called off. */
  | 'ERR_CLI_CANCELED'
  /** A policy that is no preset and no readable file of JSON. */
  | 'ERR_CLI_POLICY_FILE'
  /** A context that is no readable file with a JSON object. */
  | 'ERR_CLI_CONTEXT_FILE'
  /** Several lines where one was expected. */
  | 'ERR_CLI_INPUT_LINES'
  /** A line above 65,536 bytes. */
  | 'ERR_CLI_INPUT_TOO_LONG'
  /** Not UTF-8. */
  | 'ERR_CLI_INPUT_ENCODING'
  /** Not a JSON object. */
  | 'ERR_CLI_INPUT_JSON'
  /** A member of a JSON object is missing or not what it should be. */
  | 'ERR_CLI_INPUT_MEMBER'
  /** Something that this version cannot compute, and will not compute wrongly. */
  | 'ERR_CLI_INPUT_UNSUPPORTED'

/** Raised within the command, for what the person who runs it can put right. */
export class CliError extends Error {
  override readonly name: string = 'CliError'
  readonly code: CliErrorCode
  /** Option or member concerned, by its declared name and never with its value. */
  readonly subject: string | null

  /**
   * @param code - Stable.
   * @param subject - Declared name of an option or a member. Default: `null`.
   */
  constructor(code: CliErrorCode, subject: string | null = null) {
    super(subject === null ? code : `${code}: ${subject}`)
    this.code = code
    this.subject = subject
  }
}
