import { openMemory, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder, options) {
  const { exact } = paths(folder)
  const index = await openMemory(exact, options)
  return { bytes: sizeOf(exact), find: (password) => index.count(password) ?? Number.NaN }
}
