import { crc32 } from 'node:zlib'

/** What `encodeState` was given. */
export interface DecodedState {
  readonly json: unknown
  /** One behind the other, in memory of their own. */
  readonly tables: Uint8Array<ArrayBuffer>
}

/** Reads what `encodeState` wrote; `null` for anything else, also for a part of it. */
export function decodeState(bytes: Uint8Array): DecodedState | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = bytes.length - 4
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return null
  const tablesAt = 4 + view.getUint32(0, true)
  return {
    json: JSON.parse(new TextDecoder().decode(bytes.subarray(4, tablesAt))),
    tables: new Uint8Array(bytes.subarray(tablesAt, end)),
  }
}
