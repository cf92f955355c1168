import { HygieError } from '../../errors.js'

/** What a caller is told when a file cannot be written; the system's own error is the cause. */
export function toTargetError(cause: unknown): HygieError<'ERR_TARGET_WRITE'> {
  return new HygieError('ERR_TARGET_WRITE', 'The index could not be written.', { cause })
}
