import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { CliError } from './cli-error.js'
import type { CliSession } from './types.js'

/** Opens the file that the command line names, else standard input. */
export async function openInput({ io, operands: [path] }: CliSession): Promise<Readable> {
  if (path === undefined || path === '-') return io.stdin
  const file = await open(path).catch(() => null)
  if (file === null) throw new CliError('ERR_CLI_INPUT_FILE')
  // A folder opens, and cannot be read.
  if ((await file.stat()).isDirectory()) {
    await file.close()
    throw new CliError('ERR_CLI_INPUT_FILE')
  }
  return file.createReadStream()
}
