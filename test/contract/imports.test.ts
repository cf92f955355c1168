import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, it } from 'vitest'

const folder = resolve('.cache/imports')
const load = createRequire(import.meta.url)
const { forbidden, options } = load('../../.dependency-cruiser.cjs') as IConfiguration

/** A house of two files, of which the first imports the second. */
async function findBroken(from: string, to: string, more = ''): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true })
  const files = {
    [from]: `import '${specify(from, to)}'\n`,
    ...(to.startsWith('src/') ? { [to]: more } : {}),
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const rules = { ...(forbidden === undefined ? {} : { forbidden }) }
  const { tsConfig: _tsConfig, ...rest } = options ?? {}
  const { output } = await cruise(['src'], {
    ...rest,
    baseDir: folder,
    validate: true,
    ruleSet: rules,
  })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

function specify(from: string, to: string): string {
  if (!to.startsWith('src/')) return to
  const up = '../'.repeat(from.split('/').length - 2)
  return `${up === '' ? './' : up}${to.slice('src/'.length).replace(/\.ts$/u, '.js')}`
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the import rules', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['src/breach/a.ts', 'src/mailbox/b.ts', 'rooms-are-islands'],
    ['src/breach/a.ts', 'src/policy/b.ts', 'rooms-are-islands'],
    ['src/outcome.ts', 'src/breach/b.ts', 'ground-sees-nothing-above'],
    ['src/internal/a.ts', 'src/messages/b.ts', 'ground-sees-nothing-above'],
    ['src/data/a.ts', 'src/outcome.ts', 'data-imports-nothing'],
    ['src/policy/a.ts', 'src/adapters/zod/b.ts', 'policy-looks-down'],
    ['src/index.ts', 'src/messages/fr.ts', 'root-opens-no-door'],
    ['src/messages/fr.ts', 'src/adapters/zod/b.ts', 'messages-see-the-house'],
    ['src/adapters/zod/a.ts', 'src/adapters/zxcvbn/b.ts', 'adapters-know-the-house'],
    ['src/node/a.ts', 'src/adapters/zod/b.ts', 'node-knows-the-house'],
    ['src/attic/a.ts', 'src/outcome.ts', 'known-folder'],
    ['src/breach/a.ts', 'node:fs', 'node-modules-of-node-in-node-only'],
    ['src/breach/a.ts', 'zod', 'npm-in-adapters-only'],
    ['src/adapters/zod/a.ts', 'hash-wasm', 'adapter-named-after-its-package'],
    ['src/breach/a.ts', './nowhere.js', 'resolvable'],
  ]
  it.each(broken)('break where %s imports %s: %s', async (from, to, rule) => {
    expect(await findBroken(from, to)).toContain(rule)
  })

  it('break on a cycle', async () => {
    const found = await findBroken('src/breach/a.ts', 'src/breach/b.ts', "import './a.js'\n")
    expect(found).toContain('no-cycle')
  })

  it.each([
    ['src/breach/a.ts', 'src/internal/b.ts'],
    ['src/policy/a.ts', 'src/breach/b.ts'],
    ['src/node/cli/a.ts', 'src/adapters/zod/b.ts'],
    ['src/adapters/zod/a.ts', 'zod'],
  ])('hold where %s imports %s', async (from, to) => {
    expect(await findBroken(from, to)).toEqual([])
  })
})
