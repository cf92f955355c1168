import { openMemory, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { exact } = paths(folder)
  const index = await openMemory(exact)
  return { bytes: sizeOf(exact), find: (password) => index.count(password) ?? Number.NaN }
}
