import type { Status } from '../../outcome.js'
import type { ExitCode } from './types.js'

/** What the shell is told of an outcome. A warning is not a pass. */
export function computeExitCode(status: Status): ExitCode {
  if (status === 'pass') return 0
  return status === 'unknown' ? 3 : 1
}
