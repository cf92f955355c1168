import type { BreachIndex } from '../../breach/offline/types.js'
import { exportRanges, type RangeExport } from '../serve/export-ranges.js'
import { CliError } from './cli-error.js'
import { createProgress } from './create-progress.js'
import { formatBytes } from './format-bytes.js'
import { openServable } from './open-servable.js'
import { readOption } from './read-options.js'
import { runInterruptible } from './run-interruptible.js'
import type { CliSession, ExitCode } from './types.js'
import { writeResult } from './write-result.js'

/** `hygie breach export`: writes a file for each range of an index. */
export async function runBreachExport(session: CliSession): Promise<ExitCode> {
  const { options, texts } = session
  const directory = readOption(options, 'ranges')
  if (directory === undefined) throw new CliError('ERR_CLI_OPTION_MISSING', '--ranges')
  const { indexes, notes, close } = await openServable(session)
  let result: RangeExport
  try {
    const [index] = Object.values(indexes)
    result = await write(session, index as BreachIndex, directory)
  } finally {
    close()
  }
  await writeResult(session, {
    json: result,
    title: texts.breach.exported,
    facts: listFacts(session, result),
    notes,
  })
  return 0
}

async function write(
  session: CliSession,
  index: BreachIndex,
  directory: string,
): Promise<RangeExport> {
  const { io, options, texts } = session
  const progress = createProgress(session, texts.breach.formatRangeRate)
  try {
    return await runInterruptible(io, {
      canResume: true,
      run: (signal) =>
        exportRanges(index, directory, {
          encodings: options.gzip === true ? ['identity', 'gzip'] : ['identity'],
          // A partial one has been refused already, unless it was asked for.
          partial: 'serve',
          signal,
          onProgress: ({ done, total }) => progress.update(done / total, done),
        }),
    })
  } finally {
    progress.stop()
  }
}

function listFacts(
  { catalog, texts }: CliSession,
  { ranges, missing, bytes, written, kept }: RangeExport,
): readonly (readonly [string, string])[] {
  const { labels, formatExportedRanges, formatFiles } = texts.breach
  const { format } = new Intl.NumberFormat(catalog.language)
  return [
    [labels.ranges, formatExportedRanges(format(ranges), format(missing))],
    [labels.size, formatBytes(bytes, catalog)],
    [labels.files, formatFiles(format(written), format(kept))],
  ]
}
