import { HygieError } from '../errors.js'

/** Says that a row is not one that the store wrote. */
export function toMalformedError(sentence: string, cause?: unknown): HygieError {
  return new HygieError('ERR_STORE_MALFORMED', sentence, { cause })
}
