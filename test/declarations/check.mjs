// Compiles a project that imports every subpath, through the exports of the built package, under each
// TypeScript and each way of resolving modules that users have.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const COMPILERS = ['typescript-5.9', 'typescript', 'typescript-7']
const RESOLUTIONS = [
  ['NodeNext', 'NodeNext'],
  ['ESNext', 'Bundler'],
]

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.cache/declarations')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const specifiers = Object.keys(exports)
  .filter((key) => key !== './package.json')
  .map((key) => `hygie${key.slice(1)}`)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const imports = specifiers.map((name, index) => `import * as m${index} from '${name}'`)
writeFileSync(
  join(folder, 'all.ts'),
  [...imports, `export const all = [${specifiers.map((_, index) => `m${index}`)}]`].join('\n'),
)

let failures = 0
for (const compiler of COMPILERS) {
  const { version, bin } = JSON.parse(
    readFileSync(join(root, 'node_modules', compiler, 'package.json'), 'utf8'),
  )
  for (const [module, moduleResolution] of RESOLUTIONS) {
    const config = join(folder, `tsconfig.${moduleResolution}.json`)
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2022',
      lib: ['ES2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    }
    const files = ['all.ts', '../../test/declarations/globals.d.ts']
    writeFileSync(config, JSON.stringify({ compilerOptions, files }))
    const title = `TypeScript ${version}, ${moduleResolution}`
    try {
      const tsc = join(root, 'node_modules', compiler, bin.tsc)
      execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'pipe', encoding: 'utf8' })
      console.log(`✓ ${title}: ${specifiers.length} subpaths`)
    } catch (error) {
      failures++
      console.log(`✗ ${title}\n${error.stdout}${error.stderr}`)
    }
  }
}
process.exitCode = failures === 0 ? 0 : 1
