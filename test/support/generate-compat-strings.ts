import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as en } from '@zxcvbn-ts/language-en'
import { dictionary as fr } from '@zxcvbn-ts/language-fr'
import { createRandom } from './create-random.js'

/** A text to estimate, and the words of the person that go with it; mostly none. */
export interface CompatString {
  readonly password: string
  readonly userInputs: readonly string[]
}

type Lists = Readonly<Record<string, readonly (string | number)[]>>
type Graph = Readonly<Record<string, readonly (string | null)[]>>

/** Another seed, another corpus: then the reference answers have to be computed again. */
const SEED = 0x5eed2026

const LONGEST = 40
const RARELY_LONGER_THAN = 24
const RARELY_SHORTER_THAN = 4

const LARGE = /^(?:commonWords|diceware|firstnames|lastnames|passwords|wikipedia)/u
const FRENCH = readLists({ ...common, ...fr })
const ENGLISH = readLists(en)
const LARGE_LISTS = pickLists(FRENCH, (name) => LARGE.test(name))
const SMALL_LISTS = pickLists(FRENCH, (name) => !LARGE.test(name))
const ENGLISH_LARGE = pickLists(ENGLISH, (name) => LARGE.test(name))
const ENGLISH_SMALL = pickLists(ENGLISH, (name) => !LARGE.test(name))
const ACCENTED = LARGE_LISTS.flat().filter(
  (word) => word.length > 3 && word.length < 14 && word.normalize('NFD') !== word,
)
const GRAPHS: readonly Graph[] = Object.values(adjacencyGraphs as Readonly<Record<string, Graph>>)

/** What may stand for a letter: what the engine knows, and a few that it does not. */
const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  a: ['4', '@'],
  b: ['8'],
  c: ['(', '{', '[', '<'],
  d: ['6', '|)'],
  e: ['3'],
  f: ['#'],
  g: ['6', '9', '&'],
  h: ['#', '|-|'],
  i: ['1', '!', '|'],
  k: ['<', '|<'],
  l: ['!', '1', '|', '7'],
  m: ['^^', 'nn', '2n', '/\\\\/\\\\'],
  n: ['//'],
  o: ['0', '()'],
  q: ['9'],
  s: ['$', '5'],
  t: ['+', '7'],
  u: ['|_|'],
  v: ['<', '>', '/'],
  w: ['^/', 'uu', 'vv', '2u', '2v', '\\\\/\\\\/'],
  x: ['%', '><'],
  z: ['2'],
}
const UNKNOWN_GLYPHS: Readonly<Record<string, string>> = {
  e: '€',
  l: '£',
  o: '°',
  p: '|>',
  r: '2',
  s: '§',
  y: '¥',
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const SYMBOLS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
const ALPHABETS = [
  DIGITS,
  DIGITS,
  LOWER,
  LOWER.toUpperCase(),
  LOWER + LOWER.toUpperCase(),
  LOWER + LOWER.toUpperCase() + DIGITS,
  LOWER + LOWER.toUpperCase() + DIGITS,
  LOWER + LOWER.toUpperCase() + DIGITS + SYMBOLS,
  LOWER + LOWER.toUpperCase() + DIGITS + SYMBOLS,
  SYMBOLS,
  '0123456789abcdef',
  '4830175$@!',
  '0123456789/*-+.=',
  'aeioulnrst',
  'ab',
  '01',
  'aàâbcçdeéèêëfghiîïjklmnoôpqrstuùûvwxyz',
  'ßÀÉÈÇÑÖÜßàéèçñöüÿ×÷¿',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
]
const SEPARATORS = [' ', ',', ';', ':', '|', '/', '\\', '_', '.', '-']
const DATE_SEPARATORS = ['/', '\\', '_', '.', '-', ' ']
const ODD_SEPARATORS = [',', ';', ':', '|', '+', '\n', '\t', '\u00a0', '\r']
const BREAKS = ['\n', '\r\n', '\r', '\t', '\u2028', '\u00a0', '\u3000']
const SIGNS = ['!', '!!', '?', '.', '*', '$', '#', '@', '+', '-', '_', '&', '=', '!?', '...', '€']
const COUNTS = [
  '1',
  '12',
  '123',
  '1234',
  '0',
  '00',
  '007',
  '69',
  '42',
  '75',
  '59',
  '13',
  '01',
  '99',
]
const GREEK = ['καλημερα', 'κοσμε', 'αθηνα', 'θαλασσα', 'ΟΔΥΣΣΕΥΣ', 'Ελλάδα', 'λόγος']
const CYRILLIC = ['привет', 'москва', 'любовь', 'солнце', 'ПАРОЛЬ', 'йцукен', 'Ёжик']
const FAR_LETTERS = ['Œuvre', 'cœur', 'ŒIL', 'Ÿves', 'żółw', 'Žižka', 'ğüzel', 'ŠKODA', 'ﬁn', 'łuk']
const OTHER_SCRIPTS = ['日本語', '안녕하세요', 'ｐａｓｓ', '١٢٣٤', '１２３', 'שלום', 'สวัสดี']
const EMOJI = ['😀', '🔒', '❤️', '👩‍⚕️', '🇫🇷', '👍🏽', '✓', '☃']
/** Their lower case is longer, or another letter than it seems, or depends on the letters around. */
const ODD_CASES = ['İstanbul', 'İ', '\u212aevin', 'ΣΟΦΟΣ', 'ẞ', 'STRAẞE', 'Å']
const PROTOTYPE_NAMES = ['constructor', '__proto__', '__proto__', 'toString', 'hasOwnProperty']

/** As many numbers as the generator knows. */
const STEPS = 2 ** 32

/** Small, seeded, the same everywhere. */
class Random {
  readonly #random: (limit: number) => number

  constructor(seed: number) {
    this.#random = createRandom(seed)
  }

  /** From 0, below 1. */
  next(): number {
    return this.#random(STEPS) / STEPS
  }

  /** From `low` to `high`, both included. */
  range(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: ArrayLike<T>): T {
    return items[Math.floor(this.next() * items.length)] as T
  }

  /** One of the makers, each as often as its weight says. */
  weigh<T>(choices: readonly (readonly [weight: number, item: T])[]): T {
    let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
    const found = choices.find(([weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? (choices[0] as readonly [number, T]))[1]
  }

  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index))
  }
}

