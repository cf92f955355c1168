import { type Candidates, createCandidates } from '../../src/strength/patterns/candidates.js'
import { createTextReader } from '../../src/strength/patterns/create-text-reader.js'
import {
  LEET_FLAG,
  PATTERN_MASK,
  PATTERNS,
  REVERSED_FLAG,
  type ReadText,
  type StrengthPattern,
} from '../../src/strength/patterns/types.js'

/** As many characters as an estimator analyses at most. */
export const MAX_SIZE = 256

/** Looks for one kind of pattern. */
export type Find = (text: ReadText, candidates: Candidates) => unknown

/** Where a part stands, what explains it, how it is disguised, and its guesses. */
export type FoundPart = readonly [
  start: number,
  end: number,
  pattern: StrengthPattern | `${StrengthPattern} ${'leet' | 'reversed'}`,
  price: number,
]

/** Reads a password with arrays of its own, so that it outlives the next one. */
export function readText(password: string, maxSize: number = MAX_SIZE): ReadText {
  return createTextReader(maxSize)(password)
}

/** Lists what one matcher offers for a password, from left to right, the shorter first. */
export function findParts(find: Find, password: string): readonly FoundPart[] {
  const text = readText(password)
  const candidates = createCandidates(text.size)
  find(text, candidates)
  return listParts(candidates)
}

/** The same for a password that was read after another one, into the same arrays. */
export function findAfter(find: Find, earlier: string, password: string): readonly FoundPart[] {
  const read = createTextReader(MAX_SIZE)
  const candidates = createCandidates(MAX_SIZE)
  read(earlier)
  find(read(password), candidates)
  return listParts(candidates)
}

/** The part of these offers that is the whole password; `undefined` where there is none. */
export function findWhole(find: Find, password: string): FoundPart | undefined {
  const { size } = readText(password)
  return findParts(find, password).find(([start, end]) => start === 0 && end === size)
}

/** Counts what a matcher offers for a password, kept or not. */
export function countOffers(find: Find, password: string): number {
  const { guesses, codes, stride } = createCandidates(MAX_SIZE)
  let offers = 0
  const counted = new Proxy(guesses, {
    get(prices, at) {
      offers++
      return Reflect.get(prices, at)
    },
  })
  find(readText(password), { guesses: counted, codes, stride })
  return offers
}

/** Lists what a table holds. */
export function listParts({ guesses, codes, stride }: Candidates): readonly FoundPart[] {
  const parts: FoundPart[] = []
  for (const [at, price] of guesses.entries()) {
    if (price === 0) continue
    const code = codes[at] as number
    const pattern = PATTERNS[code & PATTERN_MASK] as StrengthPattern
    const isLeet = (code & LEET_FLAG) !== 0
    const disguise = isLeet ? ' leet' : (code & REVERSED_FLAG) !== 0 ? ' reversed' : ''
    parts.push([
      Math.floor(at / stride),
      at % stride,
      `${pattern}${disguise}` as FoundPart[2],
      price,
    ])
  }
  return parts
}

/** Texts that no matcher may choke on. Each is longer than what is read. */
export const HOSTILE_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['one letter', 'a'.repeat(300)],
  ['one digit', '1'.repeat(300)],
  ['one sign', '!'.repeat(300)],
  ['one separator', '-'.repeat(300)],
  ['two letters in turn', 'ab'.repeat(150)],
  ['a letter and a digit in turn', 'e3'.repeat(150)],
  ['all signs that stand for letters', '4@8({[<¢63€#91!|70$5§+>%2µ¥'.repeat(12)],
  ['signs that stand for two letters', '<69!17|'.repeat(43)],
  ['the alphabet', 'abcdefghijklmnopqrstuvwxyz'.repeat(12)],
  ['digits in order', '0123456789'.repeat(30)],
  ['a Fibonacci word', fibonacci(13)],
  ['keys in a line', 'azertyuiopqsdfghjklmwxcvbn'.repeat(12)],
  ['dates', '12/05/1990-'.repeat(28)],
  ['names of objects', '__proto__constructor'.repeat(15)],
  ['accents', 'éèàçùâêîôûëïü'.repeat(24)],
  ['ligatures', 'œŒæÆß'.repeat(60)],
  ['10^5 combining marks', `e${'\u0301'.repeat(1e5)}x`],
  ['emoji', '👩🏽‍⚕️'.repeat(60)],
  ['lone surrogates', '\uD800a\uDC00'.repeat(100)],
  ['NUL', '\0'.repeat(300)],
  ['Hebrew and Arabic', 'שלום\u202Eسلام'.repeat(40)],
]

function fibonacci(steps: number): string {
  let [before, word] = ['b', 'a']
  for (let step = 0; step < steps; step++) [before, word] = [word, word + before]
  return word
}

/** A price that was chosen, not computed, may be tuned: half as much and twice as much are as good. */
export const TUNED = 2
