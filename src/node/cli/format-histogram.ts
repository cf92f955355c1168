import type { IsoDate } from '../../time.js'
import type { CliSession } from './types.js'

/** A day of a histogram. */
export interface HistogramDay {
  readonly on: IsoDate
  readonly due: number
  /** Days of changes that are due on it by age; `null` where that is not one number. */
  readonly changeDays: number | null
}

/** Columns of the longest bar. */
const BAR = 40

/** Lays out the days on which something is due, each with a bar, and with a word where days of changes meet. */
export function formatHistogram(
  { catalog, palette, texts }: CliSession,
  days: readonly HistogramDay[],
): readonly string[] {
  const busy = days.filter(({ due }) => due > 0)
  const most = busy.reduce((max, { due }) => Math.max(max, due), 0)
  const number = new Intl.NumberFormat(catalog.language)
  const weekday = new Intl.DateTimeFormat(catalog.language, { weekday: 'short', timeZone: 'UTC' })
  const width = number.format(most).length
  return busy.map(({ on, due, changeDays }) => {
    const bar = '█'.repeat(Math.max(1, Math.round((BAR * due) / most)))
    const meeting =
      changeDays === null || changeDays < 2 ? '' : texts.rotation.formatChangeDays(changeDays)
    const cells = [
      on,
      weekday.format(new Date(on)).padEnd(4),
      number.format(due).padStart(width),
      bar,
      ...(meeting === '' ? [] : [palette.faint(meeting)]),
    ]
    return `  ${cells.join('  ')}`
  })
}
