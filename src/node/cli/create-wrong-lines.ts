import { describeLineError } from './describe-line-error.js'
import type { WrongLines } from './list-wrong-lines.js'

/** Collects the lines that are left out. */
export interface WrongLineList {
  /** Raises what is no error of a line. */
  add(line: number, error: unknown): void
  read(): WrongLines
}

/** More would hide the rest. */
const MAX_ERRORS = 10

/** Creates the list of lines that are left out, of which the first are kept. */
export function createWrongLines(): WrongLineList {
  const errors: WrongLines['errors'][number][] = []
  let wrong = 0
  return {
    add(line, error) {
      wrong++
      const described = { line, error: describeLineError(error) }
      if (errors.length < MAX_ERRORS) errors.push(described)
    },
    read: () => ({ wrong, errors: errors.sort((a, b) => a.line - b.line) }),
  }
}
