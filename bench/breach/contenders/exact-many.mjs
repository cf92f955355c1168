import { openFile, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { exact } = paths(folder)
  const index = await openFile(exact, { checkMisses: false })
  return {
    bytes: sizeOf(exact),
    findMany: (passwords) => index.countMany(passwords).map((count) => count ?? Number.NaN),
  }
}
