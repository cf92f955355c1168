import { findChild } from './find-child.js'
import type { Trie } from './types.js'

/** What of a text is walked along. */
export interface Symbols {
  readonly size: number
  readonly symbols: Uint8Array
}

/** Visits every word of a tree that begins at a place of a text, the shortest first. */
export function visitWords(
  trie: Trie,
  { size, symbols }: Symbols,
  start: number,
  visit: (end: number, value: number) => void,
): void {
  let node = start < size ? (trie.roots[symbols[start] as number] as number) : 0
  for (let at = start + 1; node !== 0; at++) {
    const value = trie.values[node] as number
    if (value !== 0) visit(at, value)
    node = at < size ? findChild(trie, node, symbols[at] as number) : 0
  }
}
