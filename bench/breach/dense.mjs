import { createHash } from 'node:crypto'
import { openFile } from './contenders/open-index.mjs'
import { paths } from './contenders/paths.mjs'
import { findDenseContenders } from './contenders.mjs'
import { DENSE_RANGES, densePrefix } from './create-dense.mjs'
import { BLOCK, race } from './race.mjs'
import { startAll } from './start-child.mjs'

/** Hash to answer where ranges are as full as in the public corpus: more to read and to check. */
export async function showDense(folder, { rounds, oschonrock }) {
  const index = await openFile(paths(folder).dense)
  const { hashes } = index.info
  const runners = await startAll(findDenseContenders(folder, oschonrock), folder)
  let turn = 0
  for (const [title, share] of Object.entries({ hits: 1, misses: 0 })) {
    const next = () => takeDense(index, share, turn++)
    const named = `hash given, ranges of 1,540 rows, ${title}`
    await race(runners, { title: named, rounds, single: BLOCK * 10, next, hashes })
  }
  for (const { child } of runners) child.close()
}

/** Hashes of full ranges, or that many that are in none; no two of one range in a row. */
export function takeDense(index, share, turn, calls = DENSE_RANGES * 5) {
  const passwords = []
  const expected = []
  for (let call = 0; call < calls; call++) {
    const prefix = densePrefix(call * 1_999)
    const [suffix, count] =
      share === 1 ? drawRow(index, prefix, turn * 5 + call) : [digits(`${turn} ${call}`), 0]
    // A text of its own: a piece would keep all of the range.
    passwords.push(Buffer.from(prefix + suffix).latin1Slice())
    expected.push(Number(count))
  }
  return { passwords, expected: Float64Array.from(expected) }
}

function drawRow(index, prefix, call) {
  const rows = Buffer.from(index.range(prefix)).latin1Slice().split('\r\n')
  return rows[Math.floor(call * 0.618_033_988_75 * rows.length) % rows.length].split(':')
}

const digits = (text) => createHash('sha1').update(text).digest('hex').toUpperCase().slice(5)
