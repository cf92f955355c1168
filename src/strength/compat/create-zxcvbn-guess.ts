import { buildRankedTrie, type RankedTrie } from './build-ranked-trie.js'
import { computeZxcvbnGuesses } from './compute-zxcvbn-guesses.js'
import { createOffer } from './create-offer.js'
import { findKeyWalks } from './find-key-walks.js'
import { findRankedWords } from './find-ranked-words.js'
import { findUnitSequences } from './find-unit-sequences.js'
import { findUsedSeparators } from './find-used-separators.js'
import { findWordChains } from './find-word-chains.js'
import { findZxcvbnDates } from './find-zxcvbn-dates.js'
import { listZxcvbnRepeats } from './list-zxcvbn-repeats.js'
import { readKeyboard } from './read-keyboard.js'
import type { GuessZxcvbn, ZxcvbnLists } from './types.js'

/** As in zxcvbn-ts: what follows is not looked at. */
const MAX_LENGTH = 256
const ORDERED_LISTS =
  /^(?:cardinalNumbers|ordinalNumbers|daysOfWeek|months|seasons|timePeriods|rainbowColors|directions|intermediateDirections|sizeProgression|militaryAlphabet|planets|zodiacSigns|chineseZodiac)(?:-|$)/u

/**
 * Creates the search that gives the guesses of @zxcvbn-ts/core 4.2.0 with its default options, from a year of
 * ours. None of our corrections is at work here. Costs some 0.5 s once.
 */
export function createZxcvbnGuess(
  { dictionaries, graphs }: ZxcvbnLists,
  year: number,
): GuessZxcvbn {
  const keyboards = Object.entries(graphs).map(([name, graph]) => readKeyboard(name, graph))
  const lists = Object.entries(dictionaries)
  const ordered = lists.filter(([name]) => ORDERED_LISTS.test(name))
  const listed = buildRankedTrie(lists.map(([, words]) => words))
  const chained = buildRankedTrie(ordered.map(([, words]) => words))

  function analyze(password: string, tries: readonly RankedTrie[]): number {
    const size = password.length
    const parts = new Float64Array(size * size)
    const offer = createOffer(size, parts)
    for (const trie of tries) {
      for (const { first, last, guesses } of findRankedWords(password, trie)) {
        offer(first, last, guesses)
      }
    }
    findWordChains(password, findRankedWords(password, chained), offer)
    for (const keyboard of keyboards) findKeyWalks(password, keyboard, offer)
    findZxcvbnDates(password, year, offer)
    findUnitSequences(password, offer)
    findUsedSeparators(password, offer)
    for (const { first, last, base, copies } of listZxcvbnRepeats(password)) {
      offer(first, last, analyze(base, [listed]) * copies)
    }
    return computeZxcvbnGuesses(size, parts)
  }

  return (password, userInputs) => {
    const own = userInputs.map((input) => input.toLowerCase())
    const tries = own.length === 0 ? [listed] : [listed, buildRankedTrie([own])]
    return analyze(password.slice(0, MAX_LENGTH), tries)
  }
}
