import type { Lexicon } from '../lexicon/create-lexicon.js'
import { findChild } from '../lexicon/find-child.js'
import { BYTE_KIND_SHIFT, CHILD_BIT, LOGARITHM_MASK, NEXT_SHIFT } from '../lexicon/types.js'
import { countChoices } from '../scoring/count-variations.js'
import { type Candidates, offer } from './candidates.js'
import { countCapitals } from './count-capitals.js'
import { cutsNumber } from './cuts-number.js'
import { FIRST_DIGIT, LEET_FLAG, REVERSED_FLAG, type ReadText, SEPARATOR } from './types.js'

/** A hostile text makes the search branch; this ends it after a millisecond. */
const MAX_VISITS = 60_000
const MIN_LENGTH = 2
/** Backwards, three letters are met by chance. */
const MIN_REVERSED = 4
/** A part of several characters is never cheaper: short words must not be glued together for nothing. */
export const MIN_PART_GUESSES = 20
/** For separators inside a word. */
const SKIP_FACTOR = 2
const REVERSED_FACTOR = 4
/** More than any text has. */
const ROOM = 512

/** What of the search is switched off, to measure what it brings. */
export interface WordFinderOptions {
  /** Default: true. */
  readonly reversed?: boolean | undefined
}

/**
 * Creates the search for listed words: as they are, with separators inside, with signs for letters, and
 * backwards.
 *
 * The tree guides it, so that only what can still become a word is followed. What it returns is how many
 * nodes were visited on the way forwards: at most 60,000, whatever the text. Backwards nothing branches.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its inner functions share the state of one search.
export function createWordFinder(
  lexicon: Lexicon,
  { reversed = true }: WordFinderOptions = {},
): (text: ReadText, candidates: Candidates) => number {
  /** The letter that each entry stands for on the way down, plus 1; 0 where it is its own. */
  const replaced = new Uint8Array(ROOM)
  let visits = 0
  let start = 0
  let nodes!: Uint32Array
  let values!: Uint8Array
  let text!: ReadText
  let candidates!: Candidates

  function accept(value: number, end: number, leet: number, skips: number): void {
    // The separator behind a word is no part of it, and what spans one stands by itself.
    if (text.symbols[end - 1] === SEPARATOR) return
    if (skips > 0 && (isLetter(start - 1) || isLetter(end))) return
    if (replaced[end - 1] !== 0 && cutsNumber(text, end)) return
    let price = (1 << (value & LOGARITHM_MASK)) * countCapitals(text, start, end)
    if (skips > 0) price *= SKIP_FACTOR
    if (leet > 0) price *= countLeet(text, replaced, start, end)
    if (price < MIN_PART_GUESSES) price = MIN_PART_GUESSES
    offer(candidates, start, end, price, (value >>> BYTE_KIND_SHIFT) | (leet > 0 ? LEET_FLAG : 0))
  }

  function isLetter(at: number): boolean {
    return at >= 0 && at < text.size && (text.symbols[at] as number) < FIRST_DIGIT
  }

  function walk(node: number, at: number, leet: number, skips: number): void {
    if (visits === MAX_VISITS) return
    visits++
    const value = values[node] as number
    if (value !== 0 && at - start >= MIN_LENGTH) accept(value, at, leet, skips)
    if (at >= text.size || ((nodes[node] as number) & CHILD_BIT) === 0) return
    const symbol = text.symbols[at] as number
    const mask = text.masks[at] as number
    if (symbol === SEPARATOR && at - start >= MIN_LENGTH && at + 1 < text.size) {
      replaced[at] = 0
      if ((text.symbols[at + 1] as number) < SEPARATOR) walk(node, at + 1, leet, skips + 1)
    }
    if (symbol >= SEPARATOR && mask === 0) return
    for (let child = node + 1; child !== 0; ) {
      const packed = nodes[child] as number
      const letter = packed & 0xff
      if (letter === symbol) {
        replaced[at] = 0
        walk(child, at + 1, leet, skips)
        if (mask === 0) return
      } else if (letter < 26 && (mask >>> letter) & 1) {
        replaced[at] = letter + 1
        walk(child, at + 1, leet + 1, skips)
      }
      child = packed >>> NEXT_SHIFT
    }
  }

  function findForward(): void {
    const { size, symbols, masks } = text
    for (start = 0; start < size; start++) {
      replaced[start] = 0
      begin(symbols[start] as number, 0)
      for (let mask = masks[start] as number; mask !== 0; mask &= mask - 1) {
        const letter = 31 - Math.clz32(mask & -mask)
        replaced[start] = letter + 1
        begin(letter, 1)
      }
    }
  }

  /** Goes on with each symbol that the second entry may stand for. */
  function begin(first: number, leet: number): void {
    const at = start + 1
    if (first >= SEPARATOR || at >= text.size) return
    const second = text.symbols[at] as number
    replaced[at] = 0
    if (second < SEPARATOR) enter(first, second, leet)
    for (let mask = text.masks[at] as number; mask !== 0; mask &= mask - 1) {
      const letter = 31 - Math.clz32(mask & -mask)
      replaced[at] = letter + 1
      enter(first, letter, leet + 1)
    }
  }

  function enter(first: number, second: number, leet: number): void {
    const node = lexicon.enter(first, second)
    nodes = lexicon.trie.nodes
    values = lexicon.trie.values
    if (node !== 0) walk(node, start + MIN_LENGTH, leet, 0)
  }

  function findBackward(): void {
    const { size, symbols } = text
    for (let end = size; end >= MIN_REVERSED; end--) {
      let at = end - MIN_LENGTH
      const [first, second] = [symbols[end - 1] as number, symbols[at] as number]
      if (first >= SEPARATOR || second >= SEPARATOR) continue
      for (let node = lexicon.enter(first, second); node !== 0; ) {
        const value = lexicon.trie.values[node] as number
        if (value !== 0 && end - at >= MIN_REVERSED) acceptReversed(value, at, end)
        node = at === 0 ? 0 : findChild(lexicon.trie, node, symbols[--at] as number)
      }
    }
  }

  function acceptReversed(value: number, at: number, end: number): void {
    const price = (1 << (value & LOGARITHM_MASK)) * REVERSED_FACTOR * countCapitals(text, at, end)
    const code = (value >>> BYTE_KIND_SHIFT) | REVERSED_FLAG
    offer(candidates, at, end, Math.max(price, MIN_PART_GUESSES), code)
  }

  return (read, into) => {
    text = read
    candidates = into
    visits = 0
    findForward()
    if (reversed) findBackward()
    return visits
  }
}

/** As in zxcvbn: for each pair of sign and letter, which of the places are replaced. */
function countLeet(
  { symbols }: ReadText,
  replaced: Uint8Array,
  start: number,
  end: number,
): number {
  let [factor, seen] = [1, 0]
  for (let at = start; at < end; at++) {
    const letter = (replaced[at] as number) - 1
    if (letter < 0 || (seen >>> letter) & 1) continue
    seen |= 1 << letter
    let [signs, plain] = [0, 0]
    for (let other = start; other < end; other++) {
      if ((replaced[other] as number) === letter + 1) signs++
      else if (symbols[other] === letter) plain++
    }
    factor *= plain === 0 ? 2 : countChoices(signs, plain)
  }
  return factor
}
