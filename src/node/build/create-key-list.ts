/** Keys of a shard of a filter, in two columns that grow. */
export interface KeyList {
  /** Makes room for so many more. */
  reserve(keys: number): void
  /** Adds the key of a row: bytes 1 to 8 of its hash, of which the first 12 bits end its prefix. */
  add(prefix: number, rows: DataView, at: number): void
  /** The two halves of all, until the next call. */
  columns(): readonly [high: Uint32Array, low: Uint32Array]
  clear(): void
}

const GROWTH = 1.5

/** Creates an empty list. */
export function createKeyList(): KeyList {
  let high = new Uint32Array(0)
  let low = new Uint32Array(0)
  let length = 0
  return {
    reserve(keys) {
      if (length + keys <= high.length) return
      const size = Math.ceil(Math.max(length + keys, high.length * GROWTH))
      high = copyTo(new Uint32Array(size), high)
      low = copyTo(new Uint32Array(size), low)
    },
    add(prefix, rows, at) {
      const first = rows.getUint32(at)
      const second = rows.getUint32(at + 4)
      high[length] = ((prefix & 0xfff) << 20) | (first >>> 12)
      low[length] = ((first & 0xfff) << 20) | (second >>> 12)
      length++
    },
    columns: () => [high.subarray(0, length), low.subarray(0, length)],
    clear() {
      length = 0
    },
  }
}

function copyTo<T extends Uint32Array>(to: T, from: Uint32Array): T {
  to.set(from)
  return to
}
