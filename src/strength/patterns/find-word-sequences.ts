import { ORDERED_WORDS } from '../../data/ordered-words.js'
import { buildSmallTrie } from '../lexicon/build-small-trie.js'
import { toSymbols } from '../lexicon/to-symbols.js'
import type { Trie } from '../lexicon/types.js'
import { visitWords } from '../lexicon/visit-words.js'
import { type Candidates, offer } from './candidates.js'
import { CODES, type ReadText, SEPARATOR } from './types.js'

/** How many lists a guesser would try. */
const LISTS = 40
const BACKWARDS = 2
const MIN_UNORDERED = 3

/** Where a word stands in a list. */
interface Place {
  readonly list: number
  readonly index: number
  readonly size: number
}

/** A listed word found in a text. */
interface Found {
  readonly end: number
  readonly places: readonly Place[]
}

/**
 * Creates the search for words of one list, with or without a separator between them.
 *
 * In their order, up or down, as in `lundimardi`, they cost hardly more than the list itself; in any order,
 * when they are three or more, as many guesses a word as the list is long. Quadratic in the number of listed
 * words, which is bounded with the text.
 */
export function createWordSequenceFinder(): (text: ReadText, candidates: Candidates) => void {
  const { trie, places } = buildLists()

  /** Each listed word at each place of the text. */
  function findListed(text: ReadText): readonly (readonly Found[])[] {
    return Array.from({ length: text.size }, (_, start) => {
      const found: Found[] = []
      visitWords(trie, text, start, (end, value) =>
        found.push({ end, places: places[value - 1] as readonly Place[] }),
      )
      return found
    })
  }

  return (text, candidates) => {
    const listed = findListed(text)
    listed.forEach((found, start) => {
      for (const { end, places: memberships } of found) {
        for (const place of memberships) follow(text, listed, start, end, place, candidates)
      }
    })
  }
}

/** Goes on from a word as long as words of its list follow. */
function follow(
  text: ReadText,
  listed: readonly (readonly Found[])[],
  start: number,
  from: number,
  first: Place,
  candidates: Candidates,
): void {
  let [end, last, words, direction, isOrdered] = [from, first, 1, 0, true]
  for (;;) {
    const next = findNext(text, listed, end, last, direction)
    if (next === null) return
    const step = next.place.index - last.index
    isOrdered &&= (step === 1 || step === -1) && (direction === 0 || step === direction)
    direction = step
    end = next.end
    last = next.place
    words++
    if (isOrdered) {
      const price = LISTS * first.size * (direction < 0 ? BACKWARDS : 1)
      offer(candidates, start, end, price, CODES.word_sequence)
    } else if (words >= MIN_UNORDERED) {
      offer(candidates, start, end, LISTS * first.size ** words, CODES.word_sequence)
    }
  }
}

/** A listed word that follows another one of its list. */
interface Next {
  readonly end: number
  readonly place: Place
}

/** The word of the same list that follows, the one that keeps the order if there is one. */
function findNext(
  { symbols }: ReadText,
  listed: readonly (readonly Found[])[],
  end: number,
  last: Place,
  direction: number,
): Next | null {
  // Behind the end there is no listed word, whatever stands there.
  const at = symbols[end] === SEPARATOR ? end + 1 : end
  let best: Next | null = null
  for (const found of listed[at] ?? []) {
    for (const place of found.places) {
      if (place.list !== last.list) continue
      if (place.index === last.index + (direction === -1 ? -1 : 1)) return { end: found.end, place }
      best = { end: found.end, place }
    }
  }
  return best
}

function buildLists(): { readonly trie: Trie; readonly places: readonly (readonly Place[])[] } {
  const ids = new Map<string, number>()
  const places: Place[][] = []
  ORDERED_WORDS.forEach((line, list) => {
    const words = line.split(' ')
    words.forEach((word, index) => {
      const id = ids.get(word) ?? places.push([]) - 1
      ids.set(word, id)
      places[id]?.push({ list, index, size: words.length })
    })
  })
  const trie = buildSmallTrie([...ids].map(([word, id]) => [toSymbols(word), id + 1]))
  return { trie, places }
}
