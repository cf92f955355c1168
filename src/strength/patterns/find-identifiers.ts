import { computeMod97 } from './compute-mod97.js'
import { isLuhn } from './is-luhn.js'

/** What a number says about a person, a company or a vehicle. */
export type IdentifierKind =
  | 'nir'
  | 'rpps'
  | 'adeli_finess'
  | 'siren'
  | 'siret'
  | 'iban'
  | 'rib'
  | 'phone'
  | 'plate'

/** Where an identifier stands. */
export interface IdentifierMatch {
  readonly start: number
  /** Exclusive. Both count UTF-16 units. */
  readonly end: number
  readonly kind: IdentifierKind
  /** What the numbers of this kind cost somebody who tries them all. */
  readonly guesses: number
}

/** Check digits cost nothing, because they follow from the rest. */
const GUESSES: Readonly<Record<IdentifierKind, number>> = {
  // 2 sexes, 100 years, 12 months, 36,000 communes, 30 births of the month there: an estimate.
  nir: 2 * 100 * 12 * 36e3 * 30,
  // Eight digits between `10` and the check digit.
  rpps: 1e8,
  // 100 départements, six digits.
  adeli_finess: 100 * 1e6,
  // Eight digits, the first of them no zero.
  siren: 9e7,
  // The SIREN, and the first hundred establishments: few companies have more.
  siret: 9e7 * 100,
  // That of the RIB within: country, bank and check digits follow from it.
  iban: 500 * 1e5 * 1e11,
  // 500 banks, an estimate, five digits of the branch, eleven of the account.
  rib: 500 * 1e5 * 1e11,
  // Nine digits, the first of them no zero.
  phone: 9e8,
  // 23 letters squared without SS, 999 numbers, the same again. Older ones are priced alike.
  plate: 528 * 999 * 528,
}

const NONE: readonly IdentifierMatch[] = []
const SEPARATORS = ' ./-\u00A0\u2011\u202F'
/** Below, there is room for a plate at most: a FINESS number of Corsica has eight digits and a letter. */
const MIN_DIGITS = 8
const MIN_PLATE_DIGITS = 3
/** Of the identifiers with letters inside, but for IBAN and plates; the longest first. */
const MIXED_LENGTHS: readonly number[] = [23, 15, 13, 9]
/** The lengths for European countries in the registry of ISO 13616. */
const IBAN_LENGTHS =
  'AD24AT20BE16BG22CH21CY28CZ24DE22DK18EE20ES24FI18FR27GB22GI23GR27HR21HU28IE22IS26IT27LI21LT20LU20LV21MC27MT31NL18NO15PL28PT25RO24SE24SI19SK24SM27VA22'
/** In the RIB a letter counts 1 to 9, but S follows R = 9 with 2. */
const RIB_LETTERS = 'ABCDEFGHIJKLMNOPQR STUVWXYZ'
const LA_POSTE = '356000000'

const WORD = /[\p{L}\p{N}]/u
const IN_THREES = /^\d{3}\D\d{3}\D\d{3}$/u
/** Without a valid key: neither provisional nor of an unknown month. */
const ORDINARY_NIR = /^[12]\d\d(?:0[1-9]|1[0-2])/u
const MAX_PLATE = 12

