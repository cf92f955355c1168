import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Configuration {
  readonly forbidden: readonly (IForbiddenRuleType & { readonly name: string })[]
  readonly options: Readonly<Record<string, unknown>>
}

const rules: Configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

const FOLDERS =
  'internal data words strength breach history rotation mailbox account policy credential messages node node/cli browser testing adapters/zod adapters/zxcvbn adapters/commander'

/** A house of empty files in which every import of the second column is allowed. */
const ALLOWED: readonly (readonly [from: string, statement: string])[] = [
  ['outcome.ts', "import './errors.js'"],
  ['internal/a.ts', "import '../outcome.js'"],
  ['strength/a.ts', "import '../data/b.js'\nimport './b.js'\nimport '../internal/b.js'"],
  ['policy/a.ts', "import '../breach/b.js'\nimport '../rotation/b.js'"],
  ['credential/a.ts', "import '../policy/b.js'\nimport '../strength/b.js'"],
  ['messages/a.ts', "import type { X } from '../policy/b.js'\nimport './b.js'"],
  ['adapters/zod/a.ts', "import 'zod'\nimport '../../policy/b.js'"],
  ['adapters/zxcvbn/a.ts', "import '@zxcvbn-ts/core'\nimport '../../strength/b.js'"],
  ['adapters/commander/a.ts', "import 'commander'\nimport 'node:process'"],
  ['words/a.ts', "import '@zxcvbn-ts/core'\nimport '../strength/b.js'\nimport './b.js'"],
  ['node/a.ts', "import 'node:fs'\nimport '../breach/b.js'"],
  ['node/cli/a.ts', "import '../../messages/b.js'\nimport '../../adapters/zod/b.js'"],
  ['browser/a.ts', "import type { X } from '../messages/b.js'\nimport '../policy/b.js'"],
  ['testing/a.ts', "import '../outcome.js'"],
]

/** One offence each, and the rules that it must break. */
const OFFENCES: readonly (readonly [from: string, statement: string, ...broken: string[]])[] = [
  ['errors.ts', "import './outcome.js'", 'no-cycle'],
  ['scope.ts', "import type { X } from './strength/b.js'", 'ground-sees-nothing-above'],
  ['internal/c.ts', "import '../policy/b.js'", 'ground-sees-nothing-above'],
  ['data/c.ts', "import '../outcome.js'", 'data-imports-nothing'],
  ['breach/c.ts', "import '../nowhere.js'", 'resolvable'],
  ['cellar/c.ts', "import '../outcome.js'", 'known-folder'],
  ['strength/c.ts', "import type { X } from '../breach/b.js'", 'rooms-are-islands'],
  ['rotation/c.ts', "import '../policy/b.js'", 'rooms-are-islands'],
  ['mailbox/c.ts', "import '../index.js'", 'rooms-are-islands'],
  ['policy/c.ts', "import '../credential/b.js'", 'policy-looks-down'],
  ['credential/c.ts', "import '../messages/b.js'", 'credential-looks-down'],
  ['messages/c.ts', "import '../policy/b.js'", 'messages-see-types'],
  ['messages/d.ts', "import type { X } from '../node/b.js'", 'messages-see-the-house'],
  ['adapters/zod/c.ts', "import '../zxcvbn/b.js'", 'adapters-know-the-house'],
  ['adapters/zod/d.ts', "import 'commander'", 'adapter-named-after-its-package'],
  ['adapters/zod/e.ts', "import 'node:fs'", 'node-modules-of-node-in-node-only'],
  ['strength/d.ts', "import type { X } from 'zod'", 'npm-in-adapters-only'],
  ['strength/e.ts', "import 'node:fs'", 'node-modules-of-node-in-node-only'],
  ['node/c.ts', "import '../messages/b.js'", 'node-knows-the-house'],
  ['browser/c.ts', "import '../messages/b.js'", 'browser-sees-types-of-messages'],
  ['browser/d.ts', "import '../node/b.js'", 'browser-knows-the-house'],
  ['testing/c.ts', "import '../policy/b.js'", 'testing-stands-on-the-ground'],
  ['strength/f.ts', "import '../words/b.js'", 'rooms-are-islands', 'words-stay-in-the-workshop'],
  ['words/c.ts', "import '../policy/b.js'", 'words-know-the-engine'],
  ['adapters/typescript/c.ts', "import 'typescript'", 'declared-dependencies-only'],
  ['index.ts', "import './policy/b.js'\nimport './messages/b.js'", 'root-opens-no-door'],
]

let root: string
let broken: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hygie-imports-'))
  const dependencies = { zod: '1', commander: '1', '@zxcvbn-ts/core': '1' }
  write(
    'package.json',
    JSON.stringify({ name: 'house', dependencies, devDependencies: { typescript: '1' } }),
  )
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'NodeNext' } }))
  for (const name of [...Object.keys(dependencies), 'typescript']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: './index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  for (const name of ['outcome', 'errors', 'index']) write(`src/${name}.ts`, 'export {}')
  for (const folder of FOLDERS.split(' ')) write(`src/${folder}/b.ts`, 'export type X = 1')
  for (const [from, statement] of [...ALLOWED, ...OFFENCES]) write(`src/${from}`, statement)

  const { options, forbidden } = rules
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
  })
  broken = gather((output as ICruiseResult).summary.violations)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the import rules', () => {
  it.each(OFFENCES)('refuse in src/%s: %s', (from, _statement, ...names) => {
    expect([...(broken.get(`src/${from}`) ?? [])].sort()).toEqual([...names].sort())
  })

  it.each(ALLOWED.filter(([from]) => from !== 'outcome.ts'))('allow in src/%s: %s', (from) => {
    expect(broken.get(`src/${from}`)).toBeUndefined()
  })

  it('are each broken once above', () => {
    const proven = new Set(OFFENCES.flatMap(([, , ...names]) => names))
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !proven.has(name))).toEqual([])
  })

  it('have a line for every folder of src', () => {
    const folders = readdirSync('src', { withFileTypes: true })
    const known = new RegExp(
      String(rules.forbidden.find(({ name }) => name === 'known-folder')?.from.pathNot),
      'u',
    )
    for (const folder of folders) {
      if (folder.isDirectory()) expect(`src/${folder.name}/a.ts`).toMatch(known)
    }
  })
})

function write(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}

function gather(
  violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[],
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { from, rule } of violations) {
    const names = found.get(from) ?? []
    if (!names.includes(rule.name)) found.set(from, [...names, rule.name])
  }
  return found
}
