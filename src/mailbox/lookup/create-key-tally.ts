import { writeSha1 } from '../../internal/write-sha1.js'

/** The accounts that have one key. */
export interface TalliedKey {
  /** Tells one key from another, within one tally and once everything is in it. */
  readonly id: number
  readonly accounts: number
  /** Whether they are of one holder, of several, or whether an account of nobody known leaves it open. */
  readonly holders: 'one' | 'several' | 'unknown'
  /** Whether a second text came with the key. */
  readonly isMixed: boolean
}

/** Counts accounts by key. */
export interface KeyTally {
  add(key: string, holder: string | null, text: string): void
  /** `null` for a key that was never added. */
  find(key: string): TalliedKey | null
  list(): Iterable<TalliedKey>
}

const [UNKNOWN, KNOWN, SEVERAL, MIXED] = [1, 2, 4, 8]
const EMPTY = 0
/** Slots at first, a power of two. */
const FIRST_SIZE = 1_024

/** A column for each thing that is kept, 21 bytes a slot. */
interface Table {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly accounts: Uint32Array
  readonly holder: Uint32Array
  readonly text: Uint32Array
  readonly flags: Uint8Array
}

/**
 * Creates a tally that keeps no key: 64 bits of a hash name it, and millions of accounts take some tens of
 * megabytes. Two keys fall together once in 10^5 tallies of ten million; a hash of 32 bits tells holders
 * apart.
 */
export function createKeyTally(): KeyTally {
  let table = createTable(FIRST_SIZE)
  let used = 0
  const hash = new Int32Array(5)
  const read = (slot: number): TalliedKey => readSlot(table, slot)

  return {
    add(key, holder, text) {
      if (used * 2 >= table.flags.length) table = grow(table)
      writeSha1(key, hash)
      const [high = 0, low = 0] = hash
      const slot = findSlot(table, high, low)
      if (table.accounts[slot] === EMPTY) used++
      const first = { high, low, text: summarize(text, hash) }
      note(table, slot, first, holder === null ? null : summarize(holder, hash))
    },
    find(key) {
      writeSha1(key, hash)
      const [high = 0, low = 0] = hash
      const slot = findSlot(table, high, low)
      return table.accounts[slot] === EMPTY ? null : read(slot)
    },
    *list() {
      for (const [slot, accounts] of table.accounts.entries()) {
        if (accounts !== EMPTY) yield read(slot)
      }
    },
  }
}

function createTable(size: number): Table {
  return {
    high: new Uint32Array(size),
    low: new Uint32Array(size),
    accounts: new Uint32Array(size),
    holder: new Uint32Array(size),
    text: new Uint32Array(size),
    flags: new Uint8Array(size),
  }
}

/** The slot of a key, or the empty one where it belongs: at most half of them are taken. */
function findSlot({ high, low, accounts }: Table, keyHigh: number, keyLow: number): number {
  const last = accounts.length - 1
  let slot = keyHigh & last
  while (
    accounts[slot] !== EMPTY &&
    !(high[slot] === keyHigh >>> 0 && low[slot] === keyLow >>> 0)
  ) {
    slot = (slot + 1) & last
  }
  return slot
}

function summarize(text: string, hash: Int32Array): number {
  writeSha1(text, hash)
  return (hash[0] as number) >>> 0
}

function note(
  table: Table,
  slot: number,
  { high, low, text }: { readonly high: number; readonly low: number; readonly text: number },
  holder: number | null,
): void {
  const { flags } = table
  let flag = flags[slot] as number
  if (table.accounts[slot] === EMPTY) {
    table.high[slot] = high
    table.low[slot] = low
    table.text[slot] = text
  } else if (table.text[slot] !== text) flag |= MIXED
  if (holder === null) flag |= UNKNOWN
  else if ((flag & KNOWN) === 0) {
    table.holder[slot] = holder
    flag |= KNOWN
  } else if (table.holder[slot] !== holder) flag |= SEVERAL
  flags[slot] = flag
  table.accounts[slot] = (table.accounts[slot] as number) + 1
}

function readSlot({ accounts, flags }: Table, slot: number): TalliedKey {
  const flag = flags[slot] as number
  return {
    id: slot,
    accounts: accounts[slot] as number,
    holders: flag & SEVERAL ? 'several' : flag & UNKNOWN ? 'unknown' : 'one',
    isMixed: (flag & MIXED) !== 0,
  }
}

function grow(old: Table): Table {
  const table = createTable(old.flags.length * 2)
  const columns = ['high', 'low', 'accounts', 'holder', 'text', 'flags'] as const
  for (const [from, accounts] of old.accounts.entries()) {
    if (accounts === EMPTY) continue
    const to = findSlot(table, old.high[from] as number, old.low[from] as number)
    for (const column of columns) table[column][to] = old[column][from] as number
  }
  return table
}
