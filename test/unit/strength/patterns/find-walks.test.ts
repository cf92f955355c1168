import { describe, expect, it } from 'vitest'
import { createCandidates } from '../../../../src/strength/patterns/candidates.js'
import { createWalkFinder } from '../../../../src/strength/patterns/find-walks.js'
import {
  type FoundPart,
  findParts,
  findWhole,
  HOSTILE_TEXTS,
  listParts,
  MAX_SIZE,
  readText,
} from '../../../support/find-parts.js'

const find = createWalkFinder(MAX_SIZE)

/** Forty keys to start at, five ways to go on at each turn, and where the turns are. */
const LINE = 40 * 5
/** Figures: so much for each zig, or for each column of three or four. */
const [ZIG, THREE, FOUR] = [40 * 40, 40 * 120, 40 * 160]

const whole: readonly (readonly [what: string, text: string, price: number])[] = [
  // AZERTY.
  ['AZERTY, a line', 'azerty', LINE],
  ['AZERTY, a line of three keys', 'aze', LINE],
  ['AZERTY, a whole row', 'azertyuiop^$', LINE],
  ['AZERTY, a row to the left', 'mlkjhgfdsq', LINE],
  ['AZERTY, the lowest row', '<wxcvbn,;:!', LINE],
  ['AZERTY, with capitals', 'AZERTY', LINE * 2],
  ['AZERTY, with a capital', 'Azerty', LINE * 1.5],
  ['AZERTY, the lowest row with Shift', '?./§', LINE * 2],
  ['AZERTY, a row with and without Shift', 'bn?.', LINE * (4 + 6)],
  ['AZERTY, digits with Shift', '567890°+', LINE * 2],
  ['AZERTY, digits without Shift', '&é"\'(-è_çà)=', LINE],
  ['AZERTY, the same backwards', 'àç_è-(\'"é&', LINE],
  ['AZERTY of macOS, digits without Shift', '@&é"\'(§è!çà)-', LINE],
  ['AZERTY of macOS, the lowest row', ',;:=', LINE],
  ['AZERTY, a turn', 'azertgb', 40 * 5 ** 2 * 6],
  ['AZERTY, two turns', 'azedsq', 40 * 5 ** 3 * 10],
  ['AZERTY, down to either side and up again', 'zqwqz', 40 * 5 ** 4 * 4],
  ['AZERTY, a zig-zag', 'aqzsedrf', ZIG * 4],
  ['AZERTY, columns of three keys', 'aqwzsxedc', THREE * 3],
  ['AZERTY, columns of three keys from below', 'wqaxszcde', THREE * 3],
  ['AZERTY, columns of four keys without Shift', '&aqwézsx"edc', FOUR * 3],
  ['AZERTY, columns of four keys, digits with Shift', '4rfv5tgb', FOUR * 2],
  // QWERTY.
  ['QWERTY, a line', 'qwertyuiop[]', LINE],
  ['QWERTY, digits', '1234567890-=', LINE],
  ['QWERTY, the digit row with Shift', '!@#$%^&*()_+', LINE * 2],
  ['QWERTY, digits with and without Shift', '123$', LINE * 4],
  ['QWERTY, a turn', 'qwedc', 40 * 5 ** 2 * 4],
  ['QWERTY, a column', '1qaz', LINE],
  ['QWERTY, two columns', '1qaz2wsx', FOUR * 2],
  ['QWERTY, three columns', '1qaz2wsx3edc', FOUR * 3],
  ['QWERTY, columns of three keys', 'qazwsxedc', THREE * 3],
  ['QWERTY, a zig-zag from the right', '9o8i7u6y', ZIG * 4],
  ['QWERTY, a zig-zag that is cut', '9o8i7', ZIG * 3],
  ['QWERTY, every other key', '13579', 40 * 8 * 5],
  ['QWERTY, to and fro', 'asasas', ZIG * 3],
  // QWERTZ.
  ['QWERTZ, a line', 'qwertzuiopü', LINE],
  ['QWERTZ, the lowest row', '<yxcvbnm', LINE],
  ['QWERTZ, Umlaute', 'klöä#', LINE],
  ['QWERTZ, the digit row with Shift', '!"§$%&/()=', LINE * 2],
  ['QWERTZ, columns', 'qaywsx', THREE * 2],
  // BÉPO.
  ['BÉPO, a line', 'bépoè', LINE],
  ['BÉPO, the middle row', 'auie,ctsrnmç', LINE],
  ['BÉPO, a line with capitals', 'BÉPOÈ', LINE * 2],
  ['BÉPO, the digit row without Shift', '"«»()@+-/*=%', LINE],
  ['BÉPO, the lowest row', "êàyx.k'qghf", LINE],
  ['BÉPO, the lowest row with Shift', 'YX:K?QG', LINE * (21 + 7) * 2],
  ['BÉPO, columns of three keys', 'baàéuy', THREE * 2],
  // A number pad.
  ['number pad, a column', '741', LINE],
  ['number pad, from below to the right', '159', LINE],
  ['number pad, columns', '741852963', THREE * 3],
  ['number pad, rows', '789456123', THREE * 3],
  ['number pad, signs', '/*-', LINE],
]

