import { choose } from '../scoring/choose.js'
import { countChoices } from '../scoring/count-variations.js'
import { type Candidates, offer } from './candidates.js'
import { countCapitals } from './count-capitals.js'
import { CODES, type ReadText } from './types.js'

/** Rows of keys from above, without and with Shift; a space is no key. Each row stands half a key to the right. */
const LAYOUTS: readonly (readonly string[])[] = [
  // AZERTY, as in Windows and as in macOS.
  [
    '²&é"\'(-è_çà)=',
    ' azertyuiop^$',
    ' qsdfghjklmù*',
    '<wxcvbn,;:!',
    '³1234567890°+',
    ' AZERTYUIOP¨£',
    ' QSDFGHJKLM%µ',
    '>WXCVBN?./§',
  ],
  [
    '@&é"\'(§è!çà)-',
    ' azertyuiop^$',
    ' qsdfghjklmù`',
    '<wxcvbn,;:=',
    '#1234567890°_',
    ' AZERTYUIOP¨*',
    ' QSDFGHJKLM%£',
    '>WXCVBN?./+',
  ],
  [
    '$"«»()@+-/*=%',
    ' bépoè^vdljzw',
    ' auie,ctsrnmç',
    "êàyx.k'qghf",
    '#1234567890°`',
    ' BÉPOÈ!VDLJZW',
    ' AUIE;CTSRNMÇ',
    'ÊÀYX:K?QGHF',
  ],
  [
    '`1234567890-=',
    ' qwertyuiop[]',
    " asdfghjkl;'\\",
    '\\zxcvbnm,./',
    '~!@#$%^&*()_+',
    ' QWERTYUIOP{}',
    ' ASDFGHJKL:"|',
    '|ZXCVBNM<>?',
  ],
  [
    '^1234567890ß´',
    ' qwertzuiopü+',
    ' asdfghjklöä#',
    '<yxcvbnm,.-',
    '°!"§$%&/()=?`',
    ' QWERTZUIOPÜ*',
    " ASDFGHJKLÖÄ'",
    '>YXCVBNM;:_',
  ],
  [' /*-', '789+', '456', '123'],
]
const ROWS = 4
/** Rows and columns fit in one number, with room for steps of either sign. */
const ROW = 64
const NO_KEY = 0
const SHIFTED = 1 << 12
const MIN_WALK = 4
const MIN_ADJACENT = 3
const MAX_PERIOD = 4
const STARTS = 40
const DIRECTIONS = 5
/** What a line, a zig-zag, and columns of three or four cost beside their first key. */
const FIGURES: readonly number[] = [0, 8, 40, 120, 160]

/**
 * Creates the search for walks over the keys of AZERTY, BÉPO, QWERTY, QWERTZ and a number pad: lines, turns,
 * zig-zags between two rows, and columns one after the other. Linear.
 *
 * @param maxSize - The longest text. At most 256.
 */
export function createWalkFinder(
  maxSize: number,
): (text: ReadText, candidates: Candidates) => void {
  const layouts = LAYOUTS.map(readLayout)
  const places = new Int16Array(maxSize)
  /** From each key to the next; 0 where there is no step. */
  const steps = new Int16Array(maxSize)

  function readKeys({ size, units }: ReadText, keys: Int16Array): number {
    let [before, known] = [NO_KEY, 0]
    for (let at = 0; at < size; at++) {
      const unit = units[at] as number
      const place = unit < keys.length ? (keys[unit] as number) : NO_KEY
      const isStep = before !== NO_KEY && place !== NO_KEY
      if (at > 0) steps[at - 1] = isStep ? (place & ~SHIFTED) - (before & ~SHIFTED) : 0
      if (isStep) known++
      places[at] = place
      before = place
    }
    if (size > 0) steps[size - 1] = 0
    return known
  }

  return (text, candidates) => {
    for (const keys of layouts) {
      if (readKeys(text, keys) < MIN_ADJACENT - 1) continue
      findNeighbours(text, places, steps, candidates)
      for (let period = 1; period <= MAX_PERIOD; period++) {
        findFigures(text, places, steps, period, candidates)
      }
    }
  }
}

/** Where each unit below U+0100 is; what lies above is on no key. */
function readLayout(rows: readonly string[]): Int16Array {
  const keys = new Int16Array(256)
  rows.forEach((row, index) => {
    ;[...row].forEach((key, column) => {
      const place = ((index % ROWS) + 1) * ROW + column + 8
      const unit = key.toLowerCase().charCodeAt(0)
      const isNew = key !== ' ' && unit < keys.length && keys[unit] === NO_KEY
      if (isNew) keys[unit] = index < ROWS ? place : place | SHIFTED
    })
  })
  return keys
}

/** Each key beside the one before, however the walk turns: priced as in zxcvbn. */
function findNeighbours(
  text: ReadText,
  places: Int16Array,
  steps: Int16Array,
  candidates: Candidates,
): void {
  let [start, turns, direction] = [0, 0, 0]
  for (let at = 0; at < text.size; at++) {
    const step = steps[at] as number
    if (isNeighbour(step)) {
      if (step !== direction) turns++
      direction = step
      continue
    }
    const length = at + 1 - start
    if (length >= MIN_ADJACENT) {
      const price = STARTS * DIRECTIONS ** turns * choose(length - 1, turns - 1)
      offerWalk(text, places, start, at + 1, price, candidates)
    }
    start = at + 1
    turns = 0
    direction = 0
  }
}

/** Right, left, and the two keys above and below. */
function isNeighbour(step: number): boolean {
  return (
    step === 1 ||
    step === -1 ||
    step === ROW ||
    step === -ROW ||
    step === ROW - 1 ||
    step === 1 - ROW
  )
}

/** Steps that come again after one, two, three or four: a line, a zig-zag, columns. */
function findFigures(
  text: ReadText,
  places: Int16Array,
  steps: Int16Array,
  period: number,
  candidates: Candidates,
): void {
  let start = 0
  for (let at = 0; at < text.size; at++) {
    const step = steps[at] as number
    const before = at - period
    const isSame = step !== 0 && (before < start || steps[before] === step)
    if (isSame) continue
    const length = at + 1 - start
    // Two steps more than the figure itself show that it is one.
    if (length >= MIN_WALK && length > period + 2) {
      const price = STARTS * (FIGURES[period] as number) * Math.ceil(length / period)
      offerWalk(text, places, start, at + 1, price, candidates)
    }
    // A step that breaks one figure may end the beginning of another.
    start = step === 0 ? at + 1 : at - period + 1
  }
}

function offerWalk(
  text: ReadText,
  places: Int16Array,
  start: number,
  end: number,
  price: number,
  candidates: Candidates,
): void {
  let shifted = 0
  for (let at = start; at < end; at++) if ((places[at] as number) & SHIFTED) shifted++
  const length = end - start
  const shifts =
    shifted === 0 ? 1 : shifted === length ? 2 : countChoices(shifted, length - shifted)
  offer(
    candidates,
    start,
    end,
    price * shifts * countCapitals(text, start, end),
    CODES.keyboard_walk,
  )
}
