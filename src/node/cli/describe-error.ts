import {
  type HygieError,
  InputError,
  isHygieError,
  isSourceError,
  PolicyError,
} from '../../errors.js'
import type { FailureCode } from './breach-texts.js'
import { CliError } from './cli-error.js'
import type { CliTexts } from './texts.js'
import type { ExitCode } from './types.js'

/** What is said of an error that the person who runs the command can do something about. */
export interface ErrorDescription {
  readonly sentence: string
  readonly code: string
  /** Lines below. */
  readonly below: readonly string[]
  readonly exitCode: ExitCode
}

/** Describes an error; `null` for a bug. */
export function describeError(error: unknown, texts: CliTexts): ErrorDescription | null {
  if (error instanceof CliError) {
    const { code, subject } = error
    const exitCode = code === 'ERR_CLI_INTERRUPTED' || code === 'ERR_CLI_PAUSED' ? 130 : 2
    return { sentence: texts.errors[code](subject), code, below: [], exitCode }
  }
  if (error instanceof PolicyError) {
    const below = error.issues.map(({ path, message }) => `  ${path} ${message}`)
    return { sentence: texts.policyInvalid, code: error.code, below, exitCode: 2 }
  }
  if (isHygieError(error) && error.code === 'ERR_POLICY_IMPOSSIBLE') {
    return { sentence: texts.policy.impossible, code: error.code, below: [], exitCode: 2 }
  }
  return isHygieError(error) ? describeFailure(error, texts) : null
}

function describeFailure(error: HygieError, texts: CliTexts): ErrorDescription {
  const { inputProblems, failures, formatMissing } = texts.breach
  const { code } = error
  if (error instanceof InputError) {
    const sentence = inputProblems[error.problem](texts.formatNumber(error.line))
    return { sentence, code, below: [], exitCode: 2 }
  }
  const status = isSourceError(error) ? error.status : null
  const missing = 'missing' in error ? [`  ${formatMissing(error.missing as number)}`] : []
  return {
    // Else a sentence for developers, in English, which holds no value.
    sentence: code in failures ? failures[code as FailureCode](status) : error.message,
    code,
    below: missing,
    // A service that is away is no mistake; a file that cannot be read is.
    exitCode: isSourceError(error) && code !== 'ERR_SOURCE_READ' ? 3 : 2,
  }
}
