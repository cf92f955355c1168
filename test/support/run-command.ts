import { Readable, Writable } from 'node:stream'
import { runCli } from '../../src/node/cli/run-cli.js'
import type { CliIo } from '../../src/node/cli/types.js'
import type { FetchLike } from '../../src/ports.js'
import type { Instant } from '../../src/time.js'

/** The day on which every command of a test is run. */
export const NOW = '2026-11-24T12:00:00.000Z' as Instant

/** What a command is given beside its arguments. */
export interface RunCommandOptions {
  /** Chunks of standard input. Default: none. */
  readonly input?: string | readonly (string | Uint8Array)[]
  readonly env?: CliIo['env']
  readonly fetch?: FetchLike
  /** Whether standard output is a terminal. Default: `false`. */
  readonly terminal?: boolean
  /** Overrides everything above. */
  readonly io?: Partial<CliIo>
}

/** What a command did. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Standard output as JSON, one value per line. */
  readonly json: () => unknown[]
}

/** Runs the command in this process, without network, terminal or clock. */
export async function runCommand(
  argv: readonly string[],
  { input = [], env = {}, fetch = refuse, terminal = false, io = {} }: RunCommandOptions = {},
): Promise<CommandResult> {
  const out = collect()
  const err = collect()
  const code = await runCli({
    argv,
    env,
    stdin: Readable.from(typeof input === 'string' ? [input] : input, { objectMode: true }),
    stdout: Object.assign(out.stream, { isTTY: terminal }),
    stderr: err.stream,
    fetch,
    clock: { now: () => NOW },
    ...io,
  })
  // What was written in the same turn is still corked.
  await new Promise((resolve) => setImmediate(resolve))
  const json = (): unknown[] =>
    out
      .text()
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
  return { code, out: out.text(), err: err.text(), json }
}

/** A stream that keeps what is written to it. */
export function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

async function refuse(): Promise<never> {
  throw new Error('This test has no network.')
}
