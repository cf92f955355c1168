import type { TierPart } from './open-tier.js'
import { readSymbol } from './read-symbol.js'
import {
  CHILD_BIT,
  GUESSES_MASK,
  MAX_LETTERS,
  MAX_PREFIX,
  NEXT_SHIFT,
  PREFIX_BASE,
  type Trie,
} from './types.js'

/** Letters and digits. */
const SYMBOLS = 36

/** Reads a tier word by word. */
interface Cursor {
  readonly tier: TierPart
  /** The symbols of the word it stands at. */
  readonly word: Uint8Array
  length: number
  /** How many symbols the word shares with the last one that went into the tree. */
  shared: number
  at: number
  index: number
}

/**
 * Builds the tree of the words of some tiers that begin with one symbol, the cheaper price winning.
 *
 * Sorted words arrive in preorder, so every node is written once, and since every word says how much it
 * shares with the one before, merging compares hardly any letters. Linear.
 */
export function buildTrie(parts: readonly TierPart[]): Trie {
  const room = parts.reduce((sum, { wordsAt, wordsEnd }) => sum + wordsEnd - wordsAt, 1)
  const nodes = new Uint32Array(room)
  const values = new Uint32Array(room)
  const cursors: Cursor[] = []
  for (const part of parts) {
    const cursor = openCursor(part)
    advance(cursor)
    // Nothing has gone into the tree that it could share.
    cursor.shared = 0
    cursors.push(cursor)
  }
  /** The newest node at each depth; depth 0 is the root. */
  const path = new Uint32Array(MAX_LETTERS + 1)
  let [depth, size] = [0, 1]

  while (cursors.length > 0) {
    const cursor = findFirst(cursors)
    size = append(nodes, path, cursor, depth, size)
    depth = cursor.length
    const end = path[depth] as number
    values[end] = cheaper(values[end] as number, readValue(cursor))
    if (!advance(cursor)) cursors.splice(cursors.indexOf(cursor), 1)
  }
  return finish(nodes.subarray(0, size), values.subarray(0, size))
}

/** Adds what the word does not share with the one before; gives the new number of nodes. */
function append(
  nodes: Uint32Array,
  path: Uint32Array,
  { word, shared, length }: Cursor,
  depth: number,
  from: number,
): number {
  if (shared === length) return from
  let size = from
  const before = path[shared < depth ? shared + 1 : shared] as number
  nodes[before] = (nodes[before] as number) | (shared < depth ? size << NEXT_SHIFT : CHILD_BIT)
  for (let at = shared; at < length; at++) {
    path[at + 1] = size
    nodes[size++] = (word[at] as number) | (at + 1 < length ? CHILD_BIT : 0)
  }
  return size
}

function openCursor(tier: TierPart): Cursor {
  const word = new Uint8Array(MAX_LETTERS)
  // A part may begin with a word that is said to share its first letter with the one before.
  word[0] = tier.first
  return { tier, word, length: 0, shared: 0, at: tier.wordsAt, index: -1 }
}

function readValue({ tier, index }: Cursor): number {
  return tier.values[tier.bytes[tier.valuesAt + index] as number] as number
}

/** Moves on by a word, when the one before went into the tree; false at the end. */
function advance(cursor: Cursor): boolean {
  const { tier, word } = cursor
  const { bytes } = tier
  let { at } = cursor
  if (at >= tier.wordsEnd) return false
  let length = (bytes[at++] as number) - PREFIX_BASE
  let isSame = length === MAX_PREFIX
  let shared = length
  // What is no symbol begins the next word, or ends the words.
  for (
    let symbol = readSymbol(bytes[at] as number);
    symbol >= 0;
    symbol = readSymbol(bytes[++at] as number)
  ) {
    isSame = isSame && length < cursor.length && word[length] === symbol
    if (isSame) shared++
    word[length++] = symbol
  }
  cursor.at = at
  cursor.length = length
  cursor.shared = shared
  cursor.index++
  return true
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
  const isCheaper = known === 0 || (value & GUESSES_MASK) < (known & GUESSES_MASK)
  return isCheaper ? value : known
}

function finish(nodes: Uint32Array, values: Uint32Array): Trie {
  const roots = new Uint32Array(SYMBOLS)
  if (((nodes[0] as number) & CHILD_BIT) === 0) return { nodes, values, roots }
  for (let child = 1; child !== 0; child = (nodes[child] as number) >>> NEXT_SHIFT) {
    roots[(nodes[child] as number) & 0xff] = child
  }
  return { nodes, values, roots }
}
