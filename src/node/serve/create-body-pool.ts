/** Memory for bodies, used again once they are sent. */
export interface BodyPool {
  /** Copies rows into memory that nobody else writes to until it is given back. */
  take(rows: Uint8Array): Uint8Array
  /** Gives a body back that has been sent. One that does not come from here is left alone. */
  give(body: Uint8Array): void
}

/** Twice the size of a range. */
const SLOT_BYTES = 131_072
/** What is kept at most: 8 MB. Nearly every body is sent before the next one is needed. */
const MAX_FREE = 64

/**
 * Creates a pool. Fresh memory for each body costs as much as the rest of an answer: the system has to clear
 * it page by page, and the engine to collect it. What is never given back is collected.
 */
export function createBodyPool(): BodyPool {
  const own = new WeakSet<ArrayBufferLike>()
  const free: ArrayBufferLike[] = []
  const create = (): ArrayBuffer => {
    const slot = new ArrayBuffer(SLOT_BYTES)
    own.add(slot)
    return slot
  }
  return {
    take(rows) {
      if (rows.length > SLOT_BYTES) return rows.slice()
      const body = new Uint8Array(free.pop() ?? create(), 0, rows.length)
      body.set(rows)
      return body
    },
    give({ buffer }) {
      if (own.has(buffer) && free.length < MAX_FREE) free.push(buffer)
    },
  }
}
