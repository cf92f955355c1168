import { dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { dictionary as french } from '@zxcvbn-ts/language-fr'
import { encodeWords } from '../strength/lexicon/encode-words.js'
import { foldWord } from '../strength/lexicon/fold-word.js'
import type { RankedWord, StrengthTier, WordKind } from '../strength/lexicon/types.js'
import { dropDerivable } from './drop-derivable.js'
import { ownLists } from './own-lists.js'

/** The tiers as they are shipped: each adds to those before it. */
export interface CompiledTiers {
  readonly core: StrengthTier
  readonly french: StrengthTier
  readonly english: StrengthTier
}

/** How many words the bundle carries, the cheapest of all. */
const CORE_WORDS = 3_500
/** A long word must be this many times cheaper than its letters one by one. */
const WORTH = 6
const MAX_SHORT = 4
/** Of 88,799: the rarest cost nearly what their letters do, and tens of kilobytes. */
const FAMILY_NAMES = 80_000
/** Six sides, five dice. */
const DICEWARE = 7_776
/** Lists in alphabetical order say who exists, and nothing of how many: a price in the middle. */
const UNRANKED_NAME = 4_000

const LICENCES =
  'zxcvbn-ts (MIT); OpenSubtitles 2024, OPUS, Helsinki-NLP (ODC-BY 1.0); INSEE (Licence Ouverte 2.0); hygie (MIT); changed: merged, folded, ranks rounded. See NOTICE'

/** A word on its way into a tier. */
type Entry = { word: string; guesses: number; kind: WordKind }
type Price = (index: number) => number

/** Compiles the tiers from the word lists of zxcvbn-ts and from our own. */
export function compileTiers(): CompiledTiers {
  const words = new Map<string, Entry>()
  for (const { list, kind, price } of ownLists) add(words, list, kind, price)
  add(words, read(french['lastnames-fr']), 'name', () => UNRANKED_NAME)
  add(words, read(french['firstnames-fr']), 'name', () => UNRANKED_NAME)
  add(words, read(french['commonWords-fr']), 'word', byRank)
  add(words, read(french['wikipedia-fr']), 'word', byRank)
  add(words, read(common['passwords-common']), 'common_password', byRank)
  add(words, read(common['diceware-common']), 'word', () => DICEWARE)
  const frenchWords = [...dropDerivable([...words.values()])].sort((a, b) => a.guesses - b.guesses)

  const known = new Set(words.keys())
  add(words, read(english['firstnames-en']), 'name', () => UNRANKED_NAME)
  add(words, read(english['commonWords-en']), 'word', byRank)
  add(words, read(english['wikipedia-en']), 'word', byRank)
  add(words, read(english['lastnames-en']).slice(0, FAMILY_NAMES), 'name', byRank)
  const added = [...words.values()].filter(({ word }) => !known.has(word))

  return {
    core: pack('core', frenchWords.slice(0, CORE_WORDS)),
    french: pack('french', frenchWords.slice(CORE_WORDS)),
    english: pack('english', added),
  }
}

function byRank(index: number): number {
  return index + 1
}

/** Their types allow numbers, their lists hold none. */
function read(list: readonly (string | number)[] | undefined): readonly string[] {
  return list as readonly string[]
}

/** The first list that knows a word says what it is; the cheapest, what it costs. */
function add(
  words: Map<string, Entry>,
  list: readonly string[],
  kind: WordKind,
  price: Price,
): void {
  list.forEach((listed, index) => {
    const word = foldWord(listed)
    const guesses = price(index)
    const worth = word.length > MAX_SHORT ? WORTH : 1
    if (word.length < 2 || guesses * worth >= 10 ** word.length) return
    const entry = words.get(word)
    if (entry === undefined) words.set(word, { word, guesses, kind })
    else entry.guesses = Math.min(entry.guesses, guesses)
  })
}

function pack(name: string, words: readonly RankedWord[]): StrengthTier {
  return encodeWords(words, { name, licence: LICENCES })
}
