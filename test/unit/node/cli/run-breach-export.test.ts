import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'
import { sha1 } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { collect, runCommand } from '../../../support/run-command.js'
import { createInterrupts } from './create-interrupts.js'
import { makeIndex } from './make-index.js'

// Each export asks for a million ranges.
vi.setConfig({ testTimeout: 60_000 })

it('writes files that a static server serves, and says how many', async () => {
  const directory = makeDirectory()
  const path = await makeIndex(directory, 'own.hygie', { a: 1, b: 20 })
  const ranges = join(directory, 'public')
  const argv = ['breach', 'export', path, '--ranges', ranges, '--gzip', '--partial']
  const { stream, text } = collect()
  const stderr = Object.assign(stream, { isTTY: true, columns: 80 })
  const { code, out } = await runCommand(argv, { io: { stderr } })
  expect(code).toBe(0)
  expect(text()).toContain('■■ 100\u00A0%')
  expect(out.replace(/\s(?=octets)/u, ' ')).toBe(`✓ Plages écrites
  Plages    2 écrites, 1\u202F048\u202F574 absentes
  Taille    75 octets
  Fichiers  4 écrits, 0 gardés
  Cet index ne contient pas tout un corpus\u00A0: ce qui y manque passera pour absent des fuites.
`)
  const prefix = sha1('b').slice(0, 5)
  const body = `${sha1('b').slice(5)}:20`
  expect(readFileSync(join(ranges, 'range', prefix), 'utf8')).toBe(body)
  expect(gunzipSync(readFileSync(join(ranges, 'range', `${prefix}.gz`))).toString()).toBe(body)
})

it('--json writes the manifest, and what was written', async () => {
  const directory = makeDirectory()
  const path = await makeIndex(directory, 'own.hygie', { a: 1 })
  const ranges = join(directory, 'public')
  const argv = ['breach', 'export', path, '--ranges', ranges, '--partial', '--json']
  const { json } = await runCommand(argv)
  expect(json()).toMatchObject([
    { format: 'hygie-ranges/1', encodings: ['identity'], ranges: 1, written: 1, kept: 0 },
  ])
  expect(readdirSync(join(ranges, 'range'))).toEqual([sha1('a').slice(0, 5)])
})

it('after Ctrl-C the same command goes on', async () => {
  const directory = makeDirectory()
  const path = await makeIndex(directory, 'own.hygie', { a: 1 })
  const interrupts = createInterrupts()
  const argv = ['breach', 'export', path, '--ranges', join(directory, 'public'), '--partial']
  const { code, err } = await runCommand(argv, {
    io: {
      onInterrupt(listener) {
        const ignore = interrupts.onInterrupt(listener)
        setImmediate(interrupts.press)
        return ignore
      },
    },
  })
  expect(code).toBe(130)
  expect(err).toContain('[ERR_CLI_PAUSED]')
})

it('needs a directory, and whether what is missing may pass for absent', async () => {
  const directory = makeDirectory()
  const path = await makeIndex(directory, 'own.hygie', { a: 1 })
  const nowhere = await runCommand(['breach', 'export', path])
  expect([nowhere.code, nowhere.err]).toEqual([
    2,
    expect.stringContaining('Il manque l’option «\u00A0--ranges\u00A0»'),
  ])
  const ranges = join(directory, 'public')
  const partial = await runCommand(['breach', 'export', path, '--ranges', ranges])
  expect([partial.code, partial.err]).toEqual([
    2,
    expect.stringContaining('[ERR_CLI_INDEX_PARTIAL]'),
  ])
  expect(readdirSync(directory)).not.toContain('public')
})
