import { foldText } from './fold-text.js'
import { LOOK_ALIKE_LETTERS } from './look-alike-letters.js'

/** How a password differs from one that is known: what was done to it before it was found. */
export type TweakKind =
  /** Digits or signs at the end were left out. */
  | 'ending_removed'
  /** A usual digit or sign was added at the end. */
  | 'ending_added'
  /** The number at the end is the next one, or the one before; a year likewise. */
  | 'number_changed'
  /** The first letter is a capital, or is not. */
  | 'first_letter'
  /** Capitals are small letters. */
  | 'lower_case'
  /** Accents were left out. */
  | 'accents_removed'
  /** Digits and signs that stand for letters are letters. */
  | 'substitutions_undone'
  /** It is the same text twice, and one of them was left out. */
  | 'halved'
  /** It was written twice. */
  | 'doubled'
  /** It was read from the end. */
  | 'reversed'

/** A text that the password may have been made of. */
export interface Tweak {
  readonly kind: TweakKind
  readonly text: string
}

/** Shorter texts are in every corpus by chance. */
const MIN_UNITS = 6
/** Longer ones are not worth the work. */
const MAX_UNITS = 128
/** Bounds the look-ups whatever the password is. */
const MAX_TWEAKS = 24
/** Share of the password that must be left when an ending is cut off. */
const MIN_SHARE = 0.6

/** What people put behind a password that is refused, most frequent first. */
const ENDINGS = ['1', '!', '123', '.', '*'] as const

/**
 * Builds the texts that a password is a small change of, those that people use most first.
 *
 * At most 24, none of them the password itself, all of six UTF-16 units or more.
 *
 * @see Das, Bonneau, Caesar, Borisov and Wang, "The Tangled Web of Password Reuse", NDSS 2014, sections IV
 * and V, for what people change; Pal et al., "Might I Get Pwned", USENIX Security 2022, for looking up a
 * small ordered set of changes
 */
export function buildTweaks(password: string): readonly Tweak[] {
  if (password.length > MAX_UNITS) return []
  const seen = new Set([password])
  const tweaks: Tweak[] = []
  for (const [kind, text] of list(password)) {
    if (text.length < MIN_UNITS || seen.has(text) || tweaks.length === MAX_TWEAKS) continue
    seen.add(text)
    tweaks.push({ kind, text })
  }
  return tweaks
}

function* list(password: string): Generator<readonly [TweakKind, string]> {
  const stems = cutEndings(password)
  const flipped = flipFirst(password)
  const undone = undo(password)
  const plain = foldAccents(password)

  for (const stem of stems.slice(0, 1)) yield ['ending_removed', stem]
  yield ['first_letter', flipped]
  for (const text of changeNumber(password)) yield ['number_changed', text]
  for (const stem of stems) yield ['ending_removed', stem]
  yield ['lower_case', password.toLowerCase()]
  yield ['accents_removed', plain]
  yield ['substitutions_undone', undone]
  yield* halve(password)
  for (const ending of ENDINGS) yield ['ending_added', password + ending]
  yield ['reversed', [...password].reverse().join('')]
  if (password.length <= MAX_UNITS / 2) yield ['doubled', password + password]
  // Two changes at once, as far as they are usual.
  for (const stem of stems) {
    yield ['first_letter', flipFirst(stem)]
    yield ['substitutions_undone', undo(stem)]
  }
  yield ['lower_case', undone.toLowerCase()]
  yield ['accents_removed', plain.toLowerCase()]
}

/** Without signs at the end, without one digit there, without all digits, without both. */
function cutEndings(password: string): readonly string[] {
  const withoutSigns = cutEnd(password, SIGN, 4)
  const cut = [
    withoutSigns,
    cutEnd(password, DIGIT, 1),
    cutEnd(password, DIGIT, 8),
    cutEnd(withoutSigns, DIGIT, 8),
  ]
  return cut.filter((stem) => stem.length >= password.length * MIN_SHARE)
}

const SIGN = /^[^\p{L}\p{N}]$/u
const DIGIT = /^\p{Nd}$/u

/**
 * Without so many characters of a kind at the end. Not by one expression: where it is bound to the end, a V8
 * that is in use takes characters for UTF-16 units, and finds less.
 */
function cutEnd(text: string, kind: RegExp, most: number): string {
  const characters = Array.from(text)
  let cut = 0
  while (cut < most && kind.test(characters.at(-1) ?? '')) {
    characters.pop()
    cut++
  }
  return characters.join('')
}

function flipFirst(text: string): string {
  const [first = ''] = text
  const lower = first.toLowerCase()
  return (first === lower ? first.toUpperCase() : lower) + text.slice(first.length)
}

/** One more and one less, in as many digits, with what stands behind. Four digits hold the years. */
function changeNumber(password: string): readonly string[] {
  const upToDigits = cutEnd(password, /^[^0-9]$/u, 4)
  const before = cutEnd(upToDigits, /^[0-9]$/u, 4)
  const digits = upToDigits.slice(before.length)
  if (digits === '') return []
  const behind = password.slice(upToDigits.length)
  return [Number(digits) - 1, Number(digits) + 1]
    .filter((number) => number >= 0)
    .map((number) => before + String(number).padStart(digits.length, '0') + behind)
}

function foldAccents(text: string): string {
  return /[^\x20-\x7e]/u.test(text)
    ? Array.from(text.normalize('NFC'), (letter) => foldLetter(letter)).join('')
    : text
}

/** One letter without its accent, its case kept. */
function foldLetter(letter: string): string {
  const folded = foldText(letter)
  return letter === letter.toLowerCase() ? folded : folded.toUpperCase()
}

/** Only inside: digits at the end are a number. */
function undo(text: string): string {
  return text.replace(/[013457@$€](?=.*\p{L})/gu, (sign) => LOOK_ALIKE_LETTERS[sign] as string)
}

function* halve(password: string): Generator<readonly [TweakKind, string]> {
  const half = password.slice(0, password.length / 2)
  if (half + half === password) yield ['halved', half]
}
