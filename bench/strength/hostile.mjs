// Families of text that make an estimator work, each in any length. Generated here, and the same ones for all.

import { createRandom } from './passwords.mjs'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const WORDS = 'soleil maison motdepasse chien azerty bonjour jardin amour password dragon'.split(
  ' ',
)
const NAMES = 'constructor __proto__ toString hasOwnProperty prototype valueOf'.split(' ')

/** Repeats a text up to a length. */
const cycle = (text) => (length) => text.repeat(Math.ceil(length / text.length)).slice(0, length)
/** Draws from a list of texts up to a length. */
const draw =
  (choices, between = '') =>
  (length) => {
    const { pick } = createRandom(length)
    const parts = []
    for (let size = 0; size < length; size += between.length + parts.at(-1).length) {
      parts.push(pick(choices))
    }
    return parts.join(between).slice(0, length)
  }
/** Grows a text by itself up to a length: repeats within repeats. */
const grow = (first, second, step) => (length) => {
  let [before, text] = [first, second]
  while (text.length < length) [before, text] = [text, step(before, text)]
  return text.slice(0, length)
}

/** Name of a family to what makes a text of that many UTF-16 units. */
export const families = {
  'one letter': cycle('a'),
  'one digit': cycle('7'),
  'two alternating': cycle('ab'),
  'one letter, then another': (length) => `${'a'.repeat(length - 1)}!`,
  'repeats within repeats': grow('a', 'ab', (_, text) => `${text}${text}c`),
  'Fibonacci repeats': grow('a', 'ab', (before, text) => text + before),
  'a repeated word': cycle('motdepasse'),
  'a repeated l33t word': cycle('p@55w0rd!'),
  'a repeated capitalised l33t word': cycle('M07d3P@553'),
  'the whole l33t table': cycle('4@8({[<3€9&6#1!|7+05$%2'),
  'glyphs of two letters': draw([...'1!|7+2%']),
  'one and ell': draw([...'1lI!|i']),
  'l33t of several characters': draw(['|-|', '/\\/\\', '|\\|', '()', '\\/\\/', '|_|', '|<', '}{']),
  'a sea of a, e, i, o, s': draw([...'aeios@31054$']),
  'digits in order': cycle(DIGITS),
  'random digits': draw([...DIGITS]),
  'like dates': draw(['1/1/', '12-', '31.', '2021', '99 ', '01/', '7-7-']),
  years: draw(['1970', '2021', '1999', '2024']),
  'like identifiers': draw(['0612345678', 'FR76', '2750', '12345 ', 'AA-123-', '10003']),
  symbols: draw([...'!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~']),
  'random letters': draw([...LETTERS]),
  'random letters and digits, base64': draw([
    ...LETTERS,
    ...LETTERS.toUpperCase(),
    ...DIGITS,
    '+',
    '/',
  ]),
  'many words': draw(WORDS),
  'many words with separators': draw(WORDS, '-'),
  'days and months': draw(['lundi', 'mardi', 'janvier', 'mars', 'rouge', 'nord', 'un', 'deux']),
  'words backwards': draw(WORDS.map((word) => [...word].reverse().join(''))),
  'alternating case': (length) =>
    draw(WORDS)(length).replace(/../gu, (pair) => pair.charAt(0).toUpperCase() + pair.slice(1)),
  'keyboard rows': cycle('azertyuiopqsdfghjklmwxcvbn'),
  'a walk to and fro': cycle('qwertyuiop[poiuytrew'),
  separators: draw([...'-_. ,;']),
  accents: draw([...'éèêàùçôîœæÿ']),
  'combining marks': (length) => `e${draw(['\u0301', '\u0323', '\u0308', '\u0327'])(length - 1)}`,
  'emoji sequences': cycle('\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{FE0F}'),
  'halves of pairs': cycle('\u{D83D}a'),
  'names of object properties': draw(NAMES),
}

export const lengths = [64, 100, 256, 1_000, 4_096, 100_000]
