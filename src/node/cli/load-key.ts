import { readFile } from 'node:fs/promises'
import { createMac, type Mac } from '../../ports.js'
import { CliError } from './cli-error.js'

/** What `createMac` asks for. */
const MIN_BYTES = 32

/** Loads the bytes of a file as a key. */
export async function loadKey(path: string): Promise<Mac> {
  const bytes = await readFile(path).catch(() => new Uint8Array())
  if (bytes.length < MIN_BYTES) throw new CliError('ERR_CLI_INPUT_FILE', '--key')
  return createMac(Uint8Array.from(bytes))
}
