import { expect, it } from 'vitest'
import { wrapWords } from '../../../src/internal/wrap-words.js'

it.each([
  ['', 10, ''],
  ['one two three', 7, 'one two\nthree'],
  ['one two three', 8, 'one two\nthree'],
  ['one\ntwo three', 20, 'one\ntwo three'],
  ['incomprehensible word', 5, 'incomprehensible\nword'],
  // The no-break space holds, where commander's own wrapping would not.
  ['trois mots\u00A0: fin', 10, 'trois\nmots\u00A0: fin'],
])('%j in %i columns is %j', (text, width, expected) => {
  expect(wrapWords(text, width)).toBe(expected)
})