/** Makes one text. */
type Maker = (random: Random) => string

/**
 * Texts on which two engines are compared, all different: words of every list in every disguise, walks,
 * dates, repeats, sequences, the person's own words, scripts of the world, noise.
 *
 * The same count gives the same texts, and a larger one the same beginning.
 */
export function generateCompatStrings(count: number): readonly CompatString[] {
  const random = new Random(SEED)
  const rows: CompatString[] = []
  const seen = new Set<string>()
  while (rows.length < count) {
    const row = random.weigh(FAMILIES)(random)
    const key = JSON.stringify(row)
    if (seen.has(key) || !isFitting(row.password, random)) continue
    seen.add(key)
    rows.push(row)
  }
  return rows
}

function isFitting({ length }: string, random: Random): boolean {
  if (length === 0 || length > LONGEST) return false
  if (length > RARELY_LONGER_THAN) return random.chance(0.25)
  return length >= RARELY_SHORTER_THAN || random.chance(0.35)
}

// Words ------------------------------------------------------------------------------------------

function readLists(lists: Lists): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(String)]))
}

function pickLists(
  lists: Readonly<Record<string, readonly string[]>>,
  isWanted: (name: string) => boolean,
): readonly (readonly string[])[] {
  return Object.keys(lists)
    .filter(isWanted)
    .map((name) => lists[name] ?? [])
}

/** Frequent words more often than the rest, without leaving any out. */
function pickWord(random: Random, list: readonly string[]): string {
  const power = random.pick([1, 2, 5])
  return list[Math.floor(list.length * random.next() ** power)] ?? ''
}

const word: Maker = (random) => {
  const lists = random.weigh([
    [10, LARGE_LISTS],
    [3, SMALL_LISTS],
    [2, ENGLISH_LARGE],
    [0.5, ENGLISH_SMALL],
  ])
  return pickWord(random, random.pick(lists))
}

const CASES: readonly (readonly [number, (text: string, random: Random) => string])[] = [
  [30, (text) => text],
  [22, (text) => text.slice(0, 1).toUpperCase() + text.slice(1)],
  [10, (text) => text.toUpperCase()],
  [5, (text) => text.slice(0, -1) + text.slice(-1).toUpperCase()],
  [5, (text) => text.slice(0, 1) + text.slice(1).toUpperCase()],
  [4, (text) => map(text, (unit, index) => (index % 2 === 0 ? unit.toUpperCase() : unit))],
  [6, (text, random) => map(text, (unit) => (random.chance(0.35) ? unit.toUpperCase() : unit))],
  [
    5,
    (text, random) => {
      const at = random.range(0, text.length - 1)
      return map(text, (unit, index) => (index === at ? unit.toUpperCase() : unit))
    },
  ],
]

