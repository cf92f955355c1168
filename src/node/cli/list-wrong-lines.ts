import type { LineError } from './describe-line-error.js'
import type { CliSession } from './types.js'

/** Lines that were left out. */
export interface WrongLines {
  readonly wrong: number
  /** The first of them, and why. */
  readonly errors: readonly { readonly line: number; readonly error: LineError }[]
}

/** Tells how many lines were left out, and what is wrong with the first of them. */
export function listWrongLines(
  { texts: { rotation, formatNumber } }: CliSession,
  { wrong, errors }: WrongLines,
): readonly string[] {
  return [
    ...(wrong === 0 ? [] : [rotation.formatWrongLines(wrong)]),
    ...errors.map(({ line, error: { code, member = null } }) =>
      rotation.formatWrongLine(formatNumber(line), code, member),
    ),
  ]
}
