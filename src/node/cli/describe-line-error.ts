import { isHygieError } from '../../errors.js'
import { CliError } from './cli-error.js'

/** What is wrong with a line of input. */
export interface LineError {
  readonly code: string
  /** The member concerned, by its name. */
  readonly member?: string
}

/** Describes what is wrong with a line. A bug is no wrong line: it passes through. */
export function describeLineError(error: unknown): LineError {
  if (error instanceof CliError) {
    const { code, subject } = error
    return subject === null ? { code } : { code, member: subject }
  }
  if (isHygieError(error)) return { code: error.code }
  throw error
}
