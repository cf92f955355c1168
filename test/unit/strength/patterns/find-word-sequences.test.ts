import { describe, expect, it } from 'vitest'
import { createWordSequenceFinder } from '../../../../src/strength/patterns/find-word-sequences.js'
import {
  type FoundPart,
  findAfter,
  findParts,
  findWhole,
  HOSTILE_TEXTS,
  MAX_SIZE,
} from '../../../support/find-parts.js'

const find = createWordSequenceFinder()
/** Forty lists, and any start within one. */
const WEEK = 40 * 7
const YEAR = 40 * 12

const found: readonly (readonly [text: string, parts: readonly FoundPart[]])[] = [
  // In order: as much as the list is long.
  ['lundimardi', [[0, 10, 'word_sequence', WEEK]]],
  ['janvierfévrier', [[0, 14, 'word_sequence', YEAR]]],
  ['bleublanc', [[0, 9, 'word_sequence', 40 * 3]]],
  ['nordsud', [[0, 7, 'word_sequence', 40 * 4]]],
  ['onetwo', [[0, 6, 'word_sequence', 40 * 12]]],
  [
    'lundimardimercredi',
    [
      [0, 10, 'word_sequence', WEEK],
      [0, 18, 'word_sequence', WEEK],
      [5, 18, 'word_sequence', WEEK],
    ],
  ],
  // Backwards.
  ['mardilundi', [[0, 10, 'word_sequence', WEEK * 2]]],
  ['mercredi-mardi', [[0, 14, 'word_sequence', WEEK * 2]]],
  // Whatever the case, the accents and the ligatures.
  ['LUNDImardi', [[0, 10, 'word_sequence', WEEK]]],
  ['fevrierMARS', [[0, 11, 'word_sequence', YEAR]]],
  ['fe\u0301vriermars', [[0, 11, 'word_sequence', YEAR]]],
  ['ratbœuf', [[0, 8, 'word_sequence', 40 * 12]]],
  // A word of two parts is one.
  ['midi-aprèsmidi', [[0, 14, 'word_sequence', 40 * 5]]],
  // With one separator between.
  ['lundi-mardi', [[0, 11, 'word_sequence', WEEK]]],
  ['lundi mardi', [[0, 11, 'word_sequence', WEEK]]],
  ['x.lundi.mardi.x', [[2, 13, 'word_sequence', WEEK]]],
  // The last note is the first one too.
  ['sido', [[0, 4, 'word_sequence', 40 * 8]]],
  ['doré', [[0, 4, 'word_sequence', 40 * 8]]],
  // A word of two lists goes on in either.
  ['marsavril', [[0, 9, 'word_sequence', YEAR]]],
  ['marsjupiter', [[0, 11, 'word_sequence', 40 * 9]]],
  // In any order: as much for each word, from three on.
  ['lundisamedimardi', [[0, 16, 'word_sequence', 40 * 7 ** 3]]],
  ['lundi-samedi-mardi', [[0, 18, 'word_sequence', 40 * 7 ** 3]]],
  ['lundilundilundi', [[0, 15, 'word_sequence', 40 * 7 ** 3]]],
  [
    'lundimardisamedi',
    [
      [0, 10, 'word_sequence', WEEK],
      [0, 16, 'word_sequence', 40 * 7 ** 3],
    ],
  ],
  [
    'lundimardilundi',
    [
      [0, 10, 'word_sequence', WEEK],
      [0, 15, 'word_sequence', 40 * 7 ** 3],
      [5, 15, 'word_sequence', WEEK * 2],
    ],
  ],
  [
    'mardilundimardi',
    [
      [0, 10, 'word_sequence', WEEK * 2],
      [0, 15, 'word_sequence', 40 * 7 ** 3],
      [5, 15, 'word_sequence', WEEK],
    ],
  ],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['one word', 'lundi'],
  ['one word and a separator', 'lundi-'],
  ['a word and the beginning of the next', 'lundimard'],
  ['two words that are not neighbours', 'lundisamedi'],
  ['the last word and the first', 'dimanchelundi'],
  ['twice the same word', 'lundilundi'],
  ['words of two lists', 'lundifévrier'],
  ['a long word and a short one', 'lundimar'],
  ['two separators in a row', 'lundi--mardi'],
  ['another sign between', 'lundi/mardi'],
  ['a NUL between', 'lundi\0mardi'],
  ['a word between', 'lundietmardi'],
  ['signs for letters', 'lund1mardi'],
  ['letters of another alphabet', 'lund\u0456mardi'],
  ['digits', '1234567'],
]

describe('createWordSequenceFinder', () => {
  it.each(found)('finds in %j', (text, parts) => {
    expect(findParts(find, text)).toEqual(parts)
  })

  it.each(near)('finds nothing in %s: %j', (_, text) => {
    expect(findParts(find, text)).toEqual([])
  })

  it('does not look behind the end of a text, where a longer one stood', () => {
    for (const text of ['lundi', 'lundi-', 'lundi-mard']) {
      expect(findAfter(find, 'lundi-mardi', text)).toEqual([])
    }
  })

  it('prices the longest text: every word in order, or in none', () => {
    const months = 'janvierfevriermarsavrilmaijuinjuilletaoutseptembreoctobrenovembredecembre'
    expect(findWhole(find, months)?.[3]).toBe(YEAR)
    expect(findWhole(find, 'fami'.repeat(MAX_SIZE / 4))?.[3]).toBe(40 * 8 ** (MAX_SIZE / 2))
  })

  it.each(HOSTILE_TEXTS)('stays within the text for %s', (_, text) => {
    for (const [start, end, , price] of findParts(find, text)) {
      expect(start < end && end <= MAX_SIZE && Number.isFinite(price)).toBe(true)
    }
  })
})
