import { expect, it, onTestFinished, vi } from 'vitest'
import type { CliIo } from '../../../../src/node/cli/types.js'

it('runs the command on the streams of the process, and sets the exit code', async () => {
  const { argv, exitCode } = process
  onTestFinished(() => {
    process.argv = argv
    process.exitCode = exitCode
    vi.restoreAllMocks()
  })
  process.argv = ['node', 'hygie', 'chekc', '--locale', 'en']
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await import('../../../../src/node/cli/main.js')
  expect(process.exitCode).toBe(2)
  expect(written.mock.calls[0]?.[0]).toBe(
    'hygie: There is no such command: try check. [ERR_CLI_USAGE]\n',
  )
})

it('listens to Ctrl-C only while a command wants it to', async () => {
  const { argv, exitCode } = process
  const runCli = vi.fn(async (_io: CliIo): Promise<number> => 0)
  vi.doMock('../../../../src/node/cli/run-cli.js', () => ({ runCli }))
  vi.resetModules()
  onTestFinished(() => {
    process.argv = argv
    process.exitCode = exitCode
    vi.doUnmock('../../../../src/node/cli/run-cli.js')
  })
  await import('../../../../src/node/cli/main.js')
  const [[{ onInterrupt, isWorker }]] = runCli.mock.calls as [[CliIo]]
  expect(isWorker).toBe(false)
  const before = process.listenerCount('SIGTERM')
  const heard = vi.fn()
  const ignore = onInterrupt?.(heard)
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  process.emit('SIGINT')
  ignore?.()
  expect(process.listenerCount('SIGTERM')).toBe(before)
  expect(heard).toHaveBeenCalledOnce()
})
