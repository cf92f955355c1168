import { LONGEST } from '../breach/bundled/types.js'
import { keyboardWalks } from './keyboard-walks.js'
import { listForms } from './list-forms.js'
import { ownLists } from './own-lists.js'
import { passwordTails } from './password-tails.js'

/** How many passwords a list must hold for each shortest length that a policy may ask for. */
export type Quotas = readonly (readonly [minLength: number, count: number])[]

/** A text, and how many guesses are likelier, roughly. */
type Priced = readonly [text: string, price: number]

/** What costs more would be outbid: enough costs less. */
const MAX_PRICE = 1_000
/**
 * The list of common passwords counts people of everywhere. Of those who are asked here most type French, so
 * a French word is taken for this many times as likely as its price says: an estimate.
 */
const HERE = 4
/** A walk costs what a frequent password does, wherever it ends. */
const WALK_PRICE = 4
const MAX_WALK = 20
/** Twice the same word is among the likeliest things to do with it, three times is rarer. */
const TWICE = 6
const THRICE = 20
/** Few write a number before the word. */
const BEFORE = 4
const HEADS = 6
/** Few write a word with its accents, hyphens and spaces. */
const AS_WRITTEN = 4
/** The likeliest tail costs a word this many times its price. */
const FIRST_TAIL = 2

/** Letters written as signs are tried as soon as the words themselves; these are the ones that people write. */
const DISGUISED = [
  'p@ssw0rd',
  'passw0rd',
  'p@ssword',
  'm0tdepasse',
  'm0tdep@sse',
  'motdep@sse',
  '@zerty',
]
const DISGUISED_PRICE = 40

/**
 * Lists the passwords that are likeliest among the long ones: those of a list of common passwords that are
 * long enough, and what people make of frequent words, as far as the quotas ask.
 *
 * Standards ask for the 3,000 commonest passwords that satisfy the policy, and published lists hold few
 * hundred of twelve characters. The rest is derived: keyboard walks and phrases; a frequent word with a
 * number, year or sign behind it, or a number before it; twice or three times the same word. A candidate costs
 * the rank of its word times that of what was done to it, and the cheapest are taken. Small letters only,
 * because a capital is what everybody tries next.
 *
 * @param common - Common passwords, the most frequent first.
 */
export function listLongPasswords(common: readonly string[], quotas: Quotas): readonly string[] {
  const shortest = Math.min(...quotas.map(([length]) => length))
  const isLong = (text: string): boolean => text.length >= shortest
  const taken = new Set(common.filter(isLong))
  const missing = quotas.map(([minLength, count]) => ({
    minLength,
    count: count - [...taken].filter(({ length }) => length >= minLength).length,
  }))
  const candidates = derive(listWords(common)).filter(
    ([text]) => isLong(text) && text.length <= LONGEST,
  )
  for (const [text] of candidates.sort(byPrice)) {
    const wanted = missing.some(({ minLength, count }) => count > 0 && text.length >= minLength)
    if (!wanted || taken.has(text)) continue
    taken.add(text)
    for (const quota of missing) if (text.length >= quota.minLength) quota.count--
  }
  return [...taken]
}

/** The cheapest price of each word. */
function listWords(common: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const add = (word: string, price: number): void => {
    if (word !== '' && price < (words.get(word) ?? Number.POSITIVE_INFINITY)) words.set(word, price)
  }
  common.forEach((word, index) => {
    add(word, index + 1)
  })
  for (const word of DISGUISED) add(word, DISGUISED_PRICE)
  for (const { list, price } of ownLists) {
    list.forEach((listed, index) => {
      listForms(listed).forEach((form, place) => {
        add(form, (price(index) / HERE) * (place === 0 ? 1 : AS_WRITTEN))
      })
    })
  }
  return words
}

function derive(words: ReadonlyMap<string, number>): Priced[] {
  const derived: Priced[] = keyboardWalks.flatMap(listBeginnings)
  const add = (text: string, price: number): void => {
    if (price <= MAX_PRICE) derived.push([text, price])
  }
  for (const [word, price] of words) {
    add(word, price)
    if (price * FIRST_TAIL > MAX_PRICE) continue
    passwordTails.forEach((tail, index) => {
      const done = index + FIRST_TAIL
      add(word + tail, price * done)
      if (index < HEADS) add(tail + word, price * done * BEFORE)
    })
    add(word.repeat(2), price * TWICE)
    add(word.repeat(3), price * THRICE)
  }
  return derived
}

function listBeginnings(walk: string, index: number): readonly Priced[] {
  const ends = Array.from({ length: Math.min(walk.length, MAX_WALK) }, (_, end) => end + 1)
  return ends.map((end) => [walk.slice(0, end), WALK_PRICE + index])
}

/** Equal prices are told apart by the text, so that the list is the same on every machine. */
function byPrice([a, priceA]: Priced, [b, priceB]: Priced): number {
  return priceA - priceB || (a < b ? -1 : 1)
}