/** How the kinds are written, and what else must hold. The first that fits counts. */
const SHAPES: readonly (readonly [
  kind: IdentifierKind,
  shape: RegExp,
  check: (value: string, raw: string) => boolean,
])[] = [
  ['phone', /^(?:0|0033|\+33)[1-9]\d{8}$/u, () => true],
  // From 20 on the month is unknown; a first digit of 7 or 8 is provisional.
  [
    'nir',
    /^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?!00)(?:\d\d|2[AB])(?!000)\d{3}(?!000)\d{3}(?:\d\d)?$/u,
    isNir,
  ],
  // On cards an 8 stands before it.
  ['rpps', /^8?10\d{9}$/u, (value) => isLuhn(value.slice(-11))],
  // Nine digits may be any of three; the SIREN is the one written in groups of three.
  ['siren', /^[1-9]\d{8}$/u, (value, raw) => IN_THREES.test(raw) && isLuhn(value)],
  [
    'adeli_finess',
    /^(?:0[1-9]|[1-8]\d|9[0-578]|2[AB])\d{7}$/u,
    (value) => isLuhn(value.replace('A', '1').replace('B', '2')),
  ],
  ['siren', /^[1-9]\d{8}$/u, isLuhn],
  ['siret', /^[1-9]\d{13}$/u, isSiret],
  ['rib', /^\d{10}[\dA-Z]{11}(?:0[1-9]|[1-8]\d|9[0-7])$/u, isRib],
  ['iban', /^[A-Z]{2}(?:0[2-9]|[1-8]\d|9[0-8])[\dA-Z]+$/u, isIban],
]

/**
 * Finds the numbers that are looked up rather than guessed: on a card, a badge, a bill or a car.
 *
 * Takes them plain or with one separator between two characters, in either case, also within a longer
 * text. A run of digits counts as a whole or not at all; where letters belong to it, letters and digits
 * must end with it. A check digit must hold, except in a NIR, where a slip is likelier than chance. One in
 * ten numbers of nine digits has a valid check digit by chance, and one in eleven of ten digits is a phone
 * number. Linear.
 *
 * @param text - At most a few hundred characters. Neither kept nor changed.
 * @returns What was found, from left to right, without overlap; always the same empty list when there is
 * nothing.
 *
 * @see NIR: décret 82-103 of 22 January 1982 and INSEE, Courrier des statistiques N8 (2022), of the RNIPP;
 * RPPS, ADELI and FINESS: directories of the Agence du numérique en santé, where the letters of Corsica
 * count 1 and 2; SIREN and SIRET: Code de commerce, R.123-220 and R.123-221, and INSEE for La Poste; IBAN:
 * ISO 13616, check digits by ISO/IEC 7064; RIB: CFONB; phone: ARCEP, plan national de numérotation;
 * plates: arrêté of 9 February 2009.
 */
export function findIdentifiers(text: string): readonly IdentifierMatch[] {
  const digits = countDigits(text)
  if (digits < MIN_PLATE_DIGITS) return NONE
  const found: IdentifierMatch[] = []
  for (let at = 0; at < text.length; ) {
    const end = isDigitAt(text, at) ? findEnd(text, at, isDigit) : at
    const match = findNumber(text, at, end) ?? findMixed(text, at, end, digits)
    if (match !== null) found.push(match)
    at = match === null ? Math.max(end, at + 1) : match.end
  }
  return found.length === 0 ? NONE : found
}

function countDigits(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isDigitAt(text, at)) count++
  return count
}

/** The end of what is read from `start` with single separators between. Stops after `count` parts. */
function findEnd(
  text: string,
  start: number,
  isPart: (code: number) => boolean,
  count: number = text.length,
): number {
  let end = start
  let left = count
  for (let at = start; left > 0 && at < text.length; at++) {
    if (isPart(text.charCodeAt(at))) {
      end = at + 1
      left--
    } else if (end < at || !SEPARATORS.includes(text.charAt(at))) break
  }
  return end
}

/** The whole run of digits, with the plus sign that may stand before it. */
function findNumber(text: string, start: number, end: number): IdentifierMatch | null {
  if (end - start < MIN_DIGITS) return null
  const withSign = text.charAt(start - 1) === '+' ? classify(text, start - 1, end) : null
  return withSign ?? classify(text, start, end)
}

/** Where letters belong to it: from here, if a word begins here, to where a word ends. */
function findMixed(
  text: string,
  start: number,
  digitsEnd: number,
  digits: number,
): IdentifierMatch | null {
  if (!isWord(text, start) || isWord(text, start - 1)) return null
  const plateEnd = findPlateEnd(text, start)
  if (plateEnd > start) return buildMatch(start, plateEnd, 'plate')
  if (digits < MIN_DIGITS) return null
  for (const length of digitsEnd > start ? MIXED_LENGTHS : getIbanLengths(text, start)) {
    const end = findEnd(text, start, isLetterOrDigit, length)
    const isWhole = end > digitsEnd && end - start >= length && !isWord(text, end)
    const match = isWhole ? classify(text, start, end) : null
    if (match !== null) return match
  }
  return null
}

