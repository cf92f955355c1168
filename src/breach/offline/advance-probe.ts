import type { Probe } from './start-probe.js'

/** Rows that are read at a time once two windows have missed. */
const CHUNK = 64
const SIGN = 0x8000_0000 | 0

/**
 * Looks at the rows that a probe asked for, which begin at `at`.
 *
 * Then the probe has found its row; or knows that there is none; or asks for others: those beside the
 * window, and after that always the middle of what is left, so that the worst file costs a logarithm.
 */
export function advanceProbe(probe: Probe, view: DataView, at: number, rowBytes: number): void {
  const { start, end } = probe
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = at + (middle - start) * rowBytes
    const order = compareRow(view, row, probe, rowBytes)
    if (order === 0) {
      probe.row = middle
      probe.code = view.getUint8(row + rowBytes - 1) & 15
      probe.end = start
      return
    }
    if (order < 0) low = middle + 1
    else high = middle
  }
  // Every row of the window is above it, or below it, and there are more on that side; or it is nowhere.
  if (low === start && start > probe.low) probe.high = start
  else if (low === end && end < probe.high) probe.low = end
  else {
    probe.end = start
    return
  }
  chooseWindow(probe, low === start)
}

/** Below 0 where the row comes before the hash, above 0 where it comes after it. */
function compareRow(view: DataView, row: number, { key, tail }: Probe, rowBytes: number): number {
  const whole = rowBytes >> 2
  for (let word = 0; word < whole; word++) {
    const here = view.getInt32(row + word * 4) ^ SIGN
    const wanted = key[word] as number
    if (here !== wanted) return here < wanted ? -1 : 1
  }
  return (view.getUint16(row + whole * 4) & 0xfff0) - tail
}

function chooseWindow(probe: Probe, isBelow: boolean): void {
  const { low, high, start, end } = probe
  probe.misses++
  if (probe.misses === 1) {
    const rows = end - start
    probe.start = isBelow ? Math.max(low, high - rows) : low
    probe.end = isBelow ? high : Math.min(high, low + rows)
    return
  }
  const middle = (low + high) >>> 1
  probe.start = Math.max(low, middle - CHUNK / 2)
  probe.end = Math.min(high, middle + CHUNK / 2)
}
