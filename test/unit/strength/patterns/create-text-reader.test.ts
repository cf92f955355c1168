import { describe, expect, it } from 'vitest'
import {
  createTextReader,
  type TextReaderOptions,
} from '../../../../src/strength/patterns/create-text-reader.js'
import {
  FIRST_DIGIT,
  OTHER,
  type ReadText,
  SEPARATOR,
} from '../../../../src/strength/patterns/types.js'
import { createRandom } from '../../../support/create-random.js'
import { HOSTILE_TEXTS, MAX_SIZE, readText } from '../../../support/find-parts.js'

describe('createTextReader', () => {
  it.each([
    ['', '', [0]],
    ['Soleil2024', 'soleil2024', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['Ab9', 'ab9', [0, 1, 2, 3]],
    // Accents, composed and decomposed; marks belong to the letter before, or to nothing.
    ['Élan', 'elan', [0, 1, 2, 3, 4]],
    ['E\u0301lan', 'elan', [0, 2, 3, 4, 5]],
    ['ÀÉÎÕÜÇŸÑÅ', 'aeioucyna', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['e\u0301\u0300\u0323', 'e', [0, 4]],
    ['\u0301a', 'a', [1, 2]],
    ['\u0301', '', [1]],
    ['ǖ', 'u', [0, 1]],
    // Ligatures are two letters, and letters that Unicode does not take apart are one.
    ['œ', 'oe', [0, 0, 1]],
    ['Œil', 'oeil', [0, 0, 1, 2, 3]],
    ['ŒÆßẞþ', 'oeaessssth', [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]],
    ['øØłŁđÐðıİ', 'oolldddii', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    // The sign for kelvin is a K.
    ['\u212A', 'k', [0, 1]],
    // Separators and other signs.
    [" -_.'’,·\u00A0\u2011\u202F", '~~~~~~~~~~~', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['!?@#€/:;"', '*********', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['a\0b\n\t\u007F', 'a*b***', [0, 1, 2, 3, 4, 5, 6]],
    // Other scripts, from right to left too.
    ['αЖ字', '***', [0, 1, 2, 3]],
    ['й한글', '***', [0, 1, 2, 3]],
    ['שלום', '****', [0, 1, 2, 3, 4]],
    ['\u202Eab', '*ab', [0, 1, 2, 3]],
    // A pair of surrogates is one sign, and so is half of one.
    ['😀a', '*a', [0, 2, 3]],
    ['𐐀a', '*a', [0, 2, 3]],
    ['\uD800a\uDC00', '*a*', [0, 1, 2, 3]],
    ['\uDC00\uD800', '**', [0, 1, 2]],
    // A selector is a mark; a joiner is a sign.
    ['☀\uFE0F', '*', [0, 2]],
    ['👩\u200D⚕', '***', [0, 2, 3, 4]],
  ])('reads %j as %s', (password, expected, offsets) => {
    const text = readText(password)
    expect(show(text)).toBe(expected)
    expect([...text.offsets.subarray(0, text.size + 1)]).toEqual(offsets)
  })

  it.each([
    ['Soleil', 'soleil'],
    ['ÉÇ', 'éç'],
    ['E\u0301', 'e'],
    // Of a ligature, the second letter stands for itself.
    ['Œ', 'œe'],
    ['ßþ', 'ßsþh'],
    ['2é!', '2é!'],
    ['İ', 'i'],
    // In the second unit emoji differ.
    ['😀🚀', '\uDE00\uDE80'],
    ['𐐀', '\uDC28'],
    ['\uD800', '\uD800'],
  ])('keeps what was typed of %j: %j', (password, expected) => {
    const { units, size } = readText(password)
    expect(String.fromCharCode(...units.subarray(0, size))).toBe(expected)
  })

  it.each([
    ['SoLeil', [0, 1, 1, 2, 2, 2, 2], [0, 1, 2, 3, 4, 5, 6]],
    ['É2é', [0, 1, 1, 1], [0, 1, 1, 2]],
    ['Œ', [0, 1, 2], [0, 1, 2]],
    ['Α-a', [0, 1, 1, 1], [0, 0, 0, 1]],
    ['', [0], [0]],
  ])('counts capitals and letters before each entry of %j', (password, capitals, letters) => {
    const text = readText(password)
    expect([...text.capitals.subarray(0, text.size + 1)]).toEqual(capitals)
    expect([...text.letters.subarray(0, text.size + 1)]).toEqual(letters)
  })

  it.each([
    ['4@', 'a'],
    ['8', 'b'],
    ['({[¢', 'c'],
    ['<', 'ck'],
    ['6', 'dg'],
    ['3€', 'e'],
    ['#', 'h'],
    ['9', 'gq'],
    ['1!|', 'il'],
    ['7', 'lt'],
    ['0', 'o'],
    ['$5§', 's'],
    ['µ', 'u'],
    ['+', 't'],
    ['>', 'v'],
    ['%', 'x'],
    ['¥', 'y'],
    ['2', 'z'],
    ['aZé-_.?"&*)}]=\u0001字😀', ''],
  ])('lets %s stand for %j', (signs, letters) => {
    const { masks, size } = readText(signs)
    for (const mask of masks.subarray(0, size)) expect(showMask(mask)).toBe(letters)
  })

  it.each<readonly [TextReaderOptions, string, readonly string[]]>([
    [{}, 'oea~1', ['il']],
    [{ folding: true, leet: true }, 'oea~1', ['il']],
    [{ leet: false }, 'oea~1', []],
    [{ folding: false }, '*a~1', ['il']],
  ])('switches layers off: %j', (options, expected, masks) => {
    const text = createTextReader(8, options)('œA-1')
    expect(show(text)).toBe(expected)
    expect([...text.masks.subarray(0, text.size)].map(showMask).filter(Boolean)).toEqual(masks)
  })

  it('takes decomposed letters as signs without folding, and knows rare signs only with leet', () => {
    expect(show(createTextReader(8, { folding: false })('e\u0301É€'))).toBe('e***')
    const { masks } = createTextReader(8, { leet: false })('€')
    expect(masks[0]).toBe(0)
  })

  describe('reads no more than there is room for', () => {
    it.each([
      ['abcd', 3, 'abc', 3],
      ['abc', 3, 'abc', 3],
      ['abœ', 3, 'abo', 3],
      ['😀😀', 1, '*', 2],
      ['abc', 0, '', 0],
      // Marks add no entry: four units for each entry are looked at.
      [`e${'\u0301'.repeat(6)}x`, 2, 'ex', 8],
      [`e${'\u0301'.repeat(7)}x`, 2, 'e', 8],
      [`ab${'\u0301'.repeat(9)}`, 2, 'ab', 2],
      // The last pair is not torn apart.
      [`${'\u0301'.repeat(7)}😀`, 2, '*', 9],
    ])('of %j, %i', (password, maxSize, expected, end) => {
      const text = createTextReader(maxSize)(password)
      expect(show(text)).toBe(expected)
      expect(text.offsets[text.size]).toBe(end)
    })

    it.each(HOSTILE_TEXTS)('of %s', (_, password) => {
      const { size, offsets, symbols } = readText(password)
      const edges = [...offsets.subarray(0, size + 1)]
      expect(size).toBeLessThanOrEqual(MAX_SIZE)
      expect(edges.at(-1)).toBeLessThanOrEqual(4 * MAX_SIZE)
      expect(edges.every((edge, index) => edge >= (edges[index - 1] ?? 0))).toBe(true)
      expect(symbols.subarray(0, size).every((symbol) => symbol <= OTHER)).toBe(true)
    })
  })

  it('starts anew with each text', () => {
    const read = createTextReader(16)
    read('ÉLODIE 2024 !!!')
    const text = read('ab')
    expect(show(text)).toBe('ab')
    expect([...text.capitals.subarray(0, 3)]).toEqual([0, 0, 0])
    expect(show(read(''))).toBe('')
  })

  it('reads composed and decomposed text alike, whatever it is', () => {
    const random = createRandom(5)
    const characters = [...'aZé5ÇœÅ-!ñ字😀ô€']
    for (let round = 0; round < 500; round++) {
      const length = random(20)
      const password = Array.from({ length }, () => characters[random(characters.length)]).join('')
      const [composed, apart] = ['NFC', 'NFD'].map((form) => readText(password.normalize(form)))
      expect(show(apart as ReadText)).toBe(show(composed as ReadText))
    }
  })
})

/** Letters and digits as they are, `~` for a separator, `*` for anything else. */
function show({ symbols, size }: ReadText): string {
  return Array.from(symbols.subarray(0, size), (symbol) => {
    if (symbol < FIRST_DIGIT) return String.fromCharCode(97 + symbol)
    if (symbol < SEPARATOR) return String(symbol - FIRST_DIGIT)
    return symbol === SEPARATOR ? '~' : '*'
  }).join('')
}

function showMask(mask: number): string {
  return [...'abcdefghijklmnopqrstuvwxyz'].filter((_, bit) => (mask >>> bit) & 1).join('')
}
