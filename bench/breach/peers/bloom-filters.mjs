import { readFileSync, writeFileSync } from 'node:fs'
import filters from 'bloom-filters'
import { paths } from '../contenders/paths.mjs'
import { sha1Digits } from './hash.mjs'

const { BloomFilter } = filters

/** At the error rate of eight bits, so that it is comparable. */
export function build({ target, rows, lines }) {
  const filter = BloomFilter.create(lines, 1 / 256)
  for (const { hash } of rows) filter.add(hash.toString('hex'))
  writeFileSync(target, JSON.stringify(filter.saveAsJSON()))
}

export function create(folder) {
  const filter = BloomFilter.fromJSON(JSON.parse(readFileSync(paths(folder).bloom, 'latin1')))
  return {
    bytes: filter.size / 8,
    find: (password) => (filter.has(sha1Digits(password)) ? Number.NaN : 0),
  }
}
