import { createRangeHandler } from '../../breach/offline/create-range-handler.js'
import { isHygieError } from '../../errors.js'
import type { RangeServer } from '../serve/open-server.js'
import { startRangeServer } from '../serve/start-range-server.js'
import { CliError } from './cli-error.js'
import { createOutput } from './create-output.js'
import { describeError } from './describe-error.js'
import { openServable, type Servable } from './open-servable.js'
import { parseCount, parseOption, readOption } from './read-options.js'
import { runInterruptible } from './run-interruptible.js'
import type { CliSession, ExitCode, ParsedOptions } from './types.js'
import { writeResult } from './write-result.js'

const DEFAULT_PORT = 8_080
const MAX_PORT = 65_535
const MAX_WORKERS = 1_024

interface Settings {
  readonly port: number
  readonly host: string | undefined
  readonly workers: number | undefined
}

/** `hygie breach serve`: serves indexes by the range protocol, until it is interrupted. */
export async function runBreachServe(session: CliSession): Promise<ExitCode> {
  const { io } = session
  const settings = readSettings(session.options)
  const servable = await openServable(session)
  let server: RangeServer
  try {
    server = await start(session, servable, settings)
  } catch (error) {
    servable.close()
    throw error
  }
  const close = async (): Promise<void> => {
    await server.close()
    servable.close()
  }
  if (io.isWorker === true) {
    // The first process speaks, and says when to end. Ctrl-C reaches all of them at once.
    io.onInterrupt?.(() => void close())
    return 0
  }
  await announce(session, server, servable)
  await runInterruptible(io, { canResume: false, run: waitForAbort })
  await close()
  return 0
}

function readSettings(options: ParsedOptions): Settings {
  return {
    port: parseOption(options, 'port', '--port', parseCount(0, MAX_PORT)) ?? DEFAULT_PORT,
    host: readOption(options, 'host'),
    workers: parseOption(options, 'workers', '--workers', parseCount(1, MAX_WORKERS)),
  }
}

async function start(
  session: CliSession,
  { indexes }: Servable,
  settings: Settings,
): Promise<RangeServer> {
  const { io, options } = session
  const onError = createReporter(session)
  const handler = createRangeHandler(indexes, {
    // The parser has refused any other word.
    padding: readOption(options, 'padding') as 'on-request' | 'always' | 'never' | undefined,
    // A partial one has been refused already, unless it was asked for.
    partial: 'serve',
    onError,
  })
  return startRangeServer(handler, { ...settings, clock: io.clock, onError }).catch(
    (cause: unknown) => {
      // The numbers are right, so the address is not.
      throw isHygieError(cause) ? new CliError('ERR_CLI_ADDRESS', null, { cause }) : cause
    },
  )
}

/** Says once of each kind of failure that it occurred: `/metrics` counts them. */
function createReporter({ io, texts }: CliSession): (error: unknown) => void {
  const seen = new Set<string>()
  const errors = createOutput(io.stderr)
  return (error) => {
    const known = describeError(error, texts)
    // The message of a bug may hold what was asked.
    const name = error instanceof Error ? error.name : typeof error
    const { sentence, code } = known ?? { sentence: texts.breach.formatServerBug(name), code: name }
    if (seen.has(code)) return
    seen.add(code)
    void errors.write(`${texts.formatError(sentence, code)}\n`)
  }
}

async function announce(
  session: CliSession,
  { url, port }: RangeServer,
  { notes }: Servable,
): Promise<void> {
  const { breach } = session.texts
  await writeResult(session, {
    json: { url, port },
    title: breach.formatListening(url),
    facts: [],
    notes: [...notes, breach.stopHint],
  })
}

/** Whatever the reason: it is time to close. */
function waitForAbort(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
