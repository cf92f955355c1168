import { closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { paths } from './paths.mjs'

const PAGE = 4_096

/** One page from anywhere in the index, past the page cache: what the device takes. */
export function create(folder) {
  const { exact } = paths(folder)
  const pages = Math.floor(statSync(exact).size / PAGE)
  const file = openSync(exact, constants.O_RDONLY | constants.O_DIRECT)
  const buffer = Buffer.alloc(PAGE * 3)
  const at = findAligned(file, buffer)
  let state = 1
  return {
    bytes: PAGE * pages,
    find: () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      readSync(file, buffer, at, PAGE, Math.floor((state / 2 ** 32) * pages) * PAGE)
      return 0
    },
    close: () => closeSync(file),
  }
}

/** Where the buffer lies is not told, but the system refuses what is not aligned. */
function findAligned(file, buffer) {
  for (let at = 0; at < PAGE; at += 8) {
    try {
      readSync(file, buffer, at, PAGE, 0)
      return at
    } catch {}
  }
  throw new Error('The file system reads nothing past its cache.')
}
