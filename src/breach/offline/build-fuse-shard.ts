import { assertOption } from '../../internal/assert-option.js'
import { computeFuseSize } from './compute-fuse-size.js'
import { type FuseLayout, locateKey } from './locate-key.js'
import { mixKey } from './mix-key.js'

/** Fingerprints of the keys of a shard, and what finds them again. */
export interface FuseShard extends FuseLayout {
  /** Different keys. */
  readonly keys: number
  readonly fingerprints: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>
}

/** A shard being built. */
interface Draft {
  readonly layout: FuseLayout
  readonly high: Uint32Array
  readonly low: Uint32Array
  /** Keys that may lie in a slot: how many. */
  readonly counts: Uint8Array
  /** Their numbers, exclusive-or'ed: the number of the last one, once the others are taken away. */
  readonly owners: Uint32Array
  /** Slots in the order in which their keys were taken away; and from the end, those that are next. */
  readonly order: Uint32Array
  /** Scratch, for one key. */
  readonly slots: Uint32Array
}

/** So many times the first slot follows the order of the keys; then it is drawn. */
const ORDERED_ATTEMPTS = 8
/** After so many, there is a segment more. */
const ATTEMPTS_A_SIZE = 4
const DRAWN = 0x8000_0000

/**
 * Builds a binary fuse filter of up to 16 million keys.
 *
 * Sorted keys are met in the order of their first slots, so memory is touched from one end to the other,
 * and nothing need be sorted by slot first. That supposes keys that are spread evenly, as hashes are;
 * where they are not, first slots are drawn like the others, more slowly. The same keys give the same
 * filter. Takes 9 bytes a slot beside the keys and the result.
 *
 * @param high - First 32 bits of each key, ascending.
 * @param low - The other 32 bits, ascending where the first are the same. A key that comes twice is taken
 * once.
 * @throws `HygieError` `ERR_OPTION_INVALID` for keys that do not ascend.
 * @see Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", ACM JEA 27, 2022
 */
export function buildFuseShard(high: Uint32Array, low: Uint32Array, bits: 8 | 16): FuseShard {
  const repeated = countRepeated(high, low)
  if (repeated > 0) return buildFuseShard(...dropRepeated(high, low, repeated), bits)
  for (let attempt = 0; ; attempt++) {
    const draft = createDraft(high, low, attempt)
    if (!countSlots(draft) || !takeAway(draft)) continue
    return { ...draft.layout, keys: high.length, fingerprints: writeFingerprints(draft, bits) }
  }
}

function countRepeated(high: Uint32Array, low: Uint32Array): number {
  let repeated = 0
  let isSorted = true
  for (let key = 1; key < high.length; key++) {
    const rise = (high[key] as number) - (high[key - 1] as number)
    if (rise > 0) continue
    const lowRise = (low[key] as number) - (low[key - 1] as number)
    if (rise < 0 || lowRise < 0) isSorted = false
    else if (lowRise === 0) repeated++
  }
  assertOption(isSorted, "'keys' must ascend.")
  return repeated
}

function dropRepeated(
  high: Uint32Array,
  low: Uint32Array,
  repeated: number,
): [high: Uint32Array, low: Uint32Array] {
  const once: [Uint32Array, Uint32Array] = [
    new Uint32Array(high.length - repeated),
    new Uint32Array(high.length - repeated),
  ]
  let to = 0
  for (let key = 0; key < high.length; key++) {
    if (key > 0 && high[key] === high[key - 1] && low[key] === low[key - 1]) continue
    once[0][to] = high[key] as number
    once[1][to] = low[key] as number
    to++
  }
  return once
}

function createDraft(high: Uint32Array, low: Uint32Array, attempt: number): Draft {
  const size = computeFuseSize(high.length, Math.floor(attempt / ATTEMPTS_A_SIZE))
  const drawn = attempt < ORDERED_ATTEMPTS ? 0 : DRAWN
  return {
    layout: {
      ...size,
      seedLow: mixKey(attempt, 1, 0) >>> 0,
      seedHigh: ((mixKey(attempt, 2, 0) & ~DRAWN) | drawn) >>> 0,
    },
    high,
    low,
    counts: new Uint8Array(size.arrayLength),
    owners: new Uint32Array(size.arrayLength),
    order: new Uint32Array(size.arrayLength),
    slots: new Uint32Array(4),
  }
}

/** Puts every key into its three slots; `false` where 256 meet. */
function countSlots({ layout, high, low, counts, owners, slots }: Draft): boolean {
  let fits = true
  for (let key = 0; key < high.length; key++) {
    locateKey(layout, high[key] as number, low[key] as number, slots)
    for (let index = 0; index < 3; index++) {
      const slot = slots[index] as number
      const count = (counts[slot] as number) + 1
      if (count > 255) fits = false
      counts[slot] = count
      owners[slot] = (owners[slot] as number) ^ key
    }
  }
  return fits
}

/** Takes keys away that are alone in a slot, until none is left; `false` where some never are. */
function takeAway({ layout, high, low, counts, owners, order, slots }: Draft): boolean {
  let taken = 0
  for (let from = 0; from < counts.length; from++) {
    if (counts[from] !== 1) continue
    // A key that leaves two slots with one key each: those are taken next, while they are at hand.
    let top = order.length
    order[--top] = from
    while (top < order.length) {
      const alone = order[top++] as number
      // Its key was taken away from another slot in the meantime.
      if (counts[alone] === 0) continue
      const key = owners[alone] as number
      order[taken++] = alone
      locateKey(layout, high[key] as number, low[key] as number, slots)
      for (let index = 0; index < 3; index++) {
        const slot = slots[index] as number
        const count = (counts[slot] as number) - 1
        counts[slot] = count
        if (slot === alone) continue
        owners[slot] = (owners[slot] as number) ^ key
        if (count === 1) order[--top] = slot
      }
    }
  }
  return taken === high.length
}

/** Last taken away, first written: when a key's turn comes, only the slot where it was alone is free. */
function writeFingerprints(
  { layout, high, low, owners, order, slots }: Draft,
  bits: 8 | 16,
): Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> {
  const { arrayLength } = layout
  const fingerprints = bits === 8 ? new Uint8Array(arrayLength) : new Uint16Array(arrayLength)
  for (let index = high.length - 1; index >= 0; index--) {
    const alone = order[index] as number
    const key = owners[alone] as number
    locateKey(layout, high[key] as number, low[key] as number, slots)
    fingerprints[alone] =
      (slots[3] as number) ^
      (fingerprints[slots[0] as number] as number) ^
      (fingerprints[slots[1] as number] as number) ^
      (fingerprints[slots[2] as number] as number)
  }
  return fingerprints
}
