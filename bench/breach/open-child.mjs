// Opens one thing in a fresh process: milliseconds with the import and without it, and the memory it took. Not
// run by hand.

import { statSync } from 'node:fs'

const [, , kind, path] = process.argv
const start = performance.now()
globalThis.gc()
const before = process.memoryUsage()
const { open } = await load()
const from = performance.now()
const opened = await open()
const to = performance.now()
globalThis.gc()
const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
process.stdout.write(
  JSON.stringify({
    ms: to - from,
    withImport: to - start,
    rss: rss - before.rss,
    live: heapUsed - before.heapUsed + arrayBuffers - before.arrayBuffers,
    size: path === undefined ? 0 : statSync(path).size,
  }),
)
// Still in use here.
if (opened === undefined) process.exit(1)

async function load() {
  if (kind === 'bundled') {
    const { loadBundledSource } = await import('hygie/breach/bundled')
    return { open: loadBundledSource }
  }
  if (kind === 'sqlite') {
    const { create } = await import('./peers/better-sqlite3.mjs')
    return { open: () => create(path.slice(0, path.lastIndexOf('/'))) }
  }
  const { openFile, openMemory } = await import('./contenders/open-index.mjs')
  return { open: () => (kind === 'file' ? openFile(path) : openMemory(path)) }
}
