import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { HygieError } from '../../../../src/errors.js'
import { CliError } from '../../../../src/node/cli/cli-error.js'
import { createOutput } from '../../../../src/node/cli/create-output.js'
import { type RunBatchOptions, runBatch } from '../../../../src/node/cli/run-batch.js'
import type { CliSession, ExitCode, Verdict } from '../../../../src/node/cli/types.js'
import type { Status } from '../../../../src/outcome.js'
import { collect } from '../../../support/run-command.js'

const verdict = (status: Status): Verdict => ({
  status,
  json: { status },
  reasons: [],
  describe: () => [],
})

const run = (
  input: Iterable<string>,
  stdout: Writable,
  options: RunBatchOptions,
): Promise<ExitCode> =>
  runBatch(
    {
      io: { stdin: Readable.from(input, { objectMode: true }) },
      output: createOutput(stdout),
    } as CliSession,
    options,
  )

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the exit code', () => {
  const judge = (text: string): Verdict => {
    if (text === 'wrong') throw new CliError('ERR_CLI_INPUT_JSON')
    return verdict(text as Status)
  }

  it.each([
    [[], 0],
    [['pass', 'pass'], 0],
    [['pass', 'warn'], 1],
    [['unknown', 'warn'], 3],
    [['unknown', 'fail', 'pass'], 1],
    [['wrong'], 2],
    [['fail', 'wrong', 'unknown'], 2],
  ] as const)('of %j is %i', async (lines, code) => {
    const { stream } = collect()
    expect(await run([lines.join('\n')], stream, { judge })).toBe(code)
  })
})

it('a line in error keeps its place, and what is known of it', async () => {
  const { stream, text } = collect()
  const judge = (line: string): Verdict => {
    if (line === 'a') throw new CliError('ERR_CLI_INPUT_MEMBER', 'zone')
    if (line === 'b') throw new HygieError('ERR_OPTION_INVALID', 'A sentence.')
    return verdict('pass')
  }
  await run(['a\nb\nc\n'], stream, { judge, identify: (id) => ({ id }) })
  await tick()
  expect(text()).toBe(
    [
      '{"line":1,"id":"a","error":{"code":"ERR_CLI_INPUT_MEMBER","member":"zone"}}',
      '{"line":2,"id":"b","error":{"code":"ERR_OPTION_INVALID"}}',
      '{"line":3,"status":"pass"}\n',
    ].join('\n'),
  )
})

it('a line that cannot be read is known by its number only', async () => {
  const { stream, text } = collect()
  await run(['a'.repeat(65_537)], stream, {
    judge: () => verdict('pass'),
    identify: () => ({ id: 1 }),
  })
  await tick()
  expect(text()).toBe('{"line":1,"error":{"code":"ERR_CLI_INPUT_TOO_LONG"}}\n')
})

it('answers come in the order of the lines, whichever is known first', async () => {
  const { stream, text } = collect()
  const judge = async (line: string): Promise<Verdict> => {
    for (let turn = Number(line); turn > 0; turn--) await tick()
    return verdict('pass')
  }
  await run(['5\n1\n3\n0\n'], stream, { judge, width: 4 })
  await tick()
  expect(text().match(/"line":\d/gu)).toEqual(['"line":1', '"line":2', '"line":3', '"line":4'])
})

it('an answer does not wait for the line after it', async () => {
  const stdin = new PassThrough()
  const { stream, text } = collect()
  const session = { io: { stdin }, output: createOutput(stream) } as unknown as CliSession
  const done = runBatch(session, { judge: () => verdict('pass'), width: 8 })
  stdin.write('a\n')
  while (text() === '') await tick()
  expect(text()).toBe('{"line":1,"status":"pass"}\n')
  stdin.end('b\n')
  expect(await done).toBe(0)
})

it('reads no further than what is written has been taken', async () => {
  let judged = 0
  let release = (): void => undefined
  const slow = new Writable({
    highWaterMark: 64,
    write(_chunk, _encoding, done) {
      release = done
    },
  })
  const judge = (): Verdict => {
    judged++
    return verdict('pass')
  }
  const done = run(
    Array.from({ length: 500 }, () => 'a\n'),
    slow,
    { judge },
  )
  for (let turn = 0; turn < 50; turn++) await tick()
  expect(judged).toBeLessThan(50)
  while (judged < 500) {
    release()
    await tick()
  }
  release()
  expect(await done).toBe(0)
})

it('stops quietly when nobody reads any more', async () => {
  let judged = 0
  const stdout = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }))
    },
  })
  const judge = async (): Promise<Verdict> => {
    judged++
    await tick()
    return verdict('fail')
  }
  const lines = Array.from({ length: 100 }, () => 'a\n')
  expect(await run(lines, stdout, { judge })).toBe(1)
  expect(judged).toBeLessThan(10)
})

it('a full disk is no closed pipe', async () => {
  const stdout = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    },
  })
  await expect(run(['a\nb\n'], stdout, { judge: () => verdict('pass') })).rejects.toThrow(
    'no space',
  )
})

it('a bug stops the batch, and leaves no rejection unheard', async () => {
  const { stream } = collect()
  const judge = async (line: string): Promise<Verdict> => {
    await tick()
    throw new TypeError(`bug ${line}`)
  }
  await expect(run(['1\n2\n3\n'], stream, { judge, width: 3 })).rejects.toThrow('bug 1')
})
