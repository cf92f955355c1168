// Prints the answers of this runtime, for check.mjs to compare.

import { judgeRandom } from './judge-random.mjs'
import { loadPackage, runSuite } from './suite.mjs'

const { parsePolicy } = await import('hygie/adapters/zod')
const { createHashWasmMac } = await import('hygie/adapters/hash-wasm')
const { loadDisposableDomains } = await import('hygie/adapters/disposable-email-domains-js')
const loaded = await loadPackage()
const { createMac } = loaded.hygie

const key = new Uint8Array(32).fill(7)
const text = new TextEncoder().encode('hygie')
const macs = [await createMac(key), await createHashWasmMac(key)]
const signed = await Promise.all(macs.map((mac) => mac.sign(text)))

console.log(
  JSON.stringify({
    ...(await runSuite(loaded)),
    random: await judgeRandom(5_000, 20_261_124),
    policy: parsePolicy(JSON.parse(JSON.stringify(loaded.presets.nist80063b4))).id,
    macs: signed.map((bytes) => Buffer.from(bytes).toString('hex')),
    disposable: (await loadDisposableDomains()).has('10minutemail.com'),
    required: Object.keys((await import('node:module')).createRequire(import.meta.url)('hygie'))
      .length,
  }),
)
