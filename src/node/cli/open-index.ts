import { createNtlmHash } from '../../adapters/hash-wasm/index.js'
import { openBreachIndex } from '../../breach/offline/open-breach-index.js'
import type { BreachIndex, ByteReader } from '../../breach/offline/types.js'
import type { PasswordHash } from '../../breach/types.js'
import { createFileReader } from '../create-file-reader.js'
import { CliError } from './cli-error.js'
import type { CliIo } from './types.js'

/** What an index is opened for. */
export interface OpenIndexOptions {
  readonly io: CliIo
  /** Shown as the source of an answer. */
  readonly name: string
  /** Flag that names the file. Default: `null`, for what is no option. */
  readonly option?: string | undefined
}

/** Opens an index by its path. Which hash it holds is seen once it is open. */
export async function openIndex(
  path: string,
  { io, name, option }: OpenIndexOptions,
): Promise<BreachIndex> {
  let hash: PasswordHash | null = null
  const ntlm: PasswordHash = {
    kind: 'ntlm',
    digest: (password) => (hash as PasswordHash).digest(password),
  }
  const index = await openBreachIndex(openReader(path, option), {
    name,
    ntlm,
    clock: io.clock,
  })
  if (index.info.hash === 'ntlm') hash = await createNtlmHash()
  return index
}

function openReader(path: string, option: string | undefined): ByteReader {
  try {
    return createFileReader(path)
  } catch (cause) {
    throw noFile(option, cause)
  }
}

/** Missing, closed to us, or a directory: one answer, which quotes nothing. */
function noFile(option: string | undefined, cause: unknown): CliError {
  return new CliError('ERR_CLI_INDEX_FILE', option, { cause })
}
