import { SourceError } from '../../errors.js'

/** What a caller is told when a source cannot be read; the system's own error is the cause. */
export function toReadError(cause: unknown): SourceError {
  return new SourceError('ERR_SOURCE_READ', 'The source could not be read.', { cause })
}