function map(text: string, change: (unit: string, index: number) => string): string {
  return text.split('').map(change).join('')
}

const reverse = (text: string): string => text.split('').reverse().join('')
const setCase = (text: string, random: Random): string => random.weigh(CASES)(text, random)

const L33T: readonly (readonly [number, (text: string, random: Random) => string])[] = [
  // All letters, always by the same glyph.
  [3, (text, random) => writeL33t(text, random, 1, 'first')],
  // All letters, by any glyph.
  [2, (text, random) => writeL33t(text, random, 1, 'short')],
  // Some letters.
  [4, (text, random) => writeL33t(text, random, 0.5, 'first')],
  [4, (text, random) => writeL33t(text, random, 0.3, 'short')],
  [2, (text, random) => writeL33t(text, random, 0.35, 'any')],
  // One letter, wherever it stands.
  [
    4,
    (text, random) => {
      const letter = random.pick(text).toLowerCase()
      const glyph = random.pick(GLYPHS[letter] ?? [letter])
      return map(text, (unit) => (unit.toLowerCase() === letter ? glyph : unit))
    },
  ],
  [0.5, (text, random) => writeL33t(text, random, 0.5, 'unknown')],
]

function writeL33t(
  text: string,
  random: Random,
  share: number,
  which: 'first' | 'short' | 'any' | 'unknown',
): string {
  return map(text, (unit) => {
    if (!random.chance(share)) return unit
    const letter = unit.toLowerCase()
    if (which === 'unknown') return UNKNOWN_GLYPHS[letter] ?? unit
    const glyphs = GLYPHS[letter] ?? []
    const fitting = which === 'any' ? glyphs : glyphs.filter((glyph) => glyph.length === 1)
    return (which === 'first' ? fitting[0] : random.pick(fitting)) ?? unit
  })
}

const l33t = (text: string, random: Random): string =>
  text === '' ? text : random.weigh(L33T)(text, random)

/** A word as people write it. */
const disguisedWord: Maker = (random) => {
  let text = setCase(word(random), random)
  if (random.chance(0.25)) text = l33t(text, random)
  if (random.chance(0.1)) text = reverse(text)
  return text
}

const tail: Maker = (random) =>
  random.weigh<Maker>([
    [4, (r) => r.pick(COUNTS)],
    [4, (r) => r.pick(SIGNS)],
    [4, year],
    [2, (r) => digits(r, r.range(1, 4))],
    [2, (r) => year(r) + r.pick(SIGNS)],
    [1, (r) => r.pick(SIGNS) + year(r)],
    [1, (r) => r.pick(SEPARATORS) + digits(r, 2)],
    [1, (r) => digits(r, 2) + r.pick(SIGNS)],
    [1, date],
  ])(random)

const wordWithTail: Maker = (random) =>
  random.weigh<Maker>([
    [5, (r) => disguisedWord(r) + tail(r)],
    [1, (r) => tail(r) + disguisedWord(r)],
    [1, (r) => tail(r) + disguisedWord(r) + tail(r)],
  ])(random)

const l33tWord: Maker = (random) => {
  const text = l33t(setCase(word(random), random), random)
  return random.weigh<Maker>([
    [4, () => text],
    [1, () => reverse(text)],
    [2, (r) => text + tail(r)],
    [1, (r) => tail(r) + text],
  ])(random)
}

/** Glyphs of two to six characters, and letters that look like them. */
const manyCharacterGlyphs: Maker = (random) =>
  random.weigh<Maker>([
    [4, (r) => writeL33t(setCase(word(r), r), r, 0.7, 'any')],
    [2, (r) => writeL33t(word(r), r, 0.3, 'any') + tail(r)],
    [
      1,
      (r) =>
        r
          .times(r.range(2, 5), () => r.pick(Object.values(GLYPHS).flat()))
          .join(r.chance(0.3) ? r.pick(LOWER) : ''),
    ],
    [
      1,
      (r) => word(r) + r.pick(['nn', '2n', 'uu', 'vv', '2u', '2v', '^/', '//', '()', '|-|', '><']),
    ],
  ])(random)

