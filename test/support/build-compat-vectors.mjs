// Computes `test/vectors/strength-compat.json`, the reference answers of the comparison with
// @zxcvbn-ts/core 4.2.0: `node test/support/build-compat-vectors.mjs [count]`.
//
// The work is shared by two processes, each with a file in `.cache/compat-vectors` that grows row by
// row: a run that was stopped goes on where it was. The engine reads the year of the clock when it is
// loaded, and the vectors are those of 2026.

import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const YEAR = 2026
const WORKERS = 2
const COUNT = 10_600
const VERSION = '4.2.0'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.cache/compat-vectors')
const generator = join(folder, 'generate-compat-strings.mjs')
const target = join(root, 'test/vectors/strength-compat.json')

const [countText = `${COUNT}`, workerText] = process.argv.slice(2)
const count = Number(countText)

if (new Date().getFullYear() !== YEAR) {
  console.error(`The vectors are those of ${YEAR}; the clock says ${new Date().getFullYear()}.`)
  process.exit(1)
}
const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/@zxcvbn-ts/core/package.json'), 'utf8'),
)
if (version !== VERSION) {
  console.error(`The vectors are those of @zxcvbn-ts/core ${VERSION}; ${version} is installed.`)
  process.exit(1)
}

await (workerText === undefined ? coordinate() : work(Number(workerText)))

async function coordinate() {
  mkdirSync(folder, { recursive: true })
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'test/support/generate-compat-strings.ts')],
    outfile: generator,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  const codes = await Promise.all(
    Array.from({ length: WORKERS }, (_, worker) => startWorker(worker)),
  )
  if (codes.some((code) => code !== 0)) process.exit(1)

  const { generateCompatStrings } = await import(pathToFileURL(generator).href)
  const known = readAnswers()
  const lines = generateCompatStrings(count).map(({ password, userInputs }) => {
    const key = JSON.stringify([password, userInputs])
    const guesses = known.get(key)
    if (guesses === undefined || guesses === null) throw new Error(`No answer for ${key}.`)
    return JSON.stringify([password, userInputs, guesses])
  })
  writeFileSync(target, `[\n${lines.join(',\n')}\n]\n`)
  console.log(`${lines.length} rows in ${target}`)
}

function startWorker(worker) {
  const child = spawn(process.execPath, [import.meta.filename, `${count}`, `${worker}`], {
    stdio: 'inherit',
  })
  return new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1))
  })
}

async function work(worker) {
  const { generateCompatStrings } = await import(pathToFileURL(generator).href)
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core')
  const common = await import('@zxcvbn-ts/language-common')
  const fr = await import('@zxcvbn-ts/language-fr')
  const engine = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...fr.dictionary },
    graphs: common.adjacencyGraphs,
  })
  const known = readAnswers()
  const file = fileOf(worker)
  // A line that was cut off by a stop ends here.
  if (existsSync(file)) appendFileSync(file, '\n')
  for (const [index, { password, userInputs }] of generateCompatStrings(count).entries()) {
    if (index % WORKERS !== worker) continue
    const key = JSON.stringify([password, userInputs])
    if (known.has(key)) continue
    const { guesses } = engine.check(password, [...userInputs])
    const answer = guesses === Number.POSITIVE_INFINITY ? 'Infinity' : guesses
    appendFileSync(file, `${JSON.stringify([key, answer])}\n`)
  }
}

function fileOf(worker) {
  return join(folder, `answers-${worker}.jsonl`)
}

function readAnswers() {
  const known = new Map()
  for (let worker = 0; worker < WORKERS; worker += 1) {
    if (!existsSync(fileOf(worker))) continue
    for (const line of readFileSync(fileOf(worker), 'utf8').split('\n')) {
      try {
        const [key, answer] = JSON.parse(line)
        known.set(key, answer)
      } catch {
        // Empty, or cut off: computed again.
      }
    }
  }
  return known
}
