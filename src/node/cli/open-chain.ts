import { basename } from 'node:path'
import type { RepeatedOption } from '../../adapters/commander/index.js'
import { createNtlmHash } from '../../adapters/hash-wasm/index.js'
import { loadBundledSource } from '../../breach/bundled/load-bundled-source.js'
import { createPwnedPasswordsSource } from '../../breach/create-pwned-passwords-source.js'
import type { BreachIndex } from '../../breach/offline/types.js'
import type { BreachChain, BreachSource, RangeSource } from '../../breach/types.js'
import { CliError } from './cli-error.js'
import { openIndex } from './open-index.js'
import { parseUrl } from './read-options.js'
import type { CliSession } from './types.js'

/** Sources of breached passwords, open. */
export interface Chain {
  readonly sources: BreachChain
  readonly indexes: readonly BreachIndex[]
  /** Whether anything leaves the machine. */
  readonly isOnline: boolean
  /** Passwords that may be looked up at once: within the process, more gain nothing. */
  readonly width: number
  close(): void
}

const ONLINE_WIDTH = 8

/** The list that comes along. */
export const BUNDLED: RepeatedOption = { name: 'bundled', value: true }

/**
 * Opens the sources that the command line names, in its order.
 *
 * @param given - At least one.
 */
export async function openChain(
  session: CliSession,
  given: readonly RepeatedOption[],
): Promise<Chain> {
  const sources: BreachSource[] = []
  const indexes: BreachIndex[] = []
  const close = (): void => {
    for (const index of indexes) index.close()
  }
  try {
    for (const { name, value } of given) {
      if (name === 'index') {
        const path = value as string
        const index = await openIndex(path, {
          io: session.io,
          name: basename(path),
          option: '--index',
        })
        indexes.push(index)
        sources.push(index)
      } else if (name === 'bundled') {
        sources.push(await loadBundledSource())
      } else {
        sources.push(await createOnlineSource(session, name === 'url' ? (value as string) : null))
      }
    }
  } catch (error) {
    close()
    throw error
  }
  const isOnline = sources.some(({ kind }) => kind === 'range')
  const width = isOnline ? ONLINE_WIDTH : 1
  return { sources: sources as unknown as BreachChain, indexes, isOnline, width, close }
}

async function createOnlineSource(
  { io, options }: CliSession,
  url: string | null,
): Promise<RangeSource> {
  const baseUrl = url === null ? undefined : parseUrl(url)
  if (baseUrl === null) throw new CliError('ERR_CLI_OPTION_INVALID', '--url')
  const isNtlm = options.hash === 'ntlm'
  return createPwnedPasswordsSource({
    fetch: io.fetch,
    clock: io.clock,
    userAgent: 'hygie',
    baseUrl,
    mode: isNtlm ? 'ntlm' : 'sha1',
    ntlm: isNtlm ? await createNtlmHash() : undefined,
  })
}
