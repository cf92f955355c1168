import type { Instant } from '../../time.js'

/** Half-open; `null` is open. */
export interface Window {
  readonly from: Instant | null
  readonly before: Instant | null
}

/** The same instants in as few windows as possible, so that no row is read twice. */
export function mergeWindows(windows: readonly Window[]): readonly Window[] {
  const merged: Window[] = []
  for (const window of [...windows].sort(compareStarts)) {
    const last = merged.at(-1)
    if (last === undefined || !touches(last, window)) {
      merged.push(window)
    } else {
      merged[merged.length - 1] = { from: last.from, before: later(last.before, window.before) }
    }
  }
  return merged
}

function compareStarts(a: Window, b: Window): number {
  const [first, second] = [a.from ?? '', b.from ?? '']
  return first < second ? -1 : Number(first > second)
}

function touches({ before }: Window, { from }: Window): boolean {
  return before === null || from === null || from <= before
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return null
  return a > b ? a : b
}
