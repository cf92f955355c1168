import { basename } from 'node:path'
import type { BreachIndex } from '../../breach/offline/types.js'
import type { HashKind } from '../../breach/types.js'
import { CliError } from './cli-error.js'
import { openIndex } from './open-index.js'
import type { CliSession } from './types.js'

/** Indexes that ranges may be read from, by the hash that they hold. */
export interface Servable {
  readonly indexes: Readonly<Partial<Record<HashKind, BreachIndex>>>
  /** What has to be said of them. */
  readonly notes: readonly string[]
  close(): void
}

/** Opens exact indexes, one for each hash; partial ones where `--partial` says so. */
export async function openServable(session: CliSession): Promise<Servable> {
  const { io, operands, options, texts } = session
  const indexes: Partial<Record<HashKind, BreachIndex>> = {}
  let isPartial = false
  const close = (): void => {
    for (const index of Object.values(indexes)) index.close()
  }
  try {
    for (const path of operands) {
      const index = await openIndex(path, { io, name: basename(path) })
      const { hash, profile } = index.info
      const isTwice = indexes[hash] !== undefined
      if (isTwice) index.close()
      else indexes[hash] = index
      if (isTwice) throw new CliError('ERR_CLI_INDEX_TWICE')
      if (profile !== 'exact') throw new CliError('ERR_CLI_INDEX_FILTER')
      if (index.info.coverage === 'partial') isPartial = true
    }
    if (isPartial && options.partial !== true) throw new CliError('ERR_CLI_INDEX_PARTIAL')
  } catch (error) {
    close()
    throw error
  }
  return { indexes, notes: isPartial ? [texts.breach.partialServed] : [], close }
}
