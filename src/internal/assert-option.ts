import { HygieError } from '../errors.js'

/** Throws `ERR_OPTION_INVALID` with a sentence that quotes the option, never its value. */
export function assertOption(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new HygieError('ERR_OPTION_INVALID', sentence)
}
