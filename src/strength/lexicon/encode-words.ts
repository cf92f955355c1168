import { computeChecksum } from './compute-checksum.js'
import {
  CHECKSUM_DIGITS,
  LEVELS,
  MARK,
  MAX_PREFIX,
  MIN_LEVEL,
  PAIR_LENGTH,
  PREFIX_BASE,
  type RankedWord,
  type StrengthTier,
  TIER_FORMAT,
  VALUE_CHARACTERS,
  WORD_KINDS,
  type WordKind,
} from './types.js'

/** What the header of a tier says. */
export interface TierHeader {
  /** Small letters and hyphens. */
  readonly name: string
  /** Licences of the sources. No line break and no `|`. */
  readonly licence: string
}

/**
 * Packs words into a tier.
 *
 * Sorted words share their beginnings, so each is written as the number of letters it shares with the one
 * before (a capital letter) and the rest, behind the two letters that all of a pair begin with. Words of one
 * letter are left out. Prices and kinds follow, a character for each word.
 *
 * @param ranked - In any order, each word once.
 */
export function encodeWords(ranked: readonly RankedWord[], header: TierHeader): StrengthTier {
  const sorted = ranked
    .filter(({ word }) => word.length >= PAIR_LENGTH)
    .sort((a, b) => (toKey(a.word) < toKey(b.word) ? -1 : 1))
  let [words, values, previous] = ['', '', '']
  for (const { word, guesses, kind } of sorted) {
    const pair = word.slice(0, PAIR_LENGTH)
    if (!previous.startsWith(pair)) {
      words += previous === '' ? pair : MARK + pair
      values += previous === '' ? '' : MARK
      previous = pair
    }
    const shared = countShared(previous, word)
    words += String.fromCharCode(PREFIX_BASE + shared) + word.slice(shared)
    values += encodeValue(guesses, kind)
    previous = word
  }
  const body = sorted.length === 0 ? '' : words + MARK + values + MARK
  const summed = `|${header.name}|${header.licence}\n${body}`
  const checksum = computeChecksum(summed).toString(16)
  return TIER_FORMAT + checksum.padStart(CHECKSUM_DIGITS, '0') + summed
}

/** Letters come before digits, as their symbols do. */
function toKey(word: string): string {
  return word.replace(/\d/gu, (digit) => String.fromCharCode(0x7b + Number(digit)))
}

/** For `own_word` there are no characters: the name of the tier says it, whatever stands here. */
function encodeValue(guesses: number, kind: WordKind): string {
  const level = Math.round(Math.log2(Math.max(1, guesses))) - MIN_LEVEL
  const block = kind === 'own_word' ? 0 : WORD_KINDS.indexOf(kind)
  return VALUE_CHARACTERS.charAt(block * LEVELS + Math.min(LEVELS - 1, Math.max(0, level)))
}

function countShared(a: string, b: string): number {
  const end = Math.min(a.length, b.length, MAX_PREFIX)
  let shared = 0
  while (shared < end && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  return shared
}
