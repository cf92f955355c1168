// Makes what is searched, in a folder: the corpus, our indexes, and those of the peers. What is there stays.

import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { runBuilder, runProgram } from './builders.mjs'
import { paths } from './contenders/paths.mjs'
import { createCorpus, knownPassword } from './create-corpus.mjs'
import { writeDense } from './create-dense.mjs'
import { say } from './measure.mjs'
import { readRows } from './read-rows.mjs'

/** The slow peers take minutes and gigabytes for more. */
const MAX_SLOW_LINES = 20_000_000
const MAX_KNOWN = 1_000_000
const SLOW = { sqlite: 'better-sqlite3', fuse8: 'binary-fuse-filter', bloom: 'bloom-filters' }

/**
 * @returns What was left out, a sentence each.
 */
export async function prepare(folder, { lines, oschonrock }) {
  mkdirSync(folder, { recursive: true })
  const files = paths(folder)
  const known = Math.min(MAX_KNOWN, Math.floor(lines / 16))
  if (!existsSync(files.facts)) {
    say(`prepare: corpus of ${lines.toLocaleString('en')} lines`)
    writeText(files.text, { lines, known })
    writeFileSync(files.counts, collectCounts(files.text, known))
    writeFileSync(files.facts, JSON.stringify({ lines, known, slow: {} }))
  }
  if (JSON.parse(readFileSync(files.facts, 'utf8')).lines !== lines) {
    throw new Error('The folder holds a corpus of another size.')
  }
  const missing = [
    ...(await preparePeers(files, lines)),
    ...(await prepareOschonrock(files, oschonrock)),
  ]
  for (const [profile, source] of [
    ['exact', files.text],
    ['filter16', files.exact],
    ['filter8', files.exact],
  ]) {
    if (!existsSync(files[profile])) await runBuilder(profile, source, files[profile])
  }
  await prepareDense(files, oschonrock)
  return missing
}

function writeText(path, options) {
  const file = openSync(`${path}.part`, 'w')
  for (const piece of createCorpus(options)) writeSync(file, piece)
  closeSync(file)
  renameSync(`${path}.part`, path)
}

/** Reads the corpus beside the known hashes, both in order. */
function collectCounts(text, known) {
  const counts = new Uint32Array(known)
  const hashes = Array.from({ length: known }, (_, index) => ({
    index,
    hash: createHash('sha1').update(knownPassword(index)).digest(),
  })).sort((a, b) => Buffer.compare(a.hash, b.hash))
  let next = 0
  for (const { hash, count } of readRows(text)) {
    if (next < known && hash.equals(hashes[next].hash)) counts[hashes[next++].index] = count
  }
  if (next !== known) throw new Error('The corpus lacks known passwords.')
  return counts
}

async function preparePeers(files, lines) {
  const missing = []
  for (const [name, peer] of Object.entries(SLOW)) {
    if (existsSync(files[name])) continue
    if (!existsSync(new URL(`peers/node_modules/${peer}`, import.meta.url))) {
      missing.push(`${peer}: not installed, see \`npm install --prefix bench/breach/peers\`.`)
    } else if (name !== 'sqlite' && lines > MAX_SLOW_LINES) {
      missing.push(
        `${peer}: holds no more than some 20 million keys in reasonable time and memory.`,
      )
    } else {
      say(`prepare: ${peer}`)
      const built = await runBuilder(peer, files.text, files[name], lines)
      const facts = JSON.parse(readFileSync(files.facts, 'utf8'))
      writeFileSync(
        files.facts,
        JSON.stringify({ ...facts, slow: { ...facts.slow, [peer]: built } }),
      )
    }
  }
  return missing
}

/** Its directory of contents is made by the first who asks for it. */
async function prepareOschonrock(files, folder) {
  if (folder === undefined) return ['oschonrock/hibp: no `--oschonrock`.']
  if (!existsSync(files.rows24)) {
    say('prepare: oschonrock/hibp')
    const convert = ['--txt-to-bin', '-i', files.text, '-o', files.rows24]
    await runProgram(join(folder, 'hibp-convert'), convert)
    await runProgram(join(folder, 'hibp-build-filter'), ['-i', files.rows24, '-o', files.binfuse8])
  }
  return existsSync(join(folder, 'hibp-driver'))
    ? []
    : ['oschonrock/hibp in process: no `hibp-driver` in its folder.']
}

async function prepareDense({ dense, dense24 }, folder) {
  if (existsSync(dense)) return
  say('prepare: a corpus with ranges of 1,540 rows')
  const text = `${dense}.txt`
  writeDense(text)
  await runBuilder('exact', text, dense)
  if (folder !== undefined) {
    await runProgram(join(folder, 'hibp-convert'), ['--txt-to-bin', '-i', text, '-o', dense24])
  }
  rmSync(text)
}
