import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { CANARIES } from '../../../../src/breach/offline/canaries.js'
import * as opening from '../../../../src/node/cli/open-index.js'
import { sha1 } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { collect, runCommand } from '../../../support/run-command.js'
import { createInterrupts } from './create-interrupts.js'
import { makeIndex, writeWholeFilter } from './make-index.js'

const COUNTS = { a: 1 }

const verify = (
  path: string,
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string; json: () => unknown[] }> =>
  runCommand(['breach', 'index', 'verify', path, ...argv])

/** The last row of an index of one password, at its place behind header and directory. */
function damageRows(path: string): void {
  const bytes = readFileSync(path)
  const row = bytes.indexOf(Buffer.from(sha1('a').slice(5, 39), 'hex'))
  bytes.writeUInt8(bytes.readUInt8(row + 3) ^ 1, row + 3)
  writeFileSync(path, bytes)
}

it('a sound index is said to be sound', async () => {
  const path = await makeIndex(makeDirectory(), 'own.hygie', COUNTS)
  const { code, out, err } = await verify(path)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('✓ Index intact\n  Profil ')
  expect((await verify(path, '--json')).json()).toMatchObject([
    { status: 'pass', error: null, info: { hashes: 1 } },
  ])
})

it.each([
  ['in its rows', damageRows],
  ['by a cut', (path: string) => truncateSync(path, 100_000)],
  ['from its beginning', (path: string) => writeFileSync(path, 'hunter2')],
])('an index that is damaged %s fails, in plain words', async (_where, damage) => {
  const path = await makeIndex(makeDirectory(), 'own.hygie', COUNTS)
  damage(path)
  const { code, out, err } = await verify(path)
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toBe('✗ Index abîmé\n  Reconstruisez ce fichier, ou copiez-le de nouveau.\n')
  expect((await verify(path, '--json')).json()).toEqual([
    { status: 'fail', error: { code: 'ERR_INDEX_INVALID' }, info: null, canaries: null },
  ])
})

it('one that says that it is complete holds what every corpus holds', async () => {
  const path = join(makeDirectory(), 'whole.hygie')
  await writeWholeFilter(path, CANARIES.sha1)
  expect((await verify(path)).code).toBe(0)
  await writeWholeFilter(path, [sha1('a')])
  const other = await verify(path, '--locale', 'en')
  expect(other.code).toBe(0)
  expect(other.out).toContain('another corpus')
})

it('a file that is not there is a mistake, not a damage', async () => {
  const { code, err } = await verify(join(makeDirectory(), 'x'))
  expect(code).toBe(2)
  expect(err).toContain('[ERR_CLI_INDEX_FILE]')
})

it('a bug passes through', async () => {
  vi.spyOn(opening, 'openIndex').mockRejectedValueOnce(new TypeError('a bug'))
  await expect(verify('x')).rejects.toThrow('a bug')
})

it('a bug of the test passes through too', async () => {
  const info = { coverage: 'complete' }
  const selfTest = () => {
    throw new TypeError('a bug')
  }
  const index = { info, selfTest, verify: async () => undefined, close: () => undefined }
  vi.spyOn(opening, 'openIndex').mockResolvedValueOnce(index as never)
  await expect(verify('x')).rejects.toThrow('a bug')
})

it('shows how far it is, and stops at Ctrl-C', async () => {
  const path = await makeIndex(makeDirectory(), 'own.hygie', COUNTS)
  const interrupts = createInterrupts()
  const { stream, text } = collect()
  const stderr = Object.assign(stream, { isTTY: true, columns: 80 })
  await runCommand(['breach', 'index', 'verify', path], { io: { stderr } })
  expect(text()).toContain('■■ 100\u00A0%')
  const { code, err } = await runCommand(['breach', 'index', 'verify', path], {
    io: {
      onInterrupt(listener) {
        const ignore = interrupts.onInterrupt(listener)
        setImmediate(interrupts.press)
        return ignore
      },
    },
  })
  expect(code).toBe(130)
  expect(err).toContain('[ERR_CLI_INTERRUPTED]')
})
