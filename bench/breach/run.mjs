// Look-ups, cold reads, builds, servers, range answers, hashes and opening of the breach work beside its peers,
// on one seeded corpus and in one interleaved run. Prints Markdown; what it is doing goes to the error output.
//
//   npm run build && node bench/breach/run.mjs [--only lookup,dense,cold,build,http,parse,sha1,open] [--size 20M]
//     [--rounds 5] [--folder DIR] [--oschonrock DIR]

import { closeSync, mkdtempSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from './measure.mjs'

const SECTIONS = {
  lookup: ['lookup', 'showLookup'],
  dense: ['dense', 'showDense'],
  cold: ['cold', 'showCold'],
  build: ['build', 'showBuild'],
  http: ['http', 'showHttp'],
  parse: ['parse', 'showParse'],
  sha1: ['sha1', 'showSha1'],
  open: ['open', 'showOpen'],
}
/** Those that search no corpus. */
const WITHOUT_CORPUS = new Set(['parse', 'sha1'])

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(SECTIONS).join(',') },
    size: { type: 'string', default: '20M' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string' },
    oschonrock: { type: 'string' },
  },
})
const only = values.only.split(',')
const lines = Number(values.size.replace(/M$/u, '')) * (values.size.endsWith('M') ? 1e6 : 1)
const oschonrock = values.oschonrock === undefined ? undefined : resolve(values.oschonrock)
const settings = { rounds: Number(values.rounds), oschonrock }

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} processors, ${lines.toLocaleString('en')} hashes, ${settings.rounds} rounds, one run.`,
)
const needsCorpus = only.some((section) => !WITHOUT_CORPUS.has(section))
const folder = needsCorpus ? await prepareFolder() : null
for (const section of only) {
  const [file, name] = SECTIONS[section]
  const show = (await import(`./${file}.mjs`))[name]
  if (WITHOUT_CORPUS.has(section)) await show(settings)
  else {
    readFiles(folder)
    await show(folder, settings)
  }
}
say('done')
process.exit()

/** A folder that is given stays, and what is in it is used again; another goes with the process. */
async function prepareFolder() {
  const path = values.folder ?? mkdtempSync(join(tmpdir(), 'hygie-bench-breach-'))
  if (values.folder === undefined) {
    process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  }
  const { prepare } = await import('./prepare.mjs')
  for (const line of await prepare(path, { lines, oschonrock })) console.log(`\nLeft out: ${line}`)
  return path
}

/** Brings what is searched into the page cache, which another section may have emptied. */
function readFiles(path) {
  const buffer = Buffer.alloc(2 ** 22)
  for (const name of readdirSync(path)) {
    const file = openSync(join(path, name))
    while (readSync(file, buffer) > 0);
    closeSync(file)
  }
}
