import { createHash } from 'node:crypto'
import { openFile, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { exact } = paths(folder)
  const index = await openFile(exact, { checkMisses: false })
  return {
    bytes: sizeOf(exact),
    prepare: (password) => createHash('sha1').update(password).digest(),
    find: (hash) => index.countHash(hash) ?? Number.NaN,
  }
}
