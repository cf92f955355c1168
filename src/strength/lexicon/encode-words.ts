import { computeCrc32 } from '../../internal/compute-crc32.js'
import {
  CHECKSUM_DIGITS,
  LEVELS,
  MAX_PREFIX,
  MIN_LEVEL,
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
 * before (a capital letter or `@`) and the rest. Prices and kinds follow, a character for each word. The header
 * says for each first symbol how many bytes and how many words there are.
 *
 * @param ranked - In any order, each word once.
 */
export function encodeWords(ranked: readonly RankedWord[], header: TierHeader): StrengthTier {
  const sorted = [...ranked].sort((a, b) => (toKey(a.word) < toKey(b.word) ? -1 : 1))
  const index: string[] = []
  let [words, values, previous] = ['', '', '']
  let [begun, counted] = [0, 0]
  sorted.forEach(({ word, guesses, kind }, place) => {
    const shared = countShared(previous, word)
    words += String.fromCharCode(PREFIX_BASE + shared) + word.slice(shared)
    values += encodeValue(guesses, kind)
    previous = word
    if (sorted[place + 1]?.word[0] === word[0]) return
    index.push(
      `${word[0]}${(words.length - begun).toString(36)}.${(values.length - counted).toString(36)}`,
    )
    begun = words.length
    counted = values.length
  })
  const head = `|${header.name}|${sorted.length}|${header.licence}|${index.join(',')}`
  const summed = `${head}\n${words}\n${values}`
  const checksum = computeCrc32(new TextEncoder().encode(summed), 0).toString(16)
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
