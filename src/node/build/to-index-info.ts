import { decodeHeader } from '../../breach/offline/decode-header.js'
import type { IndexInfo } from '../../breach/offline/types.js'
import { type Instant, parseInstant } from '../../time.js'

/** What a header says, to those who asked for it to be written. */
export function toIndexInfo(bytes: Uint8Array): IndexInfo {
  const { profile, hash, hashes, bytes: length, complete, ...header } = decodeHeader(bytes)
  return {
    profile,
    hash,
    hashes,
    bytes: length,
    coverage: complete ? 'complete' : 'partial',
    asOf: header.asOf,
    createdAt: parseInstant(header.createdAt) as Instant,
    note: header.note,
  }
}
