import { foldText } from '../../internal/fold-text.js'
import { FIRST_DIGIT, OTHER, type ReadText, SEPARATOR } from './types.js'

const SEPARATORS = " -_.'’,·\u00A0\u2011\u202F"
/** What a sign stands for in leaked passwords: the table of zxcvbn-ts 4.2.0, and signs of our keyboards. */
const LEET: readonly (readonly [sign: string, letters: string])[] = [
  ['4', 'a'],
  ['@', 'a'],
  ['8', 'b'],
  ['(', 'c'],
  ['{', 'c'],
  ['[', 'c'],
  ['<', 'ck'],
  ['¢', 'c'],
  ['6', 'dg'],
  ['3', 'e'],
  ['€', 'e'],
  ['#', 'h'],
  ['9', 'gq'],
  ['1', 'il'],
  ['!', 'il'],
  ['|', 'il'],
  ['7', 'lt'],
  ['0', 'o'],
  ['$', 's'],
  ['5', 's'],
  ['§', 's'],
  ['+', 't'],
  ['>', 'v'],
  ['%', 'x'],
  ['2', 'z'],
  ['µ', 'u'],
  ['¥', 'y'],
]
/** Of ASCII. */
const TABLE_SIZE = 128
const UNITS_PER_ENTRY = 4

/** What of the reading is switched off, to measure what it brings. */
export interface TextReaderOptions {
  /** Default: true. */
  readonly folding?: boolean | undefined
  /** Default: true. */
  readonly leet?: boolean | undefined
}

/**
 * Creates the reader of passwords: it folds case, accents and ligatures, and keeps where each entry came
 * from. Its result is overwritten by the next call: `size` says what of the arrays is of this one.
 *
 * Linear, and bounded: it looks at no more than four units for each entry there is room for, because marks
 * add none.
 *
 * @param maxSize - Entries that are read. At most 256.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: its inner functions share the arrays of one reader.
export function createTextReader(
  maxSize: number,
  { folding = true, leet = true }: TextReaderOptions = {},
): (password: string) => ReadText {
  const { known, masks, rareMasks } = buildTables(leet)
  const text = {
    size: 0,
    symbols: new Uint8Array(maxSize),
    units: new Uint16Array(maxSize),
    masks: new Uint32Array(maxSize),
    capitals: new Uint16Array(maxSize + 1),
    letters: new Uint16Array(maxSize + 1),
    offsets: new Uint16Array(maxSize + 1),
  }

  function append(symbol: number, unit: number, at: number, isCapital: boolean): void {
    const index = text.size
    if (index === maxSize) return
    const mask = unit < TABLE_SIZE ? (masks[unit] as number) : (rareMasks.get(unit) ?? 0)
    text.symbols[index] = symbol
    text.units[index] = unit
    text.masks[index] = mask
    text.offsets[index] = at
    text.capitals[index + 1] = (text.capitals[index] as number) + (isCapital ? 1 : 0)
    text.letters[index + 1] = (text.letters[index] as number) + (symbol < 26 ? 1 : 0)
    text.size = index + 1
  }

  function appendFolded(character: string, at: number): void {
    const small = character.toLowerCase()
    const plain = folding ? foldText(small) : small
    // Emoji share the first of their two units.
    let unit = small.charCodeAt(character.length - 1)
    for (let index = 0; index < plain.length; index++) {
      const code = plain.charCodeAt(index)
      const isPlain = code < TABLE_SIZE
      append(isPlain ? (known[code] as number) : classify(character), unit, at, small !== character)
      // A syllable or an emoji is one sign, whatever it is made of.
      if (!isPlain) return
      // The second letter of a ligature does not repeat the first.
      unit = plain.charCodeAt(1)
    }
  }

  return (password) => {
    text.size = 0
    const end = Math.min(password.length, maxSize * UNITS_PER_ENTRY)
    let at = 0
    while (at < end && text.size < maxSize) {
      const unit = password.charCodeAt(at)
      if (unit < TABLE_SIZE) {
        const isCapital = unit >= 65 && unit <= 90
        append(known[unit] as number, isCapital ? unit + 32 : unit, at, isCapital)
        at++
      } else {
        const character = String.fromCodePoint(password.codePointAt(at) as number)
        appendFolded(character, at)
        at += character.length
      }
    }
    text.offsets[text.size] = at
    return text
  }
}

function classify(character: string): number {
  return SEPARATORS.includes(character) ? SEPARATOR : OTHER
}

function toMask(letters: string): number {
  return [...letters].reduce((mask, letter) => mask | (1 << (letter.charCodeAt(0) - 97)), 0)
}

interface Tables {
  /** The symbol of each ASCII unit. */
  readonly known: Uint8Array
  /** The letters that each ASCII unit may stand for. */
  readonly masks: Uint32Array
  /** The same of the units above. */
  readonly rareMasks: ReadonlyMap<number, number>
}

function buildTables(leet: boolean): Tables {
  const known = new Uint8Array(TABLE_SIZE).fill(OTHER)
  for (let letter = 0; letter < 26; letter++) {
    known[65 + letter] = letter
    known[97 + letter] = letter
  }
  for (let digit = 0; digit < 10; digit++) known[48 + digit] = FIRST_DIGIT + digit
  // What lies above falls out of the table.
  for (const separator of SEPARATORS) known[separator.charCodeAt(0)] = SEPARATOR
  const masks = new Uint32Array(TABLE_SIZE)
  const rareMasks = new Map<number, number>()
  for (const [sign, letters] of leet ? LEET : []) {
    const unit = sign.charCodeAt(0)
    if (unit < TABLE_SIZE) masks[unit] = toMask(letters)
    else rareMasks.set(unit, toMask(letters))
  }
  return { known, masks, rareMasks }
}
