/** What a run of so many digits costs, when nothing else is known of it. Five are taken for a postcode. */
const SPACES: readonly number[] = [1, 8, 40, 400, 6e3, 6e3, 3e5, 4e6, 4e7]
/** Longer ones: the digits beyond are hardly ever chosen at random. */
const LONG_FACTOR = 0.6
/** `1`. */
const FAVOURITE = 4
/** `123`, `321`. */
const COUNTING = 6
/** For each digit of `000`. */
const REPEATED = 8
/** `100`, `200`… */
const HUNDREDS = 20
/** `35000`, and `35400`: the postcodes of towns end with zeros. */
const [TOWN_POSTCODE, ROUND_POSTCODE] = [60, 400]
const DAY_AND_MONTH = 366
const DAYS = 365
/** Years of a date, in two digits and in four. */
const [SHORT_YEARS, LONG_YEARS] = [60, 90]
const [FIRST_YEAR, YEARS_AHEAD] = [1900, 10]
const MIN_YEARS = 20

/** A run of digits. */
export interface DigitRun {
  readonly length: number
  /** How they read as one number. */
  readonly value: number
  /** The step from each digit to the next; `null` unless it is always the same. */
  readonly step: number | null
}

/**
 * Prices the digits at the end or the beginning of a password: years, days, postcodes, counting and repeated
 * digits are tried before the rest.
 *
 * @see Das et al., "The Tangled Web of Password Reuse", NDSS 2014, and Wang et al., "fuzzyPSM", DSN 2016, for
 * how often each is added in leaked passwords
 */
export function priceNumber({ length, value, step }: DigitRun, thisYear: number): number {
  if (length > 2 && step === 0) return REPEATED * length
  if (length > 2 && (step === 1 || step === -1)) return COUNTING
  if (length === 1 && value === 1) return FAVOURITE
  if (length === 3 && value % 100 === 0) return HUNDREDS
  if (length === 4 && isYear(value, thisYear)) return priceYear(value, thisYear)
  if (length === 4 && isDay(value)) return DAY_AND_MONTH
  if (length === 5 && value % 1000 === 0) return TOWN_POSTCODE
  if (length === 5 && value % 100 === 0) return ROUND_POSTCODE
  if (length === 6 && isDay(Math.floor(value / 100))) return DAYS * SHORT_YEARS
  if (length === 8 && isDate(value, thisYear)) return DAYS * LONG_YEARS
  return SPACES[length] ?? LONG_FACTOR * 10 ** length
}

/** Prices a year by how far it lies from this one, and not below 20. */
export function priceYear(year: number, thisYear: number): number {
  return Math.max(MIN_YEARS, Math.abs(thisYear - year))
}

/** Tells whether four digits are a year that people write: from 1900 to ten years from now. */
export function isYear(value: number, thisYear: number): boolean {
  return value >= FIRST_YEAR && value <= thisYear + YEARS_AHEAD
}

/** Day and month, in this order. */
function isDay(value: number): boolean {
  const [day, month] = [Math.floor(value / 100), value % 100]
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** Day, month and year, or the other way round. */
function isDate(value: number, thisYear: number): boolean {
  const [first, last] = [Math.floor(value / 1e4), value % 1e4]
  const turned = (last % 100) * 100 + Math.floor(last / 100)
  return (isDay(first) && isYear(last, thisYear)) || (isYear(first, thisYear) && isDay(turned))
}
