import { HygieError } from '../../errors.js'

/** Throws `ERR_INPUT_INVALID` for a total that the tables of an index cannot hold. */
export function assertU32(total: number): void {
  if (total > 0xffff_ffff) {
    throw new HygieError('ERR_INPUT_INVALID', 'There are more hashes than an index holds.')
  }
}
