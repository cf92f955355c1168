import { openMemory, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'
import { sweep } from './sweep.mjs'

export async function create(folder) {
  const { filter8, text } = paths(folder)
  const index = await openMemory(filter8)
  return {
    bytes: sizeOf(filter8),
    find: (password) => index.count(password) ?? Number.NaN,
    sweep: () => sweep(index, text),
  }
}
