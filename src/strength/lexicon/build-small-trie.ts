import { CHILD_BIT, NEXT_SHIFT, type Trie } from './types.js'

/** A word as symbols, and what the tree says of it: any number but 0. */
export type Entry = readonly [symbols: ArrayLike<number>, value: number]

/**
 * Builds the tree of words that come in any order; the first of equal words wins. They are sorted as texts,
 * which the platform does without us: a comparison of our own is a third of the time that an estimator takes to
 * create.
 */
export function buildSmallTrie(entries: readonly Entry[]): Trie {
  const known = new Map<string, number>()
  let room = 1
  for (const [word, value] of entries) {
    const key = String.fromCharCode.apply(null, word as number[])
    if (!known.has(key)) known.set(key, value)
    room += word.length
  }
  const nodes = new Uint32Array(room)
  const values = new Uint32Array(room)
  const roots = new Uint32Array(256)
  const path: number[] = [0]
  let previous = ''
  let size = 1
  for (const word of [...known.keys()].sort()) {
    let at = 0
    while (at < previous.length && word.charCodeAt(at) === previous.charCodeAt(at)) at++
    for (; at < word.length; at++) {
      const symbol = word.charCodeAt(at)
      const isSibling = at < path.length - 1
      const before = path[isSibling ? at + 1 : at] as number
      nodes[before] = (nodes[before] as number) | (isSibling ? size << NEXT_SHIFT : CHILD_BIT)
      nodes[size] = symbol
      if (at === 0) roots[symbol] = size
      path.length = at + 1
      path.push(size++)
    }
    values[path[word.length] as number] = known.get(word) as number
    path.length = word.length + 1
    previous = word
  }
  return { nodes: nodes.slice(0, size), values: values.slice(0, size), roots }
}
