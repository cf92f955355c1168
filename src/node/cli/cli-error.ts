/** Codes of the command itself. Those of the library pass through beside them. */
export type CliErrorCode =
  /** A command line that cannot be understood. */
  | 'ERR_CLI_USAGE'
  /** The value of an option is not what it should be. */
  | 'ERR_CLI_OPTION_INVALID'
  /** An option that does not go with the rest of the command line. */
  | 'ERR_CLI_OPTION_MISPLACED'
  /** An option that the command needs was left out. */
  | 'ERR_CLI_OPTION_MISSING'
  /** The prompt was called off. */
  | 'ERR_CLI_CANCELED'
  /** A policy that is no preset and no readable file of JSON. */
  | 'ERR_CLI_POLICY_FILE'
  /** A standard that does not come along. */
  | 'ERR_CLI_STANDARD'
  /** A policy that the language of password managers cannot say. */
  | 'ERR_CLI_NO_PASSWORD_RULES'
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
  /** A record of CSV that cannot be taken apart. */
  | 'ERR_CLI_INPUT_CSV'
  /** A member of a JSON object is missing or not what it should be. */
  | 'ERR_CLI_INPUT_MEMBER'
  /** A file of input that cannot be read, or is not of the right form. */
  | 'ERR_CLI_INPUT_FILE'
  /** No due date where one is to be written. */
  | 'ERR_CLI_NO_DUE_DATE'
  /** Something that this version cannot compute, and will not compute wrongly. */
  | 'ERR_CLI_INPUT_UNSUPPORTED'
  /** An index that is no readable file. */
  | 'ERR_CLI_INDEX_FILE'
  /** A filter where an exact index is needed. */
  | 'ERR_CLI_INDEX_FILTER'
  /** An index that is not the whole corpus, without `--partial`. */
  | 'ERR_CLI_INDEX_PARTIAL'
  /** Two indexes of the same hash. */
  | 'ERR_CLI_INDEX_TWICE'
  /** An address that cannot be listened on. */
  | 'ERR_CLI_ADDRESS'
  /** Ctrl-C, and nothing is left of the work. */
  | 'ERR_CLI_INTERRUPTED'
  /** Ctrl-C, and the same command goes on with the work. */
  | 'ERR_CLI_PAUSED'

/** Raised within the command, for what the person who runs it can put right. */
export class CliError extends Error {
  override readonly name: string = 'CliError'
  readonly code: CliErrorCode
  /** Option or member concerned, by its declared name and never with its value. */
  readonly subject: string | null

  /**
   * @param code - Stable.
   * @param subject - Declared name of an option or a member. Default: `null`.
   * @param options - `cause` is kept.
   */
  constructor(code: CliErrorCode, subject: string | null = null, options?: ErrorOptions) {
    super(subject === null ? code : `${code}: ${subject}`, options)
    this.code = code
    this.subject = subject
  }
}