const reversedWord: Maker = (random) => {
  const text = reverse(setCase(word(random), random))
  return random.chance(0.5) ? text : text + tail(random)
}

const phrase: Maker = (random) => {
  const separator = random.weigh<string>([
    [5, ''],
    [2, ' '],
    [2, '-'],
    [3, random.pick(SEPARATORS)],
    [1, random.pick(['+', '&', '1', '--', ', '])],
  ])
  const count = random.weigh([
    [5, 2],
    [3, 3],
    [1, 4],
  ])
  const isPlain = random.chance(0.5)
  const parts = random.times(count, () => (isPlain ? word(random) : setCase(word(random), random)))
  const text = parts.join(separator)
  return random.chance(0.2) ? text + tail(random) : text
}

// Walks ------------------------------------------------------------------------------------------

const walk: Maker = (random) => {
  const graph = random.pick(GRAPHS)
  const straight = random.pick([0.95, 0.75, 0.4])
  const shift = random.pick([0, 0, 0, 0.1, 0.5, 1])
  let key = random.pick(Object.keys(graph))
  let direction = -1
  let text = key
  for (let left = random.range(2, 11); left > 0; left -= 1) {
    const adjacent = graph[key] ?? []
    const ways = adjacent.flatMap((keys, way) => (keys === null ? [] : [way]))
    if (!ways.includes(direction) || !random.chance(straight)) direction = random.pick(ways)
    const keys = adjacent[direction] ?? ''
    key = keys.charAt(random.chance(shift) ? keys.length - 1 : 0)
    text += key
  }
  return text
}

const walkForms: Maker = (random) =>
  random.weigh<Maker>([
    [8, walk],
    [1, (r) => walk(r) + walk(r)],
    [1, (r) => reverse(walk(r))],
    [2, (r) => walk(r) + tail(r)],
    [1, (r) => disguisedWord(r) + walk(r)],
    [1, (r) => setCase(walk(r), r)],
  ])(random)

// Dates and years --------------------------------------------------------------------------------

const year: Maker = (random) =>
  random.weigh<Maker>([
    [6, (r) => `${r.range(1950, 2029)}`],
    [2, (r) => `${r.range(1900, 1949)}`],
    [2, (r) => `${r.range(2020, 2029)}`],
    [1, (r) => `${r.pick([999, 1000, 1001, 1492, 1789, 1899, 2030, 2049, 2050, 2051, 2099])}`],
  ])(random)

const date: Maker = (random) => {
  const isPadded = random.chance(0.6)
  const isValid = random.chance(0.93)
  const write = (number: number): string => `${number}`.padStart(isPadded ? 2 : 1, '0')
  const day = write(isValid ? random.range(1, 31) : random.range(0, 45))
  const month = write(isValid ? random.range(1, 12) : random.range(0, 35))
  const full = year(random)
  const then = random.weigh([
    [5, full],
    [4, full.slice(-2)],
    [0.3, full.slice(0, 3)],
  ])
  const parts = random.pick([
    [day, month, then],
    [day, month, then],
    [month, day, then],
    [then, month, day],
    [then, day, month],
    [day, then, month],
  ])
  const first = random.weigh([
    [4, ''],
    [8, random.pick(DATE_SEPARATORS)],
    [1, random.pick(ODD_SEPARATORS)],
  ])
  const second = random.chance(0.93) ? first : random.pick(DATE_SEPARATORS)
  return `${parts[0]}${first}${parts[1]}${second}${parts[2]}`
}

const dateForms: Maker = (random) =>
  random.weigh<Maker>([
    [10, date],
    [3, (r) => date(r) + tail(r)],
    [3, (r) => disguisedWord(r) + date(r)],
    [1, (r) => date(r) + date(r)],
    [1, (r) => `${date(r)}${r.pick(SEPARATORS)}${date(r)}`],
    [1, (r) => digits(r, r.range(1, 3)) + date(r)],
    [1, (r) => r.pick(SIGNS) + date(r) + r.pick(SIGNS)],
  ])(random)

