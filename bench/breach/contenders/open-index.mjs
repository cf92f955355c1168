import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { openBreachIndex } from 'hygie/breach/offline'
import { createFileReader } from 'hygie/node'

/** Opens an index where it is. */
export const openFile = (path, options) => openBreachIndex(createFileReader(path), options)

/** Opens an index in memory. */
export const openMemory = (path, options) => openBreachIndex(load(path), options)

export const sizeOf = (...files) => files.reduce((sum, path) => sum + statSync(path).size, 0)

/** What one call reads is limited to 2 GiB. */
function load(path) {
  const bytes = new Uint8Array(statSync(path).size)
  const file = openSync(path)
  for (let at = 0; at < bytes.length; ) {
    at += readSync(file, bytes, at, Math.min(2 ** 30, bytes.length - at), at)
  }
  closeSync(file)
  return bytes
}
