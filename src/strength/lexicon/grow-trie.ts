import type { OpenTier } from './open-tier.js'
import {
  CHILD_BIT,
  DIGIT_0,
  FIRST_DIGIT,
  LETTER_A,
  LOGARITHM_MASK,
  MARK,
  MAX_LETTERS,
  MAX_PREFIX,
  NEXT_SHIFT,
  PAIR_LENGTH,
  PREFIX_BASE,
} from './types.js'

/** A tree whose prices are powers of two, so that a byte holds price and kind of a word. */
export interface GrownTrie {
  /** As those of a small tree. Node 0 is none. */
  nodes: Uint32Array
  /** 0 where no word ends; else the kind in the upper three bits, and the binary logarithm of the guesses. */
  values: Uint8Array
  /** How many nodes there are; behind them the arrays have room. */
  size: number
}

/** Reads the words of a pair in one tier. */
interface Cursor {
  readonly bytes: Uint8Array
  /** A byte for each word, as the tree holds it. */
  readonly values: Uint8Array
  /** The symbols of the word it stands at, behind the pair. */
  readonly word: Uint8Array
  length: number
  /** How many symbols the word shares with the last one that went into the tree; negative behind the last word. */
  shared: number
  at: number
  index: number
}

/** What is reserved is memory that may never be used. */
const GROWTH = 1.125

/**
 * Adds the words of some tiers that begin with one pair of symbols, the cheaper price winning.
 *
 * Sorted words arrive in preorder, so every node is written once, and since every word says how much it
 * shares with the one before, merging compares hardly any letters. Linear.
 *
 * @returns The node of the pair; 0 where there is no word.
 */
export function growTrie(trie: GrownTrie, tiers: readonly OpenTier[], pair: number): number {
  const cursors = tiers.filter(({ wordsAt }) => wordsAt[pair] !== 0).map((t) => openCursor(t, pair))
  if (cursors.length === 0) return 0
  makeRoom(
    trie,
    cursors.reduce((sum, { bytes }) => sum + bytes.length, 1),
  )
  const root = trie.size++
  /** The newest node at each depth. */
  const path = new Uint32Array(MAX_LETTERS + 1)
  path[PAIR_LENGTH] = root
  for (let depth = PAIR_LENGTH; cursors.length > 0; ) {
    const cursor = findFirst(cursors)
    depth = append(trie, path, depth, cursor, findRival(cursors, cursor))
    if (cursor.shared < 0) cursors.splice(cursors.indexOf(cursor), 1)
  }
  return root
}

function openCursor(tier: OpenTier, pair: number): Cursor {
  const bytes = cut(tier.text, tier.wordsAt[pair] as number)
  const values = cut(tier.text, tier.valuesAt[pair] as number)
  for (let at = 0; at < values.length; at++)
    values[at] = tier.values[values[at] as number] as number
  const word = new Uint8Array(MAX_LETTERS)
  const cursor = { bytes, values, word, length: 0, shared: 0, at: 0, index: -1 }
  advance(cursor)
  return cursor
}

/** What stands before the next mark. */
function cut(text: string, from: number): Uint8Array {
  return new TextEncoder().encode(text.slice(from, text.indexOf(MARK, from)))
}

function makeRoom(trie: GrownTrie, more: number): void {
  const room = trie.size + more
  if (room <= trie.nodes.length) return
  const { nodes, values } = trie
  trie.nodes = new Uint32Array(Math.max(room, nodes.length * GROWTH))
  trie.values = new Uint8Array(trie.nodes.length)
  trie.nodes.set(nodes)
  trie.values.set(values)
}

/** Adds the words of a cursor until another one may come before; gives the length of the last of them. */
function append(
  trie: GrownTrie,
  path: Uint32Array,
  from: number,
  cursor: Cursor,
  rival: number,
): number {
  const { nodes, values } = trie
  const { word } = cursor
  let [depth, size] = [from, trie.size]
  do {
    const { shared, length } = cursor
    if (shared < length) {
      const isSibling = shared < depth
      const before = path[isSibling ? shared + 1 : shared] as number
      nodes[before] = (nodes[before] as number) | (isSibling ? size << NEXT_SHIFT : CHILD_BIT)
      for (let at = shared; at < length; at++) {
        path[at + 1] = size
        nodes[size++] = (word[at] as number) | CHILD_BIT
      }
      nodes[size - 1] = word[length - 1] as number
    }
    depth = length
    const end = path[length] as number
    values[end] = cheaper(values[end] as number, cursor.values[cursor.index] as number)
    advance(cursor)
  } while (cursor.shared > rival)
  trie.size = size
  return depth
}

/** Moves on by a word, when the one before went into the tree. */
function advance(cursor: Cursor): void {
  const { bytes, word } = cursor
  let { at } = cursor
  if (at >= bytes.length) {
    cursor.shared = -1
    return
  }
  let length = (bytes[at++] as number) - PREFIX_BASE
  let isSame = length === MAX_PREFIX
  let shared = length
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number
    // A capital letter begins the next word.
    if (byte >= PREFIX_BASE && byte < LETTER_A) break
    const symbol = byte < LETTER_A ? byte - DIGIT_0 + FIRST_DIGIT : byte - LETTER_A
    isSame = isSame && length < cursor.length && word[length] === symbol
    if (isSame) shared++
    word[length++] = symbol
  }
  cursor.at = at
  cursor.length = length
  cursor.shared = shared
  cursor.index++
}

/**
 * The cursor whose word comes first. Who shares more with the last word comes before who shares less; among
 * equals the next symbols decide, and the losers then share with the winner what was equal.
 */
function findFirst(cursors: readonly Cursor[]): Cursor {
  let first = cursors[0] as Cursor
  for (let at = 1; at < cursors.length; at++) {
    const other = cursors[at] as Cursor
    if (other.shared < first.shared) continue
    if (other.shared > first.shared || isBefore(other, first, countShared(other, first)))
      first = other
  }
  for (let at = 0; at < cursors.length; at++) {
    const other = cursors[at] as Cursor
    if (other !== first && other.shared === first.shared) other.shared = countShared(other, first)
  }
  return first
}

/** As much as this the first cursor must share with its last word to stay before the others. */
function findRival(cursors: readonly Cursor[], first: Cursor): number {
  let most = -1
  for (const cursor of cursors) if (cursor !== first && cursor.shared > most) most = cursor.shared
  return most
}

/** What two words share, when both share as much with the last one. */
function countShared(a: Cursor, b: Cursor): number {
  const end = Math.min(a.length, b.length)
  let at = a.shared
  while (at < end && a.word[at] === b.word[at]) at++
  return at
}

function isBefore(a: Cursor, b: Cursor, at: number): boolean {
  if (at === a.length || at === b.length) return a.length < b.length
  return (a.word[at] as number) < (b.word[at] as number)
}

function cheaper(known: number, value: number): number {
  const isCheaper = known === 0 || (value & LOGARITHM_MASK) < (known & LOGARITHM_MASK)
  return isCheaper ? value : known
}
