import { openMemory, sizeOf } from './open-index.mjs'
import { paths } from './paths.mjs'
import { sweep } from './sweep.mjs'

export async function create(folder) {
  const { filter16, text } = paths(folder)
  const index = await openMemory(filter16)
  return {
    bytes: sizeOf(filter16),
    find: (password) => index.count(password) ?? Number.NaN,
    sweep: () => sweep(index, text),
  }
}
