import { type Instant, parseInstant } from '../../time.js'
import type { IndexHeader, IndexInfo } from './types.js'

/** What the header of an index says, in the words of its users. */
export function describeIndex(header: IndexHeader, isFull: boolean): IndexInfo {
  const { profile, hash, hashes, bytes, complete, top, asOf, createdAt, note } = header
  return {
    profile,
    hash,
    hashes,
    bytes,
    coverage: complete && !top && isFull ? 'complete' : 'partial',
    asOf,
    // Checked when the header was read.
    createdAt: parseInstant(createdAt) as Instant,
    note,
  }
}
