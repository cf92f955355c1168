/** So much of a window lies before what was asked for: a quarter, for what was written a little out of order. */
const BEHIND = 4

/** Reads bytes of a file, fewer where it ends before. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>

/** Reads bytes of a file; `null` where it ends before. */
export type ReadWhole = (offset: number, length: number) => Promise<Uint8Array | null>

interface Window {
  readonly bytes: Uint8Array
  readonly start: number
}

/**
 * Creates a reader for two places of a file that move forward, with a few steps aside: the rows and the
 * escapes of an index, or the records of a journal and the late ones among them. Holds two windows, and
 * gives up the one that was not used last.
 */
export function createWindows(read: ReadBytes, windowBytes: number): ReadWhole {
  let recent: Window = { bytes: new Uint8Array(0), start: 0 }
  let other = recent
  return async (offset, length) => {
    const holds = ({ start, bytes }: Window): boolean =>
      offset >= start && offset + length <= start + bytes.length
    if (!holds(recent)) {
      const last = recent
      recent = other
      other = last
      if (!holds(recent)) {
        // What is longer than the rest of the window needs it whole.
        const behind = Math.max(0, Math.min(windowBytes / BEHIND, windowBytes - length))
        const start = Math.max(0, offset - behind)
        recent = { bytes: await read(start, Math.max(windowBytes, length)), start }
      }
    }
    if (!holds(recent)) return null
    return recent.bytes.subarray(offset - recent.start, offset - recent.start + length)
  }
}
