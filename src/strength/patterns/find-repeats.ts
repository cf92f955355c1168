import { type Candidates, offer } from './candidates.js'
import { CODES, type ReadText, SEPARATOR } from './types.js'

/** A text that repeats itself in many ways is asked about the longest of them. */
const MAX_REPEATS = 12
const SINGLE = 12
const OTHER_CAPITALS = 2
const WITH_SEPARATOR = 3

/** A part that comes again and again. */
interface Repeat {
  readonly start: number
  /** Length of what is repeated. */
  readonly base: number
  /** From one copy to the next: longer than the base when a separator stands between. */
  readonly period: number
  readonly end: number
}

/**
 * Finds what is repeated: characters, words, groups, and two of them with a separator between, whatever the
 * case. Compares each entry with each other one at most, and asks for the guesses of at most twelve parts.
 *
 * @param guessBase - Guesses of a part, without its repeats.
 */
export function findRepeats(
  text: ReadText,
  candidates: Candidates,
  guessBase: (start: number, end: number) => number,
): void {
  for (const repeat of listRepeats(text)) {
    const { start, base, period, end } = repeat
    const guesses = base === 1 ? SINGLE : guessBase(start, start + base)
    const capitals = isEvenlyCased(text, repeat) ? 1 : OTHER_CAPITALS
    const spaces = period > base ? WITH_SEPARATOR : 1
    offer(
      candidates,
      start,
      end,
      ((guesses * (end - start)) / base) * capitals * spaces,
      CODES.repeat,
    )
  }
}

function listRepeats({ size, units, symbols }: ReadText): readonly Repeat[] {
  const repeats: Repeat[] = []
  for (let period = 1; period * 2 <= size + 1; period++) {
    let run = 0
    for (let at = size - period - 1; at >= -1; at--) {
      if (at >= 0 && units[at] === units[at + period]) {
        run++
        continue
      }
      const start = at + 1
      const isSpaced =
        run === period - 1 && run > 1 && (symbols[start + run] as number) >= SEPARATOR
      if (run >= period) {
        const copies = Math.floor(run / period) + 1
        add(repeats, { start, base: period, period, end: start + copies * period })
      } else if (isSpaced) {
        add(repeats, { start, base: run, period, end: start + period + run })
      }
      run = 0
    }
  }
  return repeats.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MAX_REPEATS)
}

/** `abab` repeats `ab`, and `abababab` need not be asked about `abab`. */
function add(repeats: Repeat[], repeat: Repeat): void {
  const isKnown = repeats.some(
    ({ start, end, base }) => start <= repeat.start && end >= repeat.end && base < repeat.base,
  )
  if (!isKnown) repeats.push(repeat)
}

/** Whether every copy has its capitals where the one before has them. */
function isEvenlyCased({ capitals }: ReadText, { start, period, end }: Repeat): boolean {
  for (let at = start; at + period < end; at++) {
    const isCapital = capitals[at + 1] !== capitals[at]
    if (isCapital !== (capitals[at + period + 1] !== capitals[at + period])) return false
  }
  return true
}
