import { expect, it, onTestFinished, vi } from 'vitest'

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
