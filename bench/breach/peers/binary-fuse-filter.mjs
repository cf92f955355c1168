import { readFileSync, writeFileSync } from 'node:fs'
import fuse from 'binary-fuse-filter'
import { paths } from '../contenders/paths.mjs'
import { sha1Bytes } from './hash.mjs'

/** Of the first eight bytes of each hash. */
export function build({ target, rows, lines }) {
  const keys = new BigUint64Array(lines)
  let end = 0
  for (const { hash } of rows) keys[end++] = hash.readBigUInt64BE()
  const [filter, error] = fuse.populateBinaryFuse8(keys)
  if (error) throw error
  writeFileSync(target, filter.makeJSON())
}

function open(folder) {
  const [filter] = fuse.populateBinaryFuse8([])
  filter.takeJSON(readFileSync(paths(folder).fuse8, 'latin1'))
  // A list of numbers, eight bytes each.
  return { filter, bytes: filter.Fingerprints.length * 8 }
}

const keyOf = (password) => sha1Bytes(password).readBigUInt64BE()

export function create(folder) {
  const { filter, bytes } = open(folder)
  return { bytes, find: (password) => (filter.contains(keyOf(password)) ? Number.NaN : 0) }
}

export function createForKeys(folder) {
  const { filter, bytes } = open(folder)
  return { bytes, prepare: keyOf, find: (key) => (filter.contains(key) ? Number.NaN : 0) }
}