const yearForms: Maker = (random) =>
  random.weigh<Maker>([
    [2, year],
    [4, (r) => disguisedWord(r) + year(r)],
    [2, (r) => year(r) + disguisedWord(r)],
    [1, (r) => year(r) + year(r)],
    [1, (r) => `${year(r)}${r.pick(SEPARATORS)}${year(r)}`],
    [1, (r) => r.pick(LOWER) + year(r) + r.pick(SIGNS)],
    [1, (r) => year(r) + digits(r, r.range(1, 5))],
  ])(random)

// Repeats and sequences --------------------------------------------------------------------------

const digits = (random: Random, count: number): string =>
  random.times(count, () => random.pick(DIGITS)).join('')

const noise = (random: Random, low: number, high: number): string => {
  const alphabet = [...random.pick(ALPHABETS)]
  return random.times(random.range(low, high), () => random.pick(alphabet)).join('')
}

const base: Maker = (random) =>
  random.weigh<Maker>([
    [4, word],
    [2, disguisedWord],
    [3, (r) => noise(r, 1, 1)],
    [3, (r) => noise(r, 2, 4)],
    [1, (r) => digits(r, r.range(1, 4))],
    [1, walk],
    [1, date],
    [1, (r) => sequence(r)],
    [0.5, (r) => r.pick(EMOJI)],
  ])(random)

const repeat: Maker = (random) => {
  const unit = base(random)
  const count = unit.length === 1 ? random.range(2, 12) : random.range(2, 4)
  const text = unit.repeat(count)
  return random.weigh<Maker>([
    [8, () => text],
    // Partial.
    [2, () => text + unit.slice(0, Math.ceil(unit.length / 2))],
    [1, () => unit.slice(-1) + text],
    // Nested: aabaab, ababcababc.
    [2, (r) => (unit.repeat(2) + noise(r, 1, 1)).repeat(2)],
    [1, (r) => (r.pick(LOWER).repeat(2) + unit).repeat(2)],
    // Two of them, or one with something before or behind it.
    [2, (r) => text + base(r).repeat(2)],
    [2, (r) => text + tail(r)],
    [1, (r) => word(r) + text],
    // Nearly a repeat.
    [1, () => unit + unit.slice(0, 1).toUpperCase() + unit.slice(1)],
    [2, (r) => random.times(count, () => unit).join(r.pick(SEPARATORS))],
    [0.5, (r) => (unit + r.pick(BREAKS)).repeat(count)],
    [1, () => unit + reverse(unit)],
  ])(random)
}

const sequence: Maker = (random) => {
  const [first, size] = random.weigh([
    [5, ['a', 26]],
    [5, ['0', 10]],
    [2, ['A', 26]],
    [1, ['α', 25]],
    [1, ['а', 32]],
    [0.5, ['À', 40]],
    [0.5, ['!', 15]],
  ] as const)
  const step = random.pick([1, 1, 1, -1, -1, 2, -2, 3, -3, 4, 5, -5, 6])
  const length = random.range(2, 10)
  const start = random.range(0, size - 1)
  const codes = random.times(length, (index) => start + index * step)
  return codes
    .filter((code) => code >= 0 && code < size)
    .map((code) => String.fromCharCode(first.charCodeAt(0) + code))
    .join('')
}

const sequenceForms: Maker = (random) =>
  random.weigh<Maker>([
    [6, sequence],
    [3, (r) => sequence(r) + sequence(r)],
    [2, (r) => sequence(r) + tail(r)],
    [2, (r) => disguisedWord(r) + sequence(r)],
    [
      1,
      (r) => {
        const text = sequence(r)
        return text + reverse(text).slice(1)
      },
    ],
    [1, (r) => setCase(sequence(r), r)],
    [1, (r) => sequence(r) + noise(r, 1, 3) + sequence(r)],
  ])(random)

// Words that follow each other: one two three -----------------------------------------------------