const within: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  ['xazert!', [[1, 6, 'keyboard_walk', LINE]]],
  ['2024azert', [[4, 9, 'keyboard_walk', LINE]]],
  ['ñazert', [[1, 6, 'keyboard_walk', LINE]]],
  ['😀azert\0', [[1, 6, 'keyboard_walk', LINE]]],
  ['שazertש', [[1, 6, 'keyboard_walk', LINE]]],
  // One after the other.
  [
    'azert azert',
    [
      [0, 5, 'keyboard_walk', LINE],
      [6, 11, 'keyboard_walk', LINE],
    ],
  ],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one key', 'a'],
  ['two keys', 'az'],
  ['the same key again and again', 'aaaaaaaa'],
  ['pairs of keys', 'azmlty'],
  ['three keys that are too far apart', 'apw'],
  ['two steps alike, which is no figure', 'adg'],
  ['a zig-zag of four keys', '9o8i'],
  ['columns of which one is too short', 'tgnuj'],
  ['a space inside', 'az er ty'],
  ['a NUL inside', 'az\0er\0ty'],
  ['a sign that is on no key', 'az€er€ty'],
  ['letters of another alphabet', 'йцукен'],
  ['emoji', '😀😁😂😃'],
  ['halves of surrogate pairs', '\uD800\uD801\uD802\uDC00'],
  ['a word', 'maison'],
]

describe('createWalkFinder', () => {
  it.each(whole)('finds %s: %j', (_, text, price) => {
    expect(findWhole(find, text)).toEqual([0, readText(text).size, 'keyboard_walk', price])
  })

  it.each(within)('finds in %j', (text, parts) => {
    expect(findParts(find, text)).toEqual(expect.arrayContaining([...parts]))
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it('finds a walk at the end of the longest text, and one as long as the text', () => {
    const atEnd = findParts(find, `${'-'.repeat(MAX_SIZE - 6)}azerty`)
    expect(atEnd).toContainEqual([MAX_SIZE - 6, MAX_SIZE, 'keyboard_walk', LINE])
    const toAndFro = findWhole(find, 'as'.repeat(MAX_SIZE / 2))
    expect(toAndFro?.[3]).toBe((ZIG * MAX_SIZE) / 2)
  })

  it('has forgotten the steps of a longer text', () => {
    const candidates = createCandidates(MAX_SIZE)
    find(readText('azertyuiop'), createCandidates(MAX_SIZE))
    find(readText('az'), candidates)
    find(readText(''), candidates)
    find(readText('x'), candidates)
    expect(listParts(candidates)).toEqual([])
  })

  it.each(HOSTILE_TEXTS)('offers few parts for %s, and what they cost is a number', (_, text) => {
    const parts = findParts(find, text)
    // One for each layout and figure at each entry, at most.
    expect(parts.length).toBeLessThanOrEqual(6 * 5 * MAX_SIZE)
    expect(parts.every(([, , , price]) => Number.isFinite(price) && price >= 40)).toBe(true)
  })
})
