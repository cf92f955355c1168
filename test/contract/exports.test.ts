import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listSubpaths } from '../support/list-subpaths.js'
import { createSourceProgram, readExports } from '../support/read-source.js'

const exported = readExports(createSourceProgram())

describe('the exports of the package', () => {
  it('are those of the list', async () => {
    const list = Object.fromEntries(
      [...exported].map(([specifier, entries]) => [specifier, entries.map(({ name }) => name)]),
    )
    await expect(`${JSON.stringify(list, null, 2)}\n`).toMatchFileSnapshot(
      '../vectors/exports.json',
    )
  })

  it('name a file that exists, and every folder with an index that is for others', () => {
    const sources = listSubpaths().map(({ source }) => source)
    expect(sources.filter((source) => !existsSync(source))).toEqual([])
    const forTheCommandLine = [
      'src/adapters/cli-progress/index.ts',
      'src/adapters/commander/index.ts',
      'src/adapters/read/index.ts',
    ]
    const indexes = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file}`)
      .filter((file) => file.endsWith('/index.ts') && !forTheCommandLine.includes(file))
    expect(indexes.filter((file) => !sources.includes(file))).toEqual([])
  })

  it('come from the root too, where they judge a password or its age, and build nothing', () => {
    const root = new Set(exported.get('hygie')?.map(({ name }) => name))
    const builds =
      /^(?:create|load|compile)|Create|Tier|Language|^Guess|^(?:Breaker|BreachedAccount|RangeCache|SharedCache|Wait)|Cutoff|Jitter|[pP]lanRotation|RotationPlan|defineEpoch|EpochInput|Holiday|[pP]atterns|isEnforced|[lL]int|Finding/u
    for (const room of ['breach', 'policy', 'rotation', 'strength']) {
      const names = exported.get(`hygie/${room}`)?.map(({ name }) => name) ?? []
      expect(names.filter((name) => !root.has(name) && !builds.test(name))).toEqual([])
    }
  })
})

const documented = [...exported].flatMap(([specifier, entries]) =>
  entries.map((entry) => [`${specifier}: ${entry.name}`, entry] as const),
)

describe('the documentation of', () => {
  it.each(documented)('%s opens with a sentence', (_title, { summary }) => {
    expect(summary).toMatch(/^\S[\s\S]*[.:…]$/u)
  })

  const functions = documented.filter(([, { kind }]) => kind === 'function')
  it.each(functions)(
    '%s has a titled example, a return and a version',
    (_title, { summary, tags }) => {
      expect(summary).toMatch(/^[A-Z][a-z]+s /u)
      expect(tags['since']).toHaveLength(1)
      expect(tags['returns']).toHaveLength(1)
      for (const example of tags['example'] ?? ['missing']) {
        expect(example).toMatch(/^\S[^\n]+\n```ts\nimport /u)
      }
    },
  )
})
