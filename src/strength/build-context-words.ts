import { foldText } from '../internal/fold-text.js'
import { parseIsoDate } from '../time.js'
import type { StrengthContext } from './types.js'

const MAX_WORDS = 64
const MAX_LETTERS = 64
const MIN_LETTERS = 2
/** A context is a few lines of a form: what stands further behind was not typed by a person. */
const MAX_FIELD = 256
const PARTICLES: readonly string[] = ['de', 'du', 'des', 'la', 'le', 'les', 'd', 'l', 'et']

/**
 * Builds the words that a guesser would derive from what is known of a person.
 *
 * Splits at everything that is no letter or digit, between small and capital letters and between letters
 * and digits, joins neighbours again, and gives each word as it is written, in small letters, and without
 * accents: `Jérôme Le Goff` gives `jérôme`, `jerome`, `goff`, `legoff`, `goffjerome`, `jgoff`… Organisations
 * are abbreviated too, and a saint is also `st`. At most 64 words of 64 characters. Every field has room of its own among them, so that a long history of passwords
 * does not crowd out the name. Linear.
 *
 * @param context - What is known. Neither kept nor changed. What is absent or no date is left out.
 * @returns Words in small letters, each once, those of the name first, in an order that depends on the
 * context only.
 *
 * @example Names as they appear in passwords
 * ```ts
 * import { buildContextWords } from 'hygie/strength'
 *
 * console.log(buildContextWords({ name: 'Jeanne Dupont' }).includes('jdupont')) // true
 * ```
 *
 * @since 0.1.0
 */
export function buildContextWords(context: StrengthContext): readonly string[] {
  const { name, email, organisation, portal, city, birthDate } = context
  const words = new Set<string>()
  fill(words, 24, derive(name, shortenName(split(name).map(foldText))))
  fill(words, 6, derive(takeLocalPart(email)))
  // Short forms first: a long name leaves them no room.
  fill(words, 10, [
    ...shortenSaint(organisation),
    ...abbreviate(organisation),
    ...derive(organisation),
  ])
  fill(words, 4, derive(portal))
  fill(words, 6, [...shortenSaint(city), ...derive(city)])
  fill(words, 6, writeDate(birthDate))
  const further = firstOf(context.words).map((word) => derive(word).slice(0, 2))
  fill(words, 4, further.flat())
  const former = firstOf(context.formerPasswords).map((password) => derive(password))
  // Each of them as it was, before the parts of any.
  fill(words, MAX_WORDS - words.size, [
    ...former.flatMap((all) => all.slice(0, 1)),
    ...former.flat(),
  ])
  return [...words]
}

/** Adds at most `room` words, with and without accents. */
function fill(words: Set<string>, room: number, candidates: readonly string[]): void {
  const full = words.size + room
  for (const candidate of candidates) {
    for (const word of [candidate, foldText(candidate)]) {
      if (words.size === full) return
      if (word.length >= MIN_LETTERS && word.length <= MAX_LETTERS) words.add(word)
    }
  }
}

/** The value as it is, without separators, by parts, and neighbours joined. The likeliest come first. */
function derive(value: unknown, short: readonly string[] = []): readonly string[] {
  const [parts, pieces] = [split(value), splitFinely(value)]
  return [
    clean(value).toLowerCase().slice(0, MAX_LETTERS),
    parts.join(''),
    ...parts,
    ...short,
    ...pieces,
    ...joinNeighbours(parts),
    ...joinNeighbours(pieces),
  ]
}

/**
 * `legoff`, `jgoff`, `jlegoff`, `goffjerome`, `jlg` and their like. Nobody says where the given names end,
 * so the surname may be the last part or all but the first.
 */
function shortenName(parts: readonly string[]): readonly string[] {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || parts.length < 2) return []
  const [rest, given] = [parts.slice(1).join(''), parts.slice(0, -1).join('')]
  const initials = parts.map((part) => part.charAt(0))
  const [f, l] = [first.charAt(0), last.charAt(0)]
  const shorts = [f + last, last + f, f + rest, rest + f, initials.slice(0, -1).join('') + last]
  const longs = [first + last, last + first, rest, rest + first, given, last + given]
  return [...longs, ...shorts, l + first, first + l, initials.join('')]
}

/** `chlilas`, `chl` and `ch` for a Centre hospitalier des Lilas. */
function abbreviate(value: unknown): readonly string[] {
  const parts = split(value)
    .map(foldText)
    .filter((part) => !PARTICLES.includes(part))
  const initials = parts.map((part) => part.charAt(0))
  const cuts = parts.map((_, cut) => [...initials.slice(0, cut), ...parts.slice(cut)].join(''))
  return [...cuts.slice(2).reverse(), initials.join(''), initials.slice(0, 2).join('')]
}

/** `stmalo` for Saint-Malo. */
function shortenSaint(value: unknown): readonly string[] {
  const parts = split(value).map(foldText)
  const short = parts.map((part) => part.replace(/^saint(?=e?$)/u, 'st'))
  return short.some((part, index) => part !== parts[index]) ? [short.join('')] : []
}

function takeLocalPart(email: unknown): unknown {
  if (typeof email !== 'string' || !email.includes('@')) return email
  return email.slice(0, email.lastIndexOf('@'))
}

/** What is no text is not known: a context comes from a form or a database. */
function clean(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_FIELD).normalize('NFC') : ''
}

function firstOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list.slice(0, MAX_WORDS) : []
}

function split(value: unknown): readonly string[] {
  const parts = clean(value).split(/[^\p{L}\p{M}\p{Nd}]+/u)
  return parts.filter((part) => part !== '').map((part) => part.toLowerCase())
}

/** Also within `MonEspace`, `CHLilas` and `jdupont75`. */
function splitFinely(value: unknown): readonly string[] {
  const borders = /\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})|[\p{L}\p{M}](?=\p{Nd})|\p{Nd}(?=\p{L})/gu
  return split(clean(value).replace(borders, '$& '))
}

/** Pairs in both orders, and the whole backwards: surname first. */
function joinNeighbours(parts: readonly string[]): readonly string[] {
  const pairs = parts
    .slice(1)
    .flatMap((part, index) => [`${parts[index]}${part}`, `${part}${parts[index]}`])
  return [...pairs, [...parts].reverse().join('')]
}

/** As French people write a day: 12051990, 120590, 1205, and the parts alone. */
function writeDate(value: unknown): readonly string[] {
  const [year = '', month = '', day = ''] = parseIsoDate(value)?.split('-') ?? []
  const short = year.slice(2)
  const days = [`${day}${month}${year}`, `${day}${month}${short}`, `${day}${month}`]
  return [...days, year, short, `${month}${year}`]
}
