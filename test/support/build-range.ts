import { createHash } from 'node:crypto'

/** SHA-1 in capitals, by the platform. */
export const sha1 = (text: string): string =>
  createHash('sha1').update(text).digest('hex').toUpperCase()

/** As many rows as asked, none of them of a password that a test looks for. */
export function buildRows(count: number, occurrences = 3, digits = 35): string[] {
  return Array.from(
    { length: count },
    (_, row) => `${sha1(`row ${row}`).slice(-digits)}:${occurrences}`,
  )
}

/** Rows of count 0, as many as asked, in no order. */
export function buildPadding(count: number, digits = 35): string[] {
  return Array.from({ length: count }, (_, row) => `${sha1(`padding ${row}`).slice(-digits)}:0`)
}

/** A body of the range protocol: sorted rows, padding of count 0 behind them, no line end at the end. */
export function buildRange(
  known: Readonly<Record<string, number>>,
  { rows = 20, padding = 5, lineEnd = '\r\n' } = {},
): string {
  const own = Object.entries(known).map(([text, count]) => `${sha1(text).slice(5)}:${count}`)
  return [...[...own, ...buildRows(rows)].sort(), ...buildPadding(padding)].join(lineEnd)
}
