import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { makeFolder } from './make-folder.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  // What is imported on demand becomes a file of its own.
  splitting: true,
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  logLevel: 'error',
  metafile: true,
}

/** Bundles a module for Node into a temporary folder; gives its address. */
export async function bundleForNode(url) {
  const outdir = makeFolder()
  const entry = fileURLToPath(url)
  await build({ ...OPTIONS, entryPoints: [entry], platform: 'node', outdir })
  return pathToFileURL(join(outdir, basename(entry))).href
}

/** Bytes of each file of a bundle for browsers: minified, gzip -9, brotli. */
async function weigh(contents, resolveDir = ROOT) {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    stdin: { contents, resolveDir },
    platform: 'browser',
    outdir: '/out',
    write: false,
  })
  const initial = findInitial(metafile)
  return outputFiles.map(({ path, contents: bytes }) => ({
    name: nameOf(metafile, path),
    isInitial: initial.has(basename(path)),
    sizes: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length],
  }))
}

/** A file is called after the largest module in it. */
function nameOf({ outputs }, path) {
  const [, { inputs }] = Object.entries(outputs).find(([name]) => basename(name) === basename(path))
  const [[largest = ''] = []] = Object.entries(inputs).sort(
    (a, b) => b[1].bytesInOutput - a[1].bytesInOutput,
  )
  return basename(largest, '.js')
}

/** The files that are loaded at once: the entry and what it imports, not on demand, at any remove. */
function findInitial({ outputs }) {
  const entry = Object.keys(outputs).find((name) => outputs[name].entryPoint === '<stdin>')
  const found = new Set([entry])
  for (const name of found) {
    for (const { path, kind } of outputs[name].imports) {
      if (kind === 'import-statement') found.add(path)
    }
  }
  return new Set([...found].map((name) => basename(name)))
}

const sum = (files) => files.map(({ sizes }) => sizes).reduce((a, b) => a.map((n, i) => n + b[i]))

const ZXCVBN_TS = "export { ZxcvbnFactory } from '@zxcvbn-ts/core'; "
const list = (name) => `export * as ${name} from '@zxcvbn-ts/language-${name}'; `

/** Rows of the table of sizes. */
export async function computeSizes(contenders) {
  const engine = await weigh("export { createStrengthEstimator } from 'hygie/strength'")
  const split = await weigh(
    "export { createStrengthEstimator, loadStrengthTier } from 'hygie/strength'",
  )
  const rows = [
    ['hygie, engine + T0', sum(engine.filter(({ isInitial }) => isInitial))],
    ...split
      .filter(({ isInitial }) => !isInitial)
      .map(({ name, sizes }) => [`hygie, ${name}, on demand`, sizes]),
    ['hygie, engine + all tiers', sum(split)],
    ['@zxcvbn-ts/core 4.2.0 alone', sum(await weigh(ZXCVBN_TS))],
    ['… + common + fr', sum(await weigh(ZXCVBN_TS + list('common') + list('fr')))],
    [
      '… + common + fr + en',
      sum(await weigh(ZXCVBN_TS + list('common') + list('fr') + list('en'))),
    ],
  ]
  for (const { name, url } of contenders.filter(({ url }) => url?.includes('/peers/'))) {
    const contents = `export { create } from ${JSON.stringify(fileURLToPath(url))}`
    rows.push([name, sum(await weigh(contents))])
  }
  return rows
}
