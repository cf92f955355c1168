import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sha1 } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { runCommand } from '../../../support/run-command.js'
import { makeIndex, writeWholeFilter } from './make-index.js'

it('shows the header, and that the index is not a whole corpus', async () => {
  const path = await makeIndex(
    makeDirectory(),
    'own.hygie',
    { a: 1 },
    // Whoever wrote it must not be able to steer the terminal.
    { note: 'two\nlines\u001B[2J', profile: 'filter16', hash: 'ntlm' },
  )
  const { code, out, err } = await runCommand(['breach', 'index', 'info', path, '--locale', 'en'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^own\.hygie\n {2}Profile {4}filter of 16\u00A0bits\n {2}Hashes {5}NTLM\n/u)
  expect(out).toContain('  Corpus of  unknown\n')
  expect(out).toContain('  Origin     two lines [2J\n')
  expect(out).toContain('  This index is not a whole corpus')
})

it('--json writes it as it is', async () => {
  const path = await makeIndex(makeDirectory(), 'own.hygie', { a: 1 }, { note: 'x' })
  const { json } = await runCommand(['breach', 'index', 'info', path, '--json'])
  expect(json()).toEqual([
    {
      profile: 'exact',
      hash: 'sha1',
      hashes: 1,
      bytes: readFileSync(path).length,
      coverage: 'partial',
      asOf: null,
      createdAt: expect.any(String),
      note: 'x',
    },
  ])
})

it('of a complete one has nothing to add', async () => {
  const path = join(makeDirectory(), 'whole.hygie')
  await writeWholeFilter(path, [sha1('a')])
  const { out } = await runCommand(['breach', 'index', 'info', path])
  expect(out).toContain('  Corpus          complet\n')
  expect(out).not.toContain('accuser')
})

it.each([
  ['missing', null, 'ERR_CLI_INDEX_FILE', 'L’index n’est pas un fichier lisible.'],
  ['none', 'hunter2', 'ERR_INDEX_INVALID', 'Ce fichier n’est pas un index'],
])('a file that is %s is a mistake', async (_what, text, code, sentence) => {
  const path = join(makeDirectory(), 'hunter2')
  if (text !== null) writeFileSync(path, text)
  const result = await runCommand(['breach', 'index', 'info', path])
  expect(result).toMatchObject({ code: 2, out: '' })
  expect(result.err).toContain(sentence)
  expect(result.err).toContain(`[${code}]`)
  expect(result.err).not.toContain('hunter2')
})
