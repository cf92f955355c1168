import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { HashKind } from '../../breach/types.js'
import { JOURNAL } from './journal-layout.js'

/** What a journal belongs to: one that belongs to something else is of no use. */
export interface JournalIdentity {
  readonly hash: HashKind
  /** Address of the server. */
  readonly server: string
  /** Root of the index that the sync stands on: 16 bytes; `null` without one. */
  readonly root: Uint8Array | null
}

/** Writes the header of a journal that starts at `startedAtMs`. */
export function encodeJournalHeader(
  { hash, server, root }: JournalIdentity,
  startedAtMs: number,
): Uint8Array {
  const { at } = JOURNAL
  const bytes = new Uint8Array(JOURNAL.headerBytes)
  const view = new DataView(bytes.buffer)
  bytes.set(JOURNAL.magic)
  view.setUint16(at.version, JOURNAL.version, true)
  bytes[at.hash] = hash === 'sha1' ? 1 : 2
  view.setFloat64(at.startedAt, startedAtMs, true)
  if (root !== null) bytes.set(root, at.root)
  bytes.set(createHash('sha256').update(server).digest().subarray(0, 16), at.server)
  view.setUint32(at.checksum, crc32(bytes.subarray(0, at.checksum)), true)
  return bytes
}
