import type { RangeAnswer } from './fetch-range.js'
import type { BaseIndex } from './open-base-index.js'
import { packEtag } from './pack-etag.js'
import type { JournalRecord, PackedBlock } from './types.js'
import { unpackEtag } from './unpack-etag.js'

const NOTHING = new Uint8Array(0)

/** What a server says of a block: its rows, or `null` when they are those of the tag it was shown. */
export interface BlockAnswer extends Pick<RangeAnswer, 'etag'> {
  readonly block: PackedBlock | null
  /** Length of the body. */
  readonly bytes: number
}

/** Asks for a block; `etag` is shown to the server. */
export type AskForBlock = (block: number, etag: string | null) => Promise<BlockAnswer>

/** What is known of a block now, and how many bytes it took. */
export interface CheckedBlock {
  readonly record: JournalRecord
  readonly bytes: number
}

/**
 * Compares a block of the index with the server's. A block that is damaged here is asked for without its
 * entity tag, so what comes takes its place.
 */
export async function checkBlock(
  block: number,
  base: BaseIndex | null,
  ask: AskForBlock,
): Promise<CheckedBlock> {
  const held = base === null ? null : await base.readBlock(block)
  const heldEtag = base === null || held === null ? 0n : base.etagOf(block)
  const answer = await ask(block, unpackEtag(heldEtag))
  const kept = { block, etag: heldEtag, rows: NOTHING, escapes: NOTHING }
  if (answer.block === null) return { record: { ...kept, kind: 1 }, bytes: answer.bytes }

  const etag = packEtag(answer.etag)
  const { bytes } = answer
  if (held === null || !isSame(held, answer.block)) {
    return { record: { ...answer.block, block, kind: 3, etag }, bytes }
  }
  // The service dropped its tags for days once; the one we hold stays good.
  const isNew = etag !== 0n && etag !== heldEtag
  return { record: isNew ? { ...kept, kind: 2, etag } : { ...kept, kind: 1 }, bytes }
}

function isSame(left: PackedBlock, right: PackedBlock): boolean {
  return isEqual(left.rows, right.rows) && isEqual(left.escapes, right.escapes)
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
