import type { HashKind } from '../../breach/types.js'
import { syncPwnedPasswords } from '../sync/sync-pwned-passwords.js'
import type { PrefixRange, SyncPwnedPasswordsOptions, SyncResult } from '../sync/types.js'
import { createProgress } from './create-progress.js'
import { formatBytes } from './format-bytes.js'
import { formatIndex } from './format-index.js'
import { listIndexNotes } from './list-index-notes.js'
import { parseCount, parseOption, parseUrl, readOption } from './read-options.js'
import { runInterruptible } from './run-interruptible.js'
import type { CliSession, ExitCode, ParsedOptions } from './types.js'
import { writeResult } from './write-result.js'

const MAX_CONCURRENCY = 256

/** `hygie breach sync`: brings an index in step with a service. */
export async function runBreachSync(session: CliSession): Promise<ExitCode> {
  const { io, operands, options, texts } = session
  const [directory] = operands as readonly [string]
  const settings = readSettings(options)
  const progress = createProgress(session, texts.breach.formatRangeRate)
  let result: SyncResult
  try {
    result = await runInterruptible(io, {
      canResume: true,
      // Its own transport is quicker than the one of the session, and reaches nothing else.
      run: (signal) =>
        syncPwnedPasswords(directory, {
          ...settings,
          signal,
          clock: io.clock,
          wait: io.wait,
          onProgress: ({ checked, total }) => progress.update(checked / total, checked),
        }),
    })
  } finally {
    progress.stop()
  }
  await writeResult(session, describe(session, result))
  return 0
}

function readSettings(options: ParsedOptions): SyncPwnedPasswordsOptions {
  return {
    baseUrl: parseOption(options, 'url', '--url', parseUrl),
    // The parser has refused any other word.
    mode: readOption(options, 'hash') as HashKind | undefined,
    concurrency: parseOption(
      options,
      'concurrency',
      '--concurrency',
      parseCount(1, MAX_CONCURRENCY),
    ),
    prefixes: parseOption(options, 'prefixes', '--prefixes', parsePrefixes),
  }
}

function parsePrefixes(value: string): PrefixRange | null {
  const [, from = '', to = ''] = /^([0-9A-F]{5})-([0-9A-F]{5})$/u.exec(value.toUpperCase()) ?? []
  return from === '' || from > to ? null : { from, to }
}

function describe(session: CliSession, result: SyncResult): Parameters<typeof writeResult>[1] {
  const { catalog, texts } = session
  const { breach } = texts
  const { info, written, checked, changed, bytes } = result
  const { format } = new Intl.NumberFormat(catalog.language)
  return {
    json: result,
    title: written ? breach.synced : breach.upToDate,
    facts: [
      [breach.labels.ranges, breach.formatRanges(format(checked), format(changed))],
      [breach.labels.received, formatBytes(bytes, catalog)],
      ...formatIndex(session, info),
    ],
    notes: listIndexNotes(session, info),
  }
}
