import type { MatchExtended, Matcher, ZxcvbnFactory } from '@zxcvbn-ts/core'

/** As in the engine: no year is nearer than this. */
const MIN_YEAR_SPACE = 21
/** As in the engine: what a part of a password costs at least. */
const MIN_PART_GUESSES = 50
const DAYS = 365
const SEPARATORS = 4

/** As in the engine: day and month of one or two digits, before or behind a year of two or four. */
const SPLITS: readonly RegExp[] = [
  /^(\d)(\d)(\d{2}|\d{4})$/u,
  /^(\d)(\d{2})(\d{2}|\d{4})$/u,
  /^(\d{2})(\d)(\d{2}|\d{4})$/u,
  /^(\d{2})(\d{2})(\d{2}|\d{4})$/u,
  /^(\d{2}|\d{4})(\d)(\d)$/u,
  /^(\d{2}|\d{4})(\d)(\d{2})$/u,
  /^(\d{2}|\d{4})(\d{2})(\d)$/u,
  /^(\d{2}|\d{4})(\d{2})(\d{2})$/u,
]

type Matching = Matcher['Matching']
type Engine = InstanceType<Matching>
type MatchOptions = Parameters<Engine['match']>[0]

/** The one function of the engine's date matcher that is needed beside `match`. */
interface DateReader {
  mapIntegersToDayMonthYear(numbers: readonly number[]): { readonly year: number } | null
}

/**
 * Matchers for dates and years that count from a year of ours.
 *
 * The engine reads the calendar once, when its module is first loaded, and counts the years of a date
 * from there: the same password costs more every January. Its own matchers find the dates; the guesses
 * are set here, with the engine's formulas, and the engine keeps guesses that are set. The year of the
 * machine is then without effect.
 */
export function freezeYear(
  Factory: typeof ZxcvbnFactory,
  year: number,
): Record<'date' | 'regex', Matcher> {
  const { date, regex } = findMatchers(Factory)
  return {
    date: countFrom(date, ({ separator, year: then, token }, engine) =>
      separator
        ? countYears(Number(then) - year) * DAYS * SEPARATORS
        : countYears(measureNearest(token, engine as unknown as DateReader, year)) * DAYS,
    ),
    regex: countFrom(regex, ({ token }) => countYears(Number(token) - year)),
  }
}

function countYears(distance: number): number {
  return Math.max(Math.abs(distance), MIN_YEAR_SPACE)
}

/** Of the dates that a run of digits can be read as, the engine takes the nearest; here, to our year. */
function measureNearest(digits: string, engine: DateReader, year: number): number {
  const years = SPLITS.flatMap((split) => {
    const numbers = split.exec(digits)?.slice(1).map(Number)
    return numbers === undefined ? [] : (engine.mapIntegersToDayMonthYear(numbers)?.year ?? [])
  })
  return Math.min(...years.map((then) => Math.abs(then - year)))
}

/** The engine's matchers are not exported, but each is handed to the others. */
function findMatchers(Factory: typeof ZxcvbnFactory): Record<'date' | 'regex', Matching> {
  let found: Record<string, object> = {}
  class Spy {
    match({ omniMatch }: MatchOptions): MatchExtended[] {
      found = omniMatch.matchers
      return []
    }
  }
  new Factory({}, { spy: toMatcher(Spy) }).check('')
  const classOf = (name: string): Matching => found[name]?.constructor as Matching
  return { date: classOf('date'), regex: classOf('regex') }
}

function countFrom(
  EngineClass: Matching,
  count: (match: MatchExtended, engine: Engine) => number,
): Matcher {
  class Frozen {
    readonly #engine: Engine

    constructor(options: ConstructorParameters<Matching>[0]) {
      this.#engine = new EngineClass(options)
    }

    match(options: MatchOptions): MatchExtended[] {
      const matches = this.#engine.match(options) as MatchExtended[]
      return matches.map((match) => {
        const isPart = match.token.length < options.password.length
        const guesses = Math.max(count(match, this.#engine), isPart ? MIN_PART_GUESSES : 1)
        return { ...match, guesses, guessesLog10: Math.log10(guesses) }
      })
    }
  }
  return toMatcher(Frozen)
}

/** Guesses are set already and feedback is not ours to give, but the engine asks for both functions. */
function toMatcher(Class: object): Matcher {
  const feedback = (): object => ({ warning: null, suggestions: [] })
  return { Matching: Class, feedback, scoring: () => 1 } as unknown as Matcher
}
