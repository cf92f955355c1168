import type { IndexInfo } from '../../breach/offline/types.js'
import type { CliSession } from './types.js'

/** Sentences below an index: what it cannot do. */
export function listIndexNotes({ texts }: CliSession, { coverage }: IndexInfo): readonly string[] {
  return coverage === 'partial' ? [texts.breach.partialHint] : []
}
