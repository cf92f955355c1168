// Who looks passwords up, in the order of the tables. The first one is what the ratios refer to.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from './contenders/paths.mjs'

const own = (file) => ({ url: new URL(`contenders/${file}.mjs`, import.meta.url).href })
const peer = (file) => ({ url: new URL(`peers/${file}.mjs`, import.meta.url).href })

/** `needs` is the file of `prepare` without which one is left out. */
export const OWN = [
  { name: 'hygie exact, file', ...own('exact-file'), counts: true, cold: true },
  { name: 'hygie exact, file, hash given', ...own('exact-file-hash'), counts: true },
  {
    name: 'hygie exact, file, countMany of 1,000',
    ...own('exact-many'),
    counts: true,
    block: 1_000,
  },
  {
    name: 'hygie exact, file, countMany of 20,000',
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
  { name: 'hygie exact, memory', ...own('exact-memory'), counts: true },
  { name: 'hygie exact, file + filter8', ...own('exact-filter8'), counts: true, needs: 'filter8' },
  { name: 'hygie filter16', ...own('filter16'), needs: 'filter16', sweeps: true },
  { name: 'hygie filter8', ...own('filter8'), needs: 'filter8', sweeps: true },
  { name: 'hygie filter8, hash given', ...own('filter8-hash'), needs: 'filter8' },
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

/** Those that there is something to search for. */
export function findContenders(folder, oschonrock) {
  const files = paths(folder)
  const driver = oschonrock && join(oschonrock, 'hibp-driver')
  const driven =
    driver && existsSync(driver)
      ? DRIVEN.map(({ mode, ...rest }) => ({
          ...rest,
          command: [driver, mode, files[rest.needs]],
          files: [
            files[rest.needs],
            ...(mode.startsWith('toc') ? [`${files[rest.needs]}.20.toc`] : []),
          ],
        }))
      : []
  return [...OWN, ...PEERS, ...driven].filter(
    ({ needs }) => needs === undefined || existsSync(files[needs]),
  )
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