const wordSequence: Maker = (random) => {
  const lists = random.chance(0.88) ? SMALL_LISTS : ENGLISH_SMALL
  const list = random.pick(lists)
  const isOrdered = random.chance(0.5)
  const start = random.range(0, list.length - 1)
  const words = random.times(random.range(2, 4), (index) =>
    isOrdered
      ? (list[(start + index) % list.length] ?? '')
      : random.pick(random.chance(0.7) ? list : random.pick(lists)),
  )
  const form = random.weigh<(text: string, index: number) => string>([
    [5, (text) => text],
    [4, (text) => text.slice(0, 1).toUpperCase() + text.slice(1)],
    [1, (text) => text.toUpperCase()],
    [1, (text, index) => (index === 0 ? text : text.slice(0, 1).toUpperCase() + text.slice(1))],
    [1, (text) => setCase(text, random)],
    [2, (text) => l33t(text, random)],
    [1, (text) => writeL33t(text, random, 1, 'first')],
    [1, (text) => reverse(text)],
    [1, (text) => (random.chance(0.5) ? reverse(text) : text)],
  ])
  const separator = random.weigh<string>([
    [6, ''],
    [1, ' '],
    [1, '-'],
    [1, '_'],
    [1, '.'],
    [1, random.pick(LOWER).toUpperCase()],
    [1, random.pick([',', '/', '+', '--', ' - ', '1', 'et', 'É', '\n'])],
  ])
  const text = words.map(form).join(separator)
  return random.weigh<Maker>([
    [5, () => text],
    [1, (r) => text + tail(r)],
    [1, (r) => noise(r, 1, 3) + text],
    [0.5, (r) => word(r) + text],
    [0.5, (r) => text + noise(r, 1, 2) + r.pick(list)],
    [0.3, () => text.repeat(2)],
  ])(random)
}

// Scripts, separators, noise ---------------------------------------------------------------------

const unicode: Maker = (random) =>
  random.weigh<Maker>([
    [6, (r) => setCase(r.pick(ACCENTED), r)],
    [3, (r) => setCase(r.pick(ACCENTED), r).normalize('NFD')],
    [3, (r) => setCase(r.pick(ACCENTED), r) + tail(r)],
    [2, (r) => l33t(setCase(r.pick(ACCENTED), r), r)],
    [1, (r) => r.pick(ACCENTED).normalize('NFD') + tail(r)],
    [1, (r) => r.pick(ACCENTED).normalize('NFD').replace(/\p{M}/gu, '')],
    [1, (r) => reverse(r.pick(ACCENTED))],
    [2, (r) => setCase(r.pick([...GREEK, ...CYRILLIC]), r) + (r.chance(0.5) ? tail(r) : '')],
    [1, (r) => r.pick([...GREEK, ...CYRILLIC]) + r.pick([...GREEK, ...CYRILLIC])],
    [2, (r) => setCase(r.pick(FAR_LETTERS), r) + (r.chance(0.5) ? tail(r) : '')],
    [1, (r) => r.pick(OTHER_SCRIPTS) + (r.chance(0.5) ? tail(r) : word(r))],
    [2, (r) => word(r) + r.pick(EMOJI) + (r.chance(0.3) ? tail(r) : '')],
    [1, (r) => r.pick(EMOJI) + r.pick(EMOJI) + r.pick(EMOJI)],
    [1, (r) => setCase(r.pick(LARGE_LISTS.flat()), r).replace(/[aeiou]/u, (v) => `${v}\u0301`)],
  ])(random)

const oddCase: Maker = (random) =>
  random.weigh<Maker>([
    [1, (r) => r.pick(ODD_CASES)],
    [1, (r) => r.pick(ODD_CASES) + tail(r)],
    [1, (r) => word(r) + r.pick(ODD_CASES)],
    [1, (r) => r.pick(ODD_CASES) + word(r)],
  ])(random)

const separated: Maker = (random) => {
  const separator = random.pick(SEPARATORS)
  const count = random.range(2, 5)
  const part = random.pick<Maker>([word, disguisedWord, (r) => noise(r, 1, 4), (r) => digits(r, 2)])
  const parts = random.times(count, () => part(random))
  return random.weigh<Maker>([
    [5, () => parts.join(separator)],
    [2, (r) => parts.reduce((text, next) => text + r.pick(SEPARATORS) + next)],
    [1, () => separator + parts.join(separator) + separator],
    [1, () => parts.join(separator + separator)],
    [1, (r) => parts.join(`${separator}${r.pick(SEPARATORS)}`)],
    [2, (r) => parts.join(r.pick(BREAKS))],
    [1, (r) => parts.join(r.pick(BREAKS) + separator)],
    [2, () => parts.join('\\')],
    [1, (r) => parts.join(separator) + tail(r)],
    [1, (r) => r.times(r.range(2, 8), () => r.pick(SEPARATORS)).join('')],
  ])(random)
}

