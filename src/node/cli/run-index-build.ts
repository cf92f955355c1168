import type { Readable } from 'node:stream'
import type { IndexInfo, IndexProfile } from '../../breach/offline/types.js'
import type { HashKind } from '../../breach/types.js'
import { isHygieError } from '../../errors.js'
import { type IsoDate, parseIsoDate } from '../../time.js'
import { buildBreachIndex } from '../build/build-breach-index.js'
import type { BuildBreachIndexOptions } from '../build/types.js'
import { CliError } from './cli-error.js'
import { createProgress } from './create-progress.js'
import { formatIndex } from './format-index.js'
import { listIndexNotes } from './list-index-notes.js'
import { parseCount, parseOption, readOption } from './read-options.js'
import { runInterruptible } from './run-interruptible.js'
import type { CliSession, ExitCode, ParsedOptions } from './types.js'
import { writeResult } from './write-result.js'

/** `hygie breach index build`: makes an index from a corpus. */
export async function runIndexBuild(session: CliSession): Promise<ExitCode> {
  const { io, operands, options, texts } = session
  const [source, target] = operands as readonly [string, string]
  const isStream = source === '-'
  const settings = readSettings(options, isStream)
  const progress = createProgress(session, texts.breach.formatHashRate)
  let info: IndexInfo
  try {
    info = await runInterruptible(io, {
      canResume: !isStream && settings.resume === true,
      run: (signal) =>
        buildBreachIndex(isStream ? readBytes(io.stdin) : source, target, {
          ...settings,
          signal,
          clock: io.clock,
          onProgress: ({ fraction, hashes }) => progress.update(fraction, hashes),
        }),
    })
  } catch (error) {
    // All else has been looked at: an index was given of which an exact one was to be made.
    const isMisplaced = isHygieError(error) && error.code === 'ERR_OPTION_INVALID'
    throw isMisplaced ? new CliError('ERR_CLI_OPTION_MISPLACED', '--profile') : error
  } finally {
    progress.stop()
    // A pipe that nobody reads to its end would keep the process alive.
    if (isStream) io.stdin.destroy()
  }
  await writeResult(session, {
    json: info,
    title: texts.breach.built,
    facts: formatIndex(session, info),
    notes: listIndexNotes(session, info),
  })
  return 0
}

function readSettings(
  options: ParsedOptions,
  isStream: boolean,
): Omit<BuildBreachIndexOptions, 'signal'> {
  // The parser has refused any other word.
  const profile = (readOption(options, 'profile') ?? 'exact') as IndexProfile
  const hash = (readOption(options, 'hash') ?? 'sha1') as HashKind
  const top = parseOption(options, 'top', '--top', parseCount(1, Number.MAX_SAFE_INTEGER))
  const asOf: IsoDate | undefined = parseOption(options, 'asOf', '--as-of', parseIsoDate)
  // The most frequent hashes are found by reading twice.
  if (top !== undefined && (profile === 'exact' || isStream)) {
    throw new CliError('ERR_CLI_OPTION_MISPLACED', '--top')
  }
  const note = readOption(options, 'note')
  return { profile, hash, top, asOf, note, resume: options.noResume !== true }
}

async function* readBytes(stdin: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stdin as AsyncIterable<Uint8Array | string>) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  }
}
