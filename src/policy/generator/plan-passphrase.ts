import { computeBits } from '../../internal/compute-bits.js'
import { normalizePassword } from '../../text.js'
import { checkComposition } from '../check-composition.js'
import { checkLength } from '../check-length.js'
import type { PolicyRules } from '../types.js'
import { computeLog2 } from './compute-log2.js'
import { createDrawing, type Drawing } from './create-drawing.js'

/** How words become a passphrase. */
export interface PassphraseShape {
  readonly words: number
  readonly separator: string
  /** Whether each word begins with a capital. */
  readonly isCapitalized: boolean
  /** Whether a digit stands behind the last word. */
  readonly hasDigit: boolean
}

/** What a passphrase of one shape is drawn from. */
export interface PassphrasePlan {
  readonly shape: PassphraseShape
  /** A group of words for each of their lengths. */
  readonly groups: readonly (readonly string[])[]
  readonly drawing: Drawing
  /** Of words and digit. */
  readonly bits: number
}

/**
 * Plans passphrases of one shape under the rules; `null` when none meets them.
 *
 * The number of words and of characters is all that a rule asks of a shape. So words that stand for any others
 * are judged by the rule itself, at each length.
 */
export function planPassphrase(
  { length, composition, strength }: PolicyRules,
  words: readonly string[],
  shape: PassphraseShape,
): PassphrasePlan | null {
  const groups = groupByLength(words)
  const sample = joinWords(listSamples(shape.words), shape, 0)
  const size = normalizePassword(sample, { form: 'none' })
  const accepts = (letters: number): boolean => {
    const more = letters - SAMPLE_LENGTH * shape.words
    const codePoints = size.codePoints + more
    const normalized = { ...size, codePoints, bytes: size.bytes + more }
    return (
      checkLength(normalized, { rule: length }).status === 'pass' &&
      checkComposition(normalized, { rules: composition }).status === 'pass' &&
      computeBits(sample, codePoints).bits >= (strength?.minBits ?? 0)
    )
  }
  const drawing = createDrawing({
    places: shape.words,
    sizes: groups.map((group) => group.length),
    next: (letters, group) => letters + (groups[group]?.[0]?.length as number),
    accepts,
  })
  if (drawing.total === 0n) return null
  const bits = computeLog2(drawing.total) + (shape.hasDigit ? Math.log2(DIGITS) : 0)
  const isStrong = bits * Math.log10(2) >= (strength?.minGuessesLog10 ?? 0)
  return isStrong ? { shape, groups, drawing, bits } : null
}

/** Digits that one is drawn from. */
export const DIGITS = 10

/** Writes the words of a passphrase in its shape. */
export function joinWords(
  words: readonly string[],
  { separator, isCapitalized, hasDigit }: PassphraseShape,
  digit: number,
): string {
  const written = isCapitalized
    ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    : words
  return [...written, ...(hasDigit ? [String(digit)] : [])].join(separator)
}

function groupByLength(words: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const group = groups.get(word.length)
    if (group === undefined) groups.set(word.length, [word])
    else group.push(word)
  }
  return [...groups.values()]
}

const SAMPLE_LENGTH = 3

/** As many different words of three letters. */
function listSamples(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26), 97),
  )
}
