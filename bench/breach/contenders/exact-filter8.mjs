import { createFileReader } from 'hygie/node'
import { openFile, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'

export async function create(folder) {
  const { exact, filter8 } = paths(folder)
  const index = await openFile(exact, { filter: createFileReader(filter8) })
  return { bytes: sizeOf(exact, filter8), find: (password) => index.count(password) ?? Number.NaN }
}
