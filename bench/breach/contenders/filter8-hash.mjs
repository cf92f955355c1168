import { createHash } from 'node:crypto'
import { openMemory, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { filter8 } = paths(folder)
  const index = await openMemory(filter8)
  return {
    bytes: sizeOf(filter8),
    prepare: (password) => createHash('sha1').update(password).digest(),
    find: (hash) => index.countHash(hash) ?? Number.NaN,
  }
}
