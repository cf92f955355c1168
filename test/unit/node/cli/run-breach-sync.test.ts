import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CliIo } from '../../../../src/node/cli/types.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { type CommandResult, collect, runCommand } from '../../../support/run-command.js'
import { type Mirror, startMirror } from '../sync/start-mirror.js'
import { createInterrupts } from './create-interrupts.js'

async function open(): Promise<Mirror> {
  const mirror = await startMirror()
  onTestFinished(() => mirror.close())
  return mirror
}

const sync = (
  directory: string,
  { baseUrl }: Pick<Mirror, 'baseUrl'>,
  argv: readonly string[] = [],
  io: Partial<CliIo> = {},
): Promise<CommandResult> =>
  runCommand(
    ['breach', 'sync', directory, '--url', baseUrl, '--prefixes', '00000-0001f', ...argv],
    {
      io: { wait: async () => undefined, ...io },
    },
  )

it('makes an index, and says what came', async () => {
  const mirror = await open()
  const directory = join(makeDirectory(), 'new')
  const { code, out, err } = await sync(directory, mirror, ['--concurrency', '4'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^✓ Index mis à jour\n {2}Plages {10}32 contrôlées, 32 changées\n {2}Reçu {12}\d/u,
  )
  expect(out).toContain('  Nombre          384\n')
  expect(out).toContain('Cet index ne contient pas tout un corpus')
  expect(existsSync(join(directory, 'pwned-sha1.hygie'))).toBe(true)
  const again = await sync(directory, mirror, ['--locale', 'en'])
  expect(again.out).toContain(
    '✓ Index already up to date\n  Ranges     32 checked, 0 changed\n  Received   0 bytes\n',
  )
})

it('--json writes what was done', async () => {
  const mirror = await open()
  const { json } = await sync(makeDirectory(), mirror, ['--json'])
  expect(json()).toEqual([
    {
      info: expect.objectContaining({ hashes: 384, coverage: 'partial' }),
      written: true,
      resumed: 0,
      checked: 32,
      changed: 32,
      notModified: 0,
      bytes: expect.any(Number),
      elapsedMs: expect.any(Number),
    },
  ])
})

it('--hash asks for another corpus', async () => {
  const mirror = await open()
  const { code } = await sync(makeDirectory(), mirror, ['--hash', 'ntlm'])
  expect(mirror.requests[0]?.url).toMatch(/\?mode=ntlm$/u)
  // These rows are those of SHA-1.
  expect(code).toBe(3)
})

describe('a service that', () => {
  it('answers with errors leaves what came, and is no mistake', async () => {
    const mirror = await open()
    const down = createServer((_request, response) => {
      response.statusCode = 503
      response.end()
    })
    down.listen(0, '127.0.0.1')
    await once(down, 'listening')
    onTestFinished(() => void down.close())
    const { port } = down.address() as AddressInfo
    const directory = makeDirectory()
    const baseUrl = `http://127.0.0.1:${port}`
    const { code, err } = await sync(directory, { baseUrl }, ['--locale', 'en'])
    expect(code).toBe(3)
    expect(err).toBe(
      'hygie: The service answered with status 503: check the address, or try again later. [ERR_SOURCE_HTTP]\n' +
        '  32\u00A0ranges are missing. What came is kept: run the same command again to go on.\n',
    )
    expect((await sync(directory, mirror)).code).toBe(0)
  })

  it('is not there', async () => {
    const { code, err } = await sync(makeDirectory(), { baseUrl: 'http://127.0.0.1:9' })
    expect(code).toBe(3)
    expect(err).toContain('[ERR_SOURCE_NETWORK]')
    expect(err).toContain('Il manque 32\u00A0plages.')
  })
})

it.each([
  ['--url', 'http://hunter2.example'],
  ['--concurrency', '0'],
  ['--concurrency', '257'],
  ['--prefixes', '00010-0000F'],
  ['--prefixes', '0-1'],
])('%s %s is refused', async (option, value) => {
  const { code, err } = await runCommand(['breach', 'sync', makeDirectory(), option, value])
  expect(code).toBe(2)
  expect(err).toContain(`«\u00A0${option}\u00A0»`)
  expect(err).not.toContain(value)
})

it('shows how far it is, and after Ctrl-C the same command goes on', async () => {
  const mirror = await open()
  const directory = makeDirectory()
  const interrupts = createInterrupts()
  const { stream, text } = collect()
  const stderr = Object.assign(stream, { isTTY: true, columns: 100 })
  mirror.onRequest = (prefix) => {
    if (prefix === '00010') interrupts.press()
  }
  const { code } = await sync(directory, mirror, ['--concurrency', '1'], { ...interrupts, stderr })
  expect(code).toBe(130)
  expect(text()).toContain('□ ')
  expect(text()).toContain('[ERR_CLI_PAUSED]')
  mirror.onRequest = () => undefined
  const { json } = await sync(directory, mirror, ['--json'])
  expect(json()).toMatchObject([{ resumed: 16, checked: 32 }])
})
