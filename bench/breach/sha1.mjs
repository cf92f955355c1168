import * as crypto from 'node:crypto'
import { createSHA1 } from 'hash-wasm'
import { loadSource } from '../load-source.mjs'
import { interleave, median, print, ratio, say, spread } from './measure.mjs'

const PASSWORDS = 1_000
const BLOCKS = 60

/** A password of twelve characters in, its hash out, in the form that is usual there. */
export async function showSha1({ rounds }) {
  const { computeSha1 } = await loadSource('internal/compute-sha1.ts')
  const { writeSha1 } = await loadSource('internal/write-sha1.ts')
  const words = new Int32Array(5)
  const wasm = await createSHA1()
  const { subtle } = crypto.webcrypto
  const encoder = new TextEncoder()
  const ways = {
    'hygie, into words that are there: what an index does': (text) => writeSha1(text, words),
    'hygie, words of its own: what checkBreach does': (text) => computeSha1(text),
    ...(crypto.hash === undefined
      ? {}
      : { 'crypto.hash, hex': (text) => crypto.hash('sha1', text, 'hex') }),
    'createHash, hex': (text) => crypto.createHash('sha1').update(text).digest('hex'),
    'createHash, bytes': (text) => crypto.createHash('sha1').update(text).digest(),
    'hash-wasm, hex': (text) => wasm.init().update(text).digest(),
    'Web Crypto, awaited': (text) => subtle.digest('SHA-1', encoder.encode(text)),
  }
  const contenders = Object.entries(ways).map(([name, run]) => ({ name, run }))
  let drawn = 0
  const results = await interleave(contenders, rounds, async ({ name, run }, round) => {
    say(`sha1: round ${round} of ${rounds}, ${name}`)
    const isSlow = name.startsWith('Web')
    const times = []
    for (let block = 0; block < (isSlow ? BLOCKS / 6 : BLOCKS); block++) {
      const texts = Array.from({ length: PASSWORDS }, () =>
        Buffer.from(`battery${String(10_000 + (drawn++ % 89_999))}`).toString('latin1'),
      )
      const from = performance.now()
      if (isSlow) for (const text of texts) await run(text)
      else for (const text of texts) run(text)
      times.push(((performance.now() - from) * 1e6) / PASSWORDS)
    }
    return times
  })
  const first = results.get(contenders[0].name).map(median)
  const rows = contenders.map(({ name }) => [
    name,
    spread(results.get(name).flat()),
    ratio(results.get(name).map(median), first),
  ])
  print('SHA-1 of 12 characters', ['', 'median (p10–p99)', 'ratio'], rows)
}
