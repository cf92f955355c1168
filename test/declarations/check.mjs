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
  .filter((key) => !key.endsWith('.json'))
  .map((key) => `hygie${key.slice(1)}`)
/** They speak of Node, whose types their users have. */
const ofNode = ['hygie/node']
const anywhere = specifiers.filter((name) => !ofNode.includes(name))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
function writeImports(name, names) {
  const imports = names.map((specifier, index) => `import * as m${index} from '${specifier}'`)
  const all = `export const all = [${names.map((_, index) => `m${index}`)}]`
  writeFileSync(join(folder, name), [...imports, all].join('\n'))
}
writeImports('anywhere.ts', anywhere)
writeImports('node.ts', ofNode)
/** A file, the types that its users have, and what stands for the platform. */
const PROJECTS = [
  ['anywhere.ts', [], ['../../test/declarations/globals.d.ts']],
  ['node.ts', ['node'], []],
]

let failures = 0
for (const compiler of COMPILERS) {
  const { version, bin } = JSON.parse(
    readFileSync(join(root, 'node_modules', compiler, 'package.json'), 'utf8'),
  )
  for (const [module, moduleResolution] of RESOLUTIONS) {
    for (const [file, types, globals] of PROJECTS) {
      const config = join(folder, `tsconfig.${moduleResolution}.${file}.json`)
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'ES2022',
        lib: ['ES2022'],
        types,
        strict: true,
        exactOptionalPropertyTypes: true,
        // Of the platform's own types there is nothing to find out here.
        skipLibCheck: types.length > 0,
        noEmit: true,
      }
      writeFileSync(config, JSON.stringify({ compilerOptions, files: [file, ...globals] }))
      const title = `TypeScript ${version}, ${moduleResolution}, ${file}`
      try {
        const tsc = join(root, 'node_modules', compiler, bin.tsc)
        execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'pipe', encoding: 'utf8' })
        console.log(`✓ ${title}`)
      } catch (error) {
        failures++
        console.log(`✗ ${title}\n${error.stdout}${error.stderr}`)
      }
    }
  }
}
process.exitCode = failures === 0 ? 0 : 1
