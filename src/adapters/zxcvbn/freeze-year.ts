import type { MatchExtended, Matcher, ZxcvbnFactory } from '@zxcvbn-ts/core'

/** As in the engine: no year is nearer than this. */
const MIN_YEAR_SPACE = 21
/** As in the engine: what a part of a password costs at least. */
const MIN_PART_GUESSES = 50
const DAYS = 365
const SEPARATORS = 4

type Matching = Matcher['Matching']
type MatchOptions = Parameters<InstanceType<Matching>['match']>[0]

/**
 * Matchers for dates and years that count from a year of ours.
 *
 * The engine reads the calendar once, when its module is first loaded, and counts the years of a date
 * from there: the same password costs more every January. Its own matchers find the dates; the guesses
 * are set here, with the engine's formulas, and the engine keeps guesses that are set.
 */
export function freezeYear(
  Factory: typeof ZxcvbnFactory,
  year: number,
): Record<'date' | 'regex', Matcher> {
  const { date, regex } = findMatchers(Factory)
  return {
    date: countFrom(date, ({ year: then, separator }) => {
      const days = countYears(Number(then), year) * DAYS
      return separator ? days * SEPARATORS : days
    }),
    regex: countFrom(regex, ({ token }) => countYears(Number(token), year)),
  }
}

function countYears(then: number, year: number): number {
  return Math.max(Math.abs(then - year), MIN_YEAR_SPACE)
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

function countFrom(Engine: Matching, count: (match: MatchExtended) => number): Matcher {
  class Frozen {
    readonly #engine: InstanceType<Matching>

    constructor(options: ConstructorParameters<Matching>[0]) {
      this.#engine = new Engine(options)
    }

    match(options: MatchOptions): MatchExtended[] {
      const matches = this.#engine.match(options) as MatchExtended[]
      return matches.map((match) => {
        const isPart = match.token.length < options.password.length
        const guesses = Math.max(count(match), isPart ? MIN_PART_GUESSES : 1)
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
