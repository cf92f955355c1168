import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { runBuilder, runProgram } from './builders.mjs'
import { openFile } from './contenders/open-index.mjs'
import { paths } from './contenders/paths.mjs'
import { knownPassword } from './create-corpus.mjs'
import { print, say } from './measure.mjs'

const run = promisify(execFile)
const DIGITS = 40

/** What builders say of a damaged text, and look-ups of a file that was cut. */
export async function showFaults(folder, { oschonrock, known }) {
  const source = join(folder, 'fault.txt')
  const target = join(folder, 'fault.out')
  copyFileSync(paths(folder).text, source)
  const file = openSync(source, 'r+')
  const rows = []
  for (const [name, { at, bytes, size }] of Object.entries(findFaults(file))) {
    say(`build: ${name}`)
    const kept = read(file, at, bytes.length)
    writeSync(file, bytes, 0, bytes.length, at)
    // The last one: nothing brings back what was cut off.
    if (size !== undefined) ftruncateSync(file, size)
    const row = [name, await judge(() => runBuilder('exact', source, target))]
    if (oschonrock !== undefined) {
      const convert = ['--txt-to-bin', '-i', source, '-o', target, '-f']
      row.push(await judge(() => runProgram(join(oschonrock, 'hibp-convert'), convert)))
    }
    rows.push(row)
    rmSync(target, { force: true })
    writeSync(file, kept, 0, kept.length, at)
  }
  closeSync(file)
  rmSync(source)
  const others = oschonrock === undefined ? [] : ['hibp-convert']
  print('What builders say of a damaged text', ['input', 'hygie', ...others], rows)
  await showCut(folder, { oschonrock, known, target })
}

/** Bytes that are written over the middle of a text, and in the end its size. */
function findFaults(file) {
  const { size } = fstatSync(file)
  const middle = Math.floor(size / 2)
  const text = read(file, middle, 65_536).latin1Slice()
  const start = text.indexOf('\n') + 1
  const lines = text.slice(start).split('\n')
  const at = middle + start
  const [one, two] = lines
  // A pair of rows of one length, and where it is.
  const pair = lines.findIndex((line, index) => line.length === lines[index + 1].length)
  const pairAt = at + lines.slice(0, pair).join('\n').length + (pair === 0 ? 0 : 1)
  const fault = (position, written) => ({ at: position, bytes: Buffer.from(written, 'latin1') })
  return {
    nothing: fault(at, ''),
    'two rows swapped': fault(at, `${two}\n${one}\n`),
    'a row twice': fault(pairAt, `${lines[pair]}\n${lines[pair]}\n`),
    'a digit that is none': fault(at + 20, 'G'),
    'a count that is none': fault(at + DIGITS + 1, 'x'),
    'no colon': fault(at + DIGITS, '0'),
    'a digit at the end of a hash that is another one': fault(
      at + DIGITS - 1,
      one[DIGITS - 1] === '0' ? '1' : '0',
    ),
    'cut within the last row': { ...fault(0, ''), size: size - 20 },
    'cut between two rows, half left': { ...fault(0, ''), size: at },
  }
}

async function judge(build) {
  try {
    const { coverage } = await build()
    return coverage === undefined ? 'builds' : `builds, ${coverage}`
  } catch (error) {
    return `refuses: ${findReason(error)}`
  }
}

const findReason = ({ stderr, message }) =>
  /ERR_\w+/u.exec(stderr ?? message)?.[0] ?? message.split('\n').at(-1).slice(0, 60)

/** Half of a file, cut where a record ends, asked for a password that the other half held. */
async function showCut(folder, { oschonrock, known, target }) {
  const { exact, rows24 } = paths(folder)
  const password = findLate(known)
  const rows = []
  copyFileSync(exact, target)
  truncateSync(target, Math.floor(statSync(exact).size / 2 / 18) * 18)
  const refused = await openFile(target).catch(({ code }) => code)
  rows.push(['hygie exact', typeof refused === 'string' ? `refuses: ${refused}` : 'opens'])
  if (oschonrock !== undefined) {
    copyFileSync(rows24, target)
    truncateSync(target, Math.floor(statSync(rows24).size / 2 / 24) * 24)
    const { stdout } = await run(join(oschonrock, 'hibp-search'), [target, password])
    rows.push(['hibp-search', stdout.includes('not found') ? '**clear**' : 'found'])
  }
  rmSync(target)
  print('What a file that was cut in half says of a password in the other half', ['', ''], rows)
}

/** A known password whose hash is near the end. */
function findLate(known) {
  for (let index = 0; index < known; index++) {
    const hash = createHash('sha1').update(knownPassword(index)).digest()
    if (hash[0] > 0xf0) return knownPassword(index)
  }
  throw new Error('The corpus holds no known password near its end.')
}

function read(file, at, length) {
  const bytes = Buffer.alloc(length)
  readSync(file, bytes, 0, length, at)
  return bytes
}
