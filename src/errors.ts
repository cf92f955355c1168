/** Why a breach source could not answer. */
export type SourceErrorCode =
  /** The service answered with another status than 200. */
  | 'ERR_SOURCE_HTTP'
  /** The service could not be reached, or sent the caller to another host. */
  | 'ERR_SOURCE_NETWORK'
  /** The service did not answer in time. */
  | 'ERR_SOURCE_TIMEOUT'
  /** The answer is cut, empty, or not made of `SUFFIX:COUNT` rows. */
  | 'ERR_SOURCE_MALFORMED'
  /** A local list or index could not be read. */
  | 'ERR_SOURCE_READ'
  /** The source failed too often just now, and is left alone for a while. */
  | 'ERR_SOURCE_CIRCUIT_OPEN'

/** Every code that this package throws. Codes are stable; messages are not. */
export type HygieErrorCode =
  /** An impossible option, or a service that the policy needs and that was left out. */
  | 'ERR_OPTION_INVALID'
  /** A policy document that does not parse. */
  | 'ERR_POLICY_INVALID'
  /** A policy that no password can meet, or next to none of those that can be drawn. */
  | 'ERR_POLICY_IMPOSSIBLE'
  /** A tier of words that is cut, altered, or no tier. */
  | 'ERR_TIER_INVALID'
  /** An index of hashes that is cut, damaged, or no index. */
  | 'ERR_INDEX_INVALID'
  /** A line of a corpus that is no `HASH:COUNT`, or not in its place. */
  | 'ERR_INPUT_INVALID'
  /** A file could not be written whole: nothing took its place. */
  | 'ERR_TARGET_WRITE'
  /** An optional package that the call needs is not installed. */
  | 'ERR_DEPENDENCY_MISSING'
  /** A database refused a statement; `cause` is its own error. */
  | 'ERR_STORE_QUERY'
  /** A row of a database that the store did not write: a column is missing or of another type. */
  | 'ERR_STORE_MALFORMED'
  /** A security event that is not to be trusted, or not in due form; `cause.member` names what is wrong. */
  | 'ERR_SIGNAL_INVALID'
  /** No Web Crypto here: the page is not served over HTTPS. */
  | 'ERR_CRYPTO_UNAVAILABLE'
  | SourceErrorCode

/** Held by every error of every copy of the package, also where `instanceof` fails. */
const MARK = Symbol.for('hygie.error')

/**
 * The one error class of the package. Its message is a sentence for developers: it quotes the option
 * that is wrong and never the value.
 *
 * Raised for wrong options and documents, and for sources that are down. A weak, exposed, reused or
 * overdue credential is not an error: it is data in an `Outcome`.
 *
 * @example Tell a wrong option from a bug
 * ```ts
 * import { isHygieError, normalizePassword } from 'hygie'
 *
 * try {
 *   normalizePassword('correct horse', { form: 'NFD' as 'NFC' })
 * } catch (error) {
 *   if (!isHygieError(error)) throw error
 *   console.log(error.code) // ERR_OPTION_INVALID
 * }
 * ```
 *
 * @since 0.1.0
 */
export class HygieError<C extends HygieErrorCode = HygieErrorCode> extends Error {
  override readonly name: string = 'HygieError'
  readonly code: C

  /**
   * @param code - One of the stable codes.
   * @param message - A sentence without any value that may be secret.
   * @param options - `cause` is kept.
   */
  constructor(code: C, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
    Object.defineProperty(this, MARK, { value: true })
  }
}

/**
 * Raised by a breach source that cannot answer. `checkBreach` turns it into an `unknown` outcome, so
 * only those who write or call a source see it.
 *
 * @example Write a source of your own
 * ```ts
 * import { SourceError } from 'hygie'
 *
 * const error = new SourceError('ERR_SOURCE_TIMEOUT', 'The mirror did not answer in time.')
 * console.log(error.code, error.retryAfterMs) // ERR_SOURCE_TIMEOUT null
 * ```
 *
 * @since 0.1.0
 */
export class SourceError extends HygieError<SourceErrorCode> {
  override readonly name: string = 'SourceError'
  /** Milliseconds to wait, from `Retry-After`; `null` when absent or unreadable. */
  readonly retryAfterMs: number | null
  /** Status of the response (RFC 9110, section 15); `null` where there was none. */
  readonly status: number | null

