import { addDays } from '../internal/add-days.js'
import { assertOption } from '../internal/assert-option.js'
import { countDays } from '../internal/count-days.js'
import { type IsoDate, parseIsoDate } from '../time.js'

/** Counts by day. */
export interface Histogram {
  add(on: IsoDate): void
  /** Days, each with its count, and what lies before the first and after the last. */
  read(): {
    readonly days: readonly { readonly on: IsoDate; readonly count: number }[]
    readonly earlier: number
    readonly later: number
  }
}

/** Eleven years: more is a slip of the pen. */
const MAX_DAYS = 4_018

/** Creates counters for each day from the first to the last. */
export function createHistogram(from: IsoDate, to: IsoDate): Histogram {
  const first = readDay(from, 'from')
  const size = countDays(first, readDay(to, 'to')) + 1
  assertOption(size >= 1 && size <= MAX_DAYS, "'to' must be up to eleven years behind 'from'.")
  const counts = new Float64Array(size)
  let [earlier, later] = [0, 0]
  return {
    add(on) {
      const day = countDays(first, on)
      if (day < 0) earlier++
      else if (day >= size) later++
      else counts[day] = (counts[day] as number) + 1
    },
    read() {
      const days = Array.from(counts, (count, day) => ({
        on: addDays(first, day) as IsoDate,
        count,
      }))
      return { days, earlier, later }
    },
  }
}

function readDay(value: IsoDate, option: string): IsoDate {
  const date = parseIsoDate(value)
  assertOption(date !== null, `'${option}' must be a date such as '2027-03-01'.`)
  return date
}
