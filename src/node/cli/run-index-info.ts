import { basename } from 'node:path'
import { formatIndex } from './format-index.js'
import { formatFacts } from './format-report.js'
import { listIndexNotes } from './list-index-notes.js'
import { openIndex } from './open-index.js'
import type { CliSession, ExitCode } from './types.js'

/** `hygie breach index info`: shows what the header of an index says. */
export async function runIndexInfo(session: CliSession): Promise<ExitCode> {
  const { io, operands, options, output, palette } = session
  const [path = ''] = operands
  const name = basename(path)
  const { info, close } = await openIndex(path, { io, name })
  close()
  const text =
    options.json === true
      ? JSON.stringify(info)
      : [
          palette.strong(name),
          ...formatFacts(formatIndex(session, info)),
          ...listIndexNotes(session, info).map((note) => palette.faint(`  ${note}`)),
        ].join('\n')
  await output.write(`${text}\n`)
  return 0
}