  /**
   * @param code - Why the source could not answer.
   * @param message - A sentence without hash, password or address of a person.
   * @param options - `cause` is kept; `retryAfterMs` is in milliseconds. Default: `null`.
   */
  constructor(
    code: SourceErrorCode,
    message: string,
    options: {
      readonly cause?: unknown
      readonly retryAfterMs?: number | null
      readonly status?: number | null
    } = {},
  ) {
    super(code, message, 'cause' in options ? { cause: options.cause } : undefined)
    this.retryAfterMs = options.retryAfterMs ?? null
    this.status = options.status ?? null
  }
}

/** What is wrong with a line of a corpus. */
export type InputProblem =
  /** Not the digits of a hash. */
  | 'hash'
  /** Not a count. */
  | 'count'
  /** Before the line above it. */
  | 'order'
  /** The same hash as the line above it. */
  | 'duplicate'
  /** The last line breaks off. */
  | 'cut'
  /** Nothing at all. */
  | 'empty'

/**
 * Raised for a corpus of hashes that cannot be indexed as it is. No index is left behind.
 *
 * @example Tell where to look
 * ```ts
 * import { InputError } from 'hygie'
 *
 * const error = new InputError('order', 1_204)
 * console.log(error.code, error.line) // ERR_INPUT_INVALID 1204
 * ```
 *
 * @since 0.3.0
 */
export class InputError extends HygieError<'ERR_INPUT_INVALID'> {
  override readonly name: string = 'InputError'
  readonly problem: InputProblem
  /** Counted from 1; within the file of its range where there is one file a range. */
  readonly line: number

  /**
   * @param problem - What is wrong.
   * @param line - Where, from 1.
   */
  constructor(problem: InputProblem, line: number) {
    super('ERR_INPUT_INVALID', `Line ${line} of the input ${PROBLEMS[problem]}.`)
    this.problem = problem
    this.line = line
  }
}

const PROBLEMS: Readonly<Record<InputProblem, string>> = {
  hash: 'does not start with the digits of a hash',
  count: 'has no count where one belongs',
  order: 'comes before the line above it',
  duplicate: 'repeats the line above it',
  cut: 'breaks off',
  empty: 'is missing: there is nothing to read',
}

/** One thing that is wrong with a document. */
export interface PolicyIssue {
  /** JSON pointer (RFC 6901): `/rules/length/min`. */
  readonly path: string
  /** A sentence without the value. */
  readonly message: string
}

/**
 * Raised for a policy document that does not parse, with everything that is wrong with it at once.
 *
 * @example Show an administrator where to look
 * ```ts
 * import { definePolicy, PolicyError } from 'hygie'
 *
 * try {
 *   definePolicy({ id: 'mine', rules: { length: { min: 20, max: 10 } } })
 * } catch (error) {
 *   if (!(error instanceof PolicyError)) throw error
 *   console.log(error.issues[0]?.path) // /rules/length/max
 * }
 * ```
 *
 * @since 0.1.0
 */
export class PolicyError extends HygieError<'ERR_POLICY_INVALID'> {
  override readonly name: string = 'PolicyError'
  /** At least one. */
  readonly issues: readonly PolicyIssue[]

  /** @param issues - What is wrong, in the order of the document. */
  constructor(issues: readonly PolicyIssue[]) {
    const lines = issues.map(
      ({ path, message }) => `${path === '' ? '(document)' : path}: ${message}`,
    )
    super('ERR_POLICY_INVALID', `The policy is not valid.\n${lines.join('\n')}`)
    this.issues = issues
  }
}

/**
 * Tells whether a caught value is an error of this package, also across realms and copies.
 *
 * @param value - Anything caught.
 * @returns Whether it carries one of our codes.
 *
 * @example Answer 400 for a wrong policy, and let bugs pass through
 * ```ts
 * import { isHygieError } from 'hygie'
 *
 * const caught: unknown = new TypeError('a bug')
 * console.log(isHygieError(caught)) // false
 * ```
 *
 * @since 0.1.0
 */
export function isHygieError(value: unknown): value is HygieError {
  return typeof value === 'object' && value !== null && MARK in value
}

/**
 * Tells whether a caught value says that a breach source could not answer.
 *
 * @param value - Anything caught.
 * @returns Whether it is a `SourceError`, of this copy of the package or another.
 *
 * @example Count outages
 * ```ts
 * import { isSourceError, SourceError } from 'hygie'
 *
 * console.log(isSourceError(new SourceError('ERR_SOURCE_NETWORK', 'No route.'))) // true
 * ```
 *
 * @since 0.1.0
 */
export function isSourceError(value: unknown): value is SourceError {
  return isHygieError(value) && value.code.startsWith('ERR_SOURCE_')
}
