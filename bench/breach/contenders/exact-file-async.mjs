import { openFile, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { exact } = paths(folder)
  const index = await openFile(exact)
  return {
    bytes: sizeOf(exact),
    findAsync: async (password) => (await index.countAsync(password)) ?? Number.NaN,
  }
}
