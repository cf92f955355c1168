import { readRows } from '../read-rows.mjs'

/** Asks an index for every hash of the corpus: how many there were, and how many it does not know. */
export async function sweep(index, text) {
  let asked = 0
  let missed = 0
  for (const { hash } of readRows(text)) {
    asked++
    if (index.countHash(hash) === 0) missed++
  }
  return { asked, missed }
}
