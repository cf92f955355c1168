import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { SourceError } from '../../../../src/errors.js'
import type { CliIo } from '../../../../src/node/cli/types.js'
import * as serving from '../../../../src/node/serve/start-range-server.js'
import { sha1 } from '../../../support/build-range.js'
import { makeDirectory } from '../../../support/make-directory.js'
import { type CommandResult, collect, runCommand } from '../../../support/run-command.js'
import { createInterrupts, type Interrupts } from './create-interrupts.js'
import { makeIndex } from './make-index.js'

let directory: string
let path: string
let interrupts: Interrupts
beforeEach(async () => {
  directory = makeDirectory()
  path = await makeIndex(directory, 'own.hygie', { doudou: 3 })
  interrupts = createInterrupts()
})
afterEach(() => vi.restoreAllMocks())

interface Service {
  readonly url: string
  /** Presses Ctrl-C. */
  stop(): Promise<CommandResult>
  readonly shown: () => string
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function serve(argv: readonly string[], io: Partial<CliIo> = {}): Promise<Service> {
  const { stream, text } = collect()
  const running = runCommand(['breach', 'serve', '--port', '0', ...argv], {
    env: { LANG: 'en' },
    io: { stdout: stream, ...interrupts, ...io },
  })
  while (!text().includes('http')) await tick()
  const [url = ''] = /http:[^\s"]+/u.exec(text()) ?? []
  return {
    url,
    shown: text,
    stop() {
      interrupts.press()
      return running
    },
  }
}

describe('hygie breach serve', () => {
  it('says where it listens, answers ranges, and ends at Ctrl-C', async () => {
    const service = await serve([path, '--partial'])
    expect(service.shown()).toBe(
      `✓ Listening on ${service.url}
  This index is not a whole corpus: what it lacks will pass for absent from leaks.
  Ctrl-C stops the service.
`,
    )
    const hash = sha1('doudou')
    const response = await fetch(`${service.url}/range/${hash.slice(0, 5)}`)
    expect(await response.text()).toBe(`${hash.slice(5)}:3`)
    const { code, err } = await service.stop()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(interrupts.count()).toBe(0)
    await expect(fetch(`${service.url}/health`)).rejects.toThrow()
  })

  it('serves an index of each hash, padded as it is told', async () => {
    const ntlm = await makeIndex(directory, 'nt.hygie', { doudou: 5 }, { hash: 'ntlm' })
    const service = await serve([path, ntlm, '--partial', '--padding', 'always', '--json'])
    expect(JSON.parse(service.shown())).toEqual({ url: service.url, port: expect.any(Number) })
    const response = await fetch(`${service.url}/range/${sha1('doudou').slice(0, 5)}`)
    expect((await response.text()).split('\r\n').length).toBeGreaterThanOrEqual(800)
    const health = (await (await fetch(`${service.url}/health`)).json()) as { indexes: unknown[] }
    expect(health.indexes).toHaveLength(2)
    await service.stop()
  })

  it('takes port 8080 and one process where nothing is said', async () => {
    const started = vi.spyOn(serving, 'startRangeServer').mockResolvedValue({
      url: 'http://127.0.0.1:8080',
      port: 8_080,
      close: async () => undefined,
    })
    const running = runCommand(['breach', 'serve', path, '--partial'], { io: interrupts })
    while (interrupts.count() === 0) await tick()
    interrupts.press()
    expect((await running).code).toBe(0)
    expect(started).toHaveBeenCalledWith(
      expect.any(Function),
      expect.objectContaining({ port: 8_080, host: undefined, workers: undefined }),
    )
  })
})

describe('one of several processes', () => {
  it.each([[interrupts], [undefined]])('says nothing, and serves on', async () => {
    const close = vi.fn(async () => undefined)
    vi.spyOn(serving, 'startRangeServer').mockResolvedValue({ url: 'http://x', port: 1, close })
    const argv = ['breach', 'serve', path, '--partial', '--workers', '2']
    const { code, out } = await runCommand(argv, { io: { isWorker: true, ...interrupts } })
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(close).not.toHaveBeenCalled()
    interrupts.press()
    expect(close).toHaveBeenCalledOnce()
  })
})

describe('what cannot be served', () => {
  const refuse = async (argv: readonly string[], code: string): Promise<string> => {
    const result = await runCommand(['breach', 'serve', ...argv], { io: interrupts })
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain(`[${code}]`)
    return result.err
  }

  it('a part of a corpus, unless that is meant', async () => {
    expect(await refuse([path], 'ERR_CLI_INDEX_PARTIAL')).toContain('--partial')
  })

  it('a filter, and two indexes of the same hashes', async () => {
    const filter = await makeIndex(directory, 'f.hygie', { a: 1 }, { profile: 'filter8' })
    await refuse([filter], 'ERR_CLI_INDEX_FILTER')
    await refuse([path, path], 'ERR_CLI_INDEX_TWICE')
    await refuse([join(directory, 'x')], 'ERR_CLI_INDEX_FILE')
  })

  it('at an address that is taken', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const err = await refuse([path, '--partial', '--port', `${port}`], 'ERR_CLI_ADDRESS')
    expect(err).toContain('--port')
  })

  it.each([
    ['--port', '65536'],
    ['--workers', '0'],
    ['--padding', 'sometimes'],
  ])('%s %s', async (option, value) => {
    const err = await refuse([path, option, value], 'ERR_CLI_OPTION_INVALID')
    expect(err).toContain(option)
  })

  it('a bug passes through', async () => {
    vi.spyOn(serving, 'startRangeServer').mockRejectedValue(new TypeError('a bug'))
    const run = runCommand(['breach', 'serve', path, '--partial'], { io: interrupts })
    await expect(run).rejects.toThrow('a bug')
  })
})

it('what fails is said once of each kind, without what was asked', async () => {
  const { stream, text } = collect()
  const started = vi.spyOn(serving, 'startRangeServer')
  const service = await serve([path, '--partial'], { stderr: stream })
  const { onError } = started.mock.calls[0]?.[1] ?? {}
  onError?.(new SourceError('ERR_SOURCE_READ', 'The index could not be read.'))
  onError?.(new SourceError('ERR_SOURCE_READ', 'The index could not be read.'))
  onError?.(new TypeError('hunter2'))
  onError?.('hunter2')
  await service.stop()
  expect(text()).toBe(
    [
      'hygie: The source could not be read. [ERR_SOURCE_READ]',
      'hygie: An answer failed for an unforeseen reason (TypeError). [TypeError]',
      'hygie: An answer failed for an unforeseen reason (string). [string]\n',
    ].join('\n'),
  )
})
