// Who looks passwords up, in the order of the tables. The first one is what the ratios refer to.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from './contenders/paths.mjs'

const own = (file) => ({ url: new URL(`contenders/${file}.mjs`, import.meta.url).href })
const peer = (file) => ({ url: new URL(`peers/${file}.mjs`, import.meta.url).href })

/**
 * `needs` is the file of `prepare` without which one is left out. A miss is checked against the checksum of
 * its block unless the name says that it is not.
 */
const OWN = [
  { name: 'hygie exact, file', ...own('exact-file'), counts: true, cold: true },
  {
    name: 'hygie exact, file, misses unchecked',
    ...own('exact-file-unchecked'),
    counts: true,
    cold: true,
  },
  {
    name: 'hygie exact, file, misses unchecked, hash given',
    ...own('exact-file-hash'),
    counts: true,
  },
  {
    name: 'hygie exact, file, misses unchecked, countMany of 1,000',
    ...own('exact-many'),
    counts: true,
    block: 1_000,
  },
  {
    name: 'hygie exact, file, misses unchecked, countMany of 20,000',
    ...own('exact-many'),
    counts: true,
    block: 20_000,
  },
  {
    name: 'hygie exact, file, countAsync',
    ...own('exact-file-async'),
    counts: true,
    slow: true,
    cold: true,
  },
  { name: 'hygie exact, file + filter8', ...own('exact-filter8'), counts: true, needs: 'filter8' },
  { name: 'hygie exact, memory', ...own('exact-memory'), counts: true },
  {
    name: 'hygie exact, memory, misses unchecked',
    ...own('exact-memory-unchecked'),
    counts: true,
  },
  { name: 'hygie filter16', ...own('filter16'), needs: 'filter16', sweeps: true },
  { name: 'hygie filter8', ...own('filter8'), needs: 'filter8', sweeps: true },
  { name: 'hygie filter8, hash given', ...own('filter8-hash'), needs: 'filter8' },
]

/** In a corpus whose ranges are as full as those of the public one. */
const DENSE = [
  { name: 'hygie exact, file', ...own('dense-file'), counts: true },
  { name: 'hygie exact, file, misses unchecked', ...own('dense-file-unchecked'), counts: true },
]

const PEERS = [
  {
    name: 'better-sqlite3, WITHOUT ROWID',
    ...peer('better-sqlite3'),
    counts: true,
    needs: 'sqlite',
    cold: true,
  },
  { name: 'npm binary-fuse-filter', ...peer('binary-fuse-filter'), needs: 'fuse8' },
  {
    name: 'npm binary-fuse-filter, key given',
    ...peer('binary-fuse-filter-key'),
    needs: 'fuse8',
  },
  { name: 'npm bloom-filters, 1/256', ...peer('bloom-filters'), needs: 'bloom', slow: true },
]

/** Modes of the driver of oschonrock/hibp, a file of `prepare` each. */
const DRIVEN = [
  {
    name: 'oschonrock/hibp',
    mode: 'default',
    needs: 'rows24',
    counts: true,
    cold: true,
    slow: true,
  },
  { name: 'oschonrock/hibp --toc', mode: 'toc', needs: 'rows24', counts: true, cold: true },
  { name: 'oschonrock/hibp --toc, hash given', mode: 'toc-hash', needs: 'rows24', counts: true },
  { name: 'oschonrock/hibp binfuse8', mode: 'binfuse8', needs: 'binfuse8' },
]
const DRIVEN_DENSE = [
  { name: 'oschonrock/hibp', mode: 'default-digits', needs: 'dense24', counts: true, slow: true },
  { name: 'oschonrock/hibp --toc', mode: 'toc-digits', needs: 'dense24', counts: true },
]

/** Those that there is something to search for. */
export function findContenders(folder, oschonrock) {
  return keepPresent([...OWN, ...PEERS, ...drive(DRIVEN, folder, oschonrock)], folder)
}

/** The same for the corpus with full ranges. */
export function findDenseContenders(folder, oschonrock) {
  return keepPresent([...DENSE, ...drive(DRIVEN_DENSE, folder, oschonrock)], folder)
}

function drive(modes, folder, oschonrock) {
  const driver = oschonrock && join(oschonrock, 'hibp-driver')
  if (!driver || !existsSync(driver)) return []
  const files = paths(folder)
  return modes.map(({ mode, ...rest }) => {
    const path = files[rest.needs]
    const contents = mode.startsWith('toc') ? [`${path}.20.toc`] : []
    return { ...rest, command: [driver, mode, path], files: [path, ...contents] }
  })
}

function keepPresent(contenders, folder) {
  const files = paths(folder)
  return contenders.filter(({ needs }) => needs === undefined || existsSync(files[needs]))
}

/** How often each known password occurs, and how many lines there are. */
export function readFacts(folder) {
  const { facts, counts } = paths(folder)
  const bytes = readFileSync(counts)
  return {
    ...JSON.parse(readFileSync(facts, 'utf8')),
    counts: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
  }
}
