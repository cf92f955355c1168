import type { Offer } from './types.js'

const [MIN_YEAR, MAX_YEAR] = [1000, 2050]
const [MAX_DAY, MAX_MONTH] = [31, 12]
const [MIN_SPACE, DAYS, SEPARATORS] = [21, 365, 4]
const [MIN_LENGTH, MIN_SEPARATED, MAX_LENGTH] = [4, 6, 10]
/** Where three numbers are cut, by the number of digits. */
const CUTS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  4: [
    [1, 2],
    [2, 3],
  ],
  5: [
    [1, 3],
    [2, 3],
    [2, 4],
  ],
  6: [
    [1, 2],
    [2, 4],
    [4, 5],
  ],
  7: [
    [1, 3],
    [2, 3],
    [4, 5],
    [4, 6],
  ],
  8: [
    [2, 4],
    [4, 6],
  ],
}
const JOINED = /^\d{4,8}$/u
const SEPARATED = /^(\d{1,4})([\s/\\_.-])(\d{1,2})\2(\d{1,4})$/u
const RECENT = /19\d\d|20[0-2]\d/gu

interface DateMatch {
  readonly first: number
  readonly last: number
  readonly year: number
  readonly factor: number
}

/** Finds dates and recent years with the guesses of zxcvbn-ts 4.2.0, counted from a year of ours. */
export function findZxcvbnDates(password: string, thisYear: number, offer: Offer): void {
  const countYears = (year: number): number => Math.max(Math.abs(year - thisYear), MIN_SPACE)
  const dates = listDates(password, thisYear)
  for (const date of dates) {
    // A date within another is none.
    const isPart = dates.some(
      (other) => other !== date && other.first <= date.first && other.last >= date.last,
    )
    if (!isPart) offer(date.first, date.last, countYears(date.year) * DAYS * date.factor)
  }
  for (const { 0: year, index } of password.matchAll(RECENT)) {
    offer(index, index + 3, countYears(Number(year)))
  }
}

function listDates(password: string, thisYear: number): readonly DateMatch[] {
  const dates: DateMatch[] = []
  for (let first = 0; first < password.length; first++) {
    const longest = Math.min(MAX_LENGTH, password.length - first)
    for (let length = MIN_LENGTH; length <= longest; length++) {
      const token = password.slice(first, first + length)
      const last = first + length - 1
      const joined = readJoined(token, thisYear)
      if (joined !== null) dates.push({ first, last, year: joined, factor: 1 })
      const separated = length < MIN_SEPARATED ? null : readSeparated(token)
      if (separated !== null) dates.push({ first, last, year: separated, factor: SEPARATORS })
    }
  }
  return dates
}

/** Of the dates that the digits can be read as, the nearest to our year. */
function readJoined(token: string, thisYear: number): number | null {
  if (!JOINED.test(token)) return null
  let nearest: number | null = null
  for (const [a, b] of CUTS[token.length] as readonly (readonly [number, number])[]) {
    const [first, middle, last] = [token.slice(0, a), token.slice(a, b), token.slice(b)]
    const year = readYear(Number(first), Number(middle), Number(last))
    if (year === null) continue
    if (nearest === null || Math.abs(year - thisYear) < Math.abs(nearest - thisYear)) nearest = year
  }
  return nearest
}

function readSeparated(token: string): number | null {
  const match = SEPARATED.exec(token)
  return match === null ? null : readYear(Number(match[1]), Number(match[3]), Number(match[4]))
}

/** The year of three numbers in one of the usual orders; `null` when they make no date. */
function readYear(a: number, b: number, c: number): number | null {
  if (!isYear(a) || !isYear(c)) return null
  if (c >= MIN_YEAR) return isDay(a, b) ? c : null
  if (a >= MIN_YEAR) return isDay(b, c) ? a : null
  if (isDay(a, b)) return toFullYear(c)
  return isDay(b, c) ? toFullYear(a) : null
}

/** Of two digits, or of four and not too far away. */
function isYear(number: number): boolean {
  return number <= 99 || (number >= MIN_YEAR && number <= MAX_YEAR)
}

/** Day and month in either order; there is a 31 February. */
function isDay(a: number, b: number): boolean {
  return a >= 1 && b >= 1 && Math.max(a, b) <= MAX_DAY && Math.min(a, b) <= MAX_MONTH
}

function toFullYear(year: number): number {
  return year > 50 ? year + 1900 : year + 2000
}