const symbols: Maker = (random) =>
  random.weigh<Maker>([
    [2, (r) => r.times(r.range(2, 10), () => r.pick(SYMBOLS)).join('')],
    [1, (r) => r.pick(SYMBOLS).repeat(r.range(2, 8))],
    [3, (r) => disguisedWord(r) + r.times(r.range(1, 4), () => r.pick(SYMBOLS)).join('')],
    [1, (r) => r.pick(SYMBOLS) + disguisedWord(r) + r.pick(SYMBOLS)],
  ])(random)

const mixed: Maker = (random) =>
  random
    .times(random.range(2, 3), () =>
      random.weigh<Maker>([
        [4, disguisedWord],
        [2, word],
        [2, walk],
        [2, sequence],
        [2, date],
        [2, year],
        [1, repeat],
        [1, wordSequence],
        [2, (r) => noise(r, 1, 4)],
        [2, (r) => r.pick(SEPARATORS)],
        [2, tail],
      ])(random),
    )
    .join('')

const prototypeName: Maker = (random) => {
  const name = random.pick(PROTOTYPE_NAMES)
  return random.weigh<Maker>([
    [2, () => name],
    [1, (r) => setCase(name, r)],
    [1, (r) => name + tail(r)],
    [1, (r) => word(r) + name],
    [1, () => reverse(name)],
    [1, (r) => name + r.pick(PROTOTYPE_NAMES)],
  ])(random)
}

// The person's own words -------------------------------------------------------------------------

const OWN_WORDS = [
  'Chardonneret',
  'le.brusq@lilas.example',
  'CABINET-DES-LILAS',
  'Oéline Tréguier',
  'tréguier',
  'Vaucresson',
  '1987',
  '14/02/1987',
  'Ιθάκη',
  'ΟΔΥΣΣΕΑΣ',
  'Ōsaka',
  'xq7',
  'zz',
  'pharmalib',
  'Pharma Lib',
  '',
  'Quimperlé',
  'azerty',
  'p4ssw0rd',
]

const ownWord: Maker = (random) =>
  random.weigh<Maker>([
    [4, (r) => r.pick(OWN_WORDS)],
    [3, disguisedWord],
    [1, (r) => `${word(r)}.${word(r)}@${word(r)}.example`],
    [1, (r) => `${setCase(word(r), r)} ${setCase(word(r), r)}`],
    [1, (r) => noise(r, 3, 8)],
    [0.05, (r) => r.pick(PROTOTYPE_NAMES)],
  ])(random)

function withUserInputs(random: Random): CompatString {
  const userInputs = random.times(random.range(1, 4), () => ownWord(random))
  if (random.chance(0.1)) userInputs.push(userInputs[0] ?? '')
  const one = random.pick(userInputs)
  const other = random.pick(userInputs)
  const password = random.weigh<Maker>([
    [3, () => one],
    [2, () => one.toUpperCase()],
    [2, () => one.toLowerCase()],
    [2, (r) => setCase(one, r)],
    [4, (r) => setCase(one, r) + tail(r)],
    [2, (r) => word(r) + one],
    [2, (r) => r.pick(SIGNS) + one.toUpperCase() + digits(r, 2)],
    [2, (r) => l33t(one, r)],
    [1, () => reverse(one)],
    [2, () => one + other],
    [1, () => one.repeat(2)],
    [1, (r) => one + r.pick(SEPARATORS) + other],
    [1, () => one.slice(0, -1)],
    [1, disguisedWord],
  ])(random)
  return { password, userInputs }
}

const alone =
  (make: Maker) =>
  (random: Random): CompatString => ({ password: make(random), userInputs: [] })

const FAMILIES: readonly (readonly [number, (random: Random) => CompatString])[] = [
  [9, alone(disguisedWord)],
  [10, alone(wordWithTail)],
  [8, alone(l33tWord)],
  [2.5, alone(manyCharacterGlyphs)],
  [4, alone(reversedWord)],
  [8, alone(phrase)],
  [7, alone(walkForms)],
  [6.5, alone(dateForms)],
  [3, alone(yearForms)],
  [7, alone(repeat)],
  [4, alone(sequenceForms)],
  [7, alone(wordSequence)],
  [7, alone(unicode)],
  [0.25, alone(oddCase)],
  [4, alone(separated)],
  [2, alone(symbols)],
  [5, alone((random) => noise(random, 1, 24))],
  [6, alone(mixed)],
  [0.2, alone(prototypeName)],
  [9, withUserInputs],
]
