import { openFile, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

/** Asked for digits of hashes, in a corpus with ranges as full as those of the public one. */
export async function create(folder, options) {
  const { dense } = paths(folder)
  const index = await openFile(dense, options)
  return {
    bytes: sizeOf(dense),
    prepare: (digits) => Buffer.from(digits, 'hex'),
    find: (hash) => index.countHash(hash) ?? Number.NaN,
  }
}
