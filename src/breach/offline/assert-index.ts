import { HygieError } from '../../errors.js'

/** Throws `ERR_INDEX_INVALID` with a sentence that says what is wrong, and quotes nothing. */
export function assertIndex(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new HygieError('ERR_INDEX_INVALID', sentence)
}