function findPlateEnd(text: string, start: number): number {
  // Most words are none, and cost next to nothing.
  if (!isDigitAt(text, start) && !isDigitAt(text, start + 2) && !isDigitAt(text, start + 3)) {
    return start
  }
  platePattern ??= buildPlate()
  const plate = platePattern.exec(text.slice(start, start + MAX_PLATE + 1))
  return plate === null ? start : start + plate[0].length
}

function getIbanLengths(text: string, start: number): readonly number[] {
  const at = IBAN_LENGTHS.indexOf(text.slice(start, start + 2).toUpperCase())
  return at < 0 ? [] : [Number(IBAN_LENGTHS.slice(at + 2, at + 4))]
}

function classify(text: string, start: number, end: number): IdentifierMatch | null {
  const raw = text.slice(start, end)
  const value = raw.replace(/[^\w+]/gu, '').toUpperCase()
  for (const [kind, shape, check] of SHAPES) {
    if (shape.test(value) && check(value, raw)) return buildMatch(start, end, kind)
  }
  return null
}

function buildMatch(start: number, end: number, kind: IdentifierKind): IdentifierMatch {
  return { start, end, kind, guesses: GUESSES[kind] }
}

function isNir(value: string): boolean {
  const rest = computeMod97(value.slice(0, 13).replace('2A', '19').replace('2B', '18'))
  return rest + Number(value.slice(13)) === 97 || ORDINARY_NIR.test(value)
}

/** The post offices share one SIREN, and ran out of numbers with a valid check digit. */
function isSiret(value: string): boolean {
  const sum = [...value].reduce((total, digit) => total + Number(digit), 0)
  return (
    (isLuhn(value.slice(0, 9)) && isLuhn(value)) || (value.startsWith(LA_POSTE) && sum % 5 === 0)
  )
}

function isRib(value: string): boolean {
  const digits = value.replace(/[A-Z]/gu, (letter) => `${(RIB_LETTERS.indexOf(letter) % 9) + 1}`)
  return computeMod97(digits) === 0
}

function isIban(value: string): boolean {
  const turned = value.slice(4) + value.slice(0, 4)
  const digits = turned.replace(/[A-Z]/gu, (letter) => `${Number.parseInt(letter, 36)}`)
  return IBAN_LENGTHS.includes(value.slice(0, 2) + value.length) && computeMod97(digits) === 1
}

/** A memo, not state: it changes no answer. Built when a text first looks like it, because an import does nothing. */
let platePattern: RegExp | undefined

/** AA-123-AA, or the older 1234 AB 56. In both no I, O or U, and in the first no SS. */
function buildPlate(): RegExp {
  const separator = `[${SEPARATORS.replace('-', '')}-]?`
  const letter = '[A-HJ-NP-TV-Za-hj-np-tv-z]'
  const pair = `(?![Ss]{2})${letter}{2}`
  const today = [pair, String.raw`(?!000)\d{3}`, pair]
  const place = '(?:0[1-9]|[1-8][0-9]|9[0-5]|2[ABab]|97[1-6])'
  const before = [String.raw`[1-9]\d{1,3}`, `${letter}{2,3}`, place]
  const shapes = [today, before].map((parts) => parts.join(separator)).join('|')
  return new RegExp(String.raw`^(?:${shapes})(?![\p{L}\p{N}])`, 'u')
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isDigitAt(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at))
}

/** Of ASCII. */
function isLetterOrDigit(code: number): boolean {
  const small = code | 32
  return isDigit(code) || (small >= 97 && small <= 122)
}

/** Of any script. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? isLetterOrDigit(code) : WORD.test(text.charAt(at))
}
