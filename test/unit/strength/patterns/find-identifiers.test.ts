import { describe, expect, it } from 'vitest'
import {
  findIdentifiers,
  type IdentifierKind,
} from '../../../../src/strength/patterns/find-identifiers.js'
import { createRandom } from '../../../support/create-random.js'

/** Invented but for those of La Poste, with computed check digits; phone numbers are kept for fiction. */
const rpps = addLuhn('1099887766')
const adeli = addLuhn('75938877')
const siren = addLuhn('84397126')
const siret = addLuhn(`${siren}0001`)
const nir = addNirKey('2710859198437')
const corsican = addNirKey('185072A123456')
const rib = addRibKey('999980412707318264905')
const ribWithLetters = addRibKey('9999800550AJSRZ57841Z')
const iban = addIbanKey('FR', rib)

const valid: readonly (readonly [IdentifierKind, string])[] = [
  ['nir', nir],
  ['nir', nir.slice(0, 13)],
  ['nir', '2 71 08 59 198 437 25'],
  ['nir', '2.71.08.59.198.437'],
  ['nir', '2-71-08-59-198-437-25'],
  ['nir', '2\u00A071\u00A008\u00A059\u00A0198\u00A0437\u00A025'],
  ['nir', corsican],
  ['nir', corsican.toLowerCase()],
  ['nir', corsican.slice(0, 13)],
  ['nir', space(addNirKey('185072B123456'), 1, 2, 2, 2, 3, 3, 2)],
  ['nir', addNirKey('1622099350123')],
  ['nir', addNirKey('2314297405012')],
  ['nir', addNirKey('1559999350123')],
  ['nir', addNirKey('7850799350123')],
  ['nir', addNirKey('8850799350123')],
  ['nir', addNirKey('3250775120045')],
  ['nir', addNirKey('4250775120045')],
  ['rpps', rpps],
  ['rpps', `8${rpps}`],
  ['rpps', space(rpps, 2, 3, 3, 3)],
  ['adeli_finess', adeli],
  ['adeli_finess', space(adeli, 2, 2, 4, 1)],
  ['adeli_finess', addLuhn('01000998')],
  ['adeli_finess', addLuhn('97010998')],
  ['adeli_finess', addLuhn('98050998')],
  ['adeli_finess', `2A${addLuhn('21099998').slice(2)}`],
  ['adeli_finess', `2b ${addLuhn('22099998').slice(2)}`],
  ['adeli_finess', space(addLuhn('01000998'), 3, 3, 3)],
  ['siren', space(siren, 3, 3, 3)],
  ['siren', space(siren, 3, 3, 3).replaceAll(' ', '.')],
  ['siren', addLuhn('96123456')],
  ['siren', addLuhn('99123456')],
  ['siret', siret],
  ['siret', space(siret, 3, 3, 3, 5)],
  ['siret', '35600000000048'],
  ['siret', '35600000009994'],
  ['iban', iban],
  ['iban', space(iban, 4, 4, 4, 4, 4, 4, 3)],
  ['iban', space(iban.toLowerCase(), 4, 4, 4, 4, 4, 4, 3)],
  ['iban', addIbanKey('FR', ribWithLetters)],
  ['iban', addIbanKey('BE', '999999999999')],
  ['iban', addIbanKey('NO', '99999999999')],
  ['iban', addIbanKey('DE', '999999990123456789')],
  ['iban', space(addIbanKey('MT', 'ZZZZ99999000012345ZZZZZ001S'), 4, 4, 23)],
  ['rib', rib],
  ['rib', space(rib, 5, 5, 11, 2)],
  ['rib', ribWithLetters],
  ['rib', space(ribWithLetters.toLowerCase(), 5, 5, 11, 2)],
  ['phone', '0199001234'],
  ['phone', '02 61 91 44 53'],
  ['phone', '03.53.01.12.34'],
  ['phone', '04-65-71-12-34'],
  ['phone', '05/36/49/12/34'],
  ['phone', '0639 98 1234'],
  ['phone', '06\u202F39\u202F98\u202F12\u202F34'],
  ['phone', '+33639981234'],
  ['phone', '+33 6 39 98 12 34'],
  ['phone', '0033 6 39 98 12 34'],
  ['plate', 'EK-527-RB'],
  ['plate', 'ek527rb'],
  ['plate', 'EK 527 RB'],
  ['plate', 'Ek.001/Rb'],
  ['plate', 'SA-999-AS'],
  ['plate', '1234 AB 56'],
  ['plate', '1234ab56'],
  ['plate', '12 XYZ 75'],
  ['plate', '987 QR 2A'],
  ['plate', '987 qr 2b'],
  ['plate', '987-QR-974'],
  ['plate', '987-QR-01'],
  ['plate', '987-QR-95'],
]

const near: readonly (readonly [what: string, text: string])[] = [
  ['a NIR of nobody: sex 9', addNirKey('9710859198437')],
  ['a NIR of month 13', addNirKey('2711359198437')],
  ['a NIR of département 00', addNirKey('2710800198437')],
  ['a NIR of commune 000', addNirKey('2710859000437')],
  ['a NIR of order 000', addNirKey('2710859198000')],
  ['a NIR of month 20 without key', '2712059198437'],
  ['a provisional NIR without key', '7710859198437'],
  ['a provisional NIR with a wrong key', change(addNirKey('7850799350123'), 14)],
  ['a NIR of département 2C', '2710852C98437'],
  ['a NIR of fourteen digits', nir.slice(0, 14)],
  ['an RPPS with a wrong digit', change(rpps, 5)],
  ['an RPPS that begins with 11', addLuhn('1199887766')],
  ['an RPPS after a 9', `9${rpps}`],
  ['an ADELI number with a wrong digit', change(adeli, 5)],
  ['a FINESS number of département 00', addLuhn('00123456')],
  ['a FINESS number of Corsica with a wrong digit', `2A${change(addLuhn('21099998').slice(2), 3)}`],
  ['a FINESS number of Corsica with the letter of the other', `2B${addLuhn('21099998').slice(2)}`],
  ['a FINESS number of département 9A', `9A${addLuhn('91099998').slice(2)}`],
  ['a SIREN with a wrong digit', change(space(siren, 3, 3, 3), 5)],
  ['a SIRET with a wrong digit', change(siret, 12)],
  ['a SIRET of no SIREN', addLuhn(`${change(siren, 3)}0001`)],
  ['a SIRET of a zero', addLuhn(`${addLuhn('04397126')}0001`)],
  ['a SIRET of La Poste with a wrong digit', '35600000009993'],
  ['a SIRET with the sum that La Poste has', '84397126800002'],
  ['an IBAN with a wrong digit', change(iban, 12)],
  ['an IBAN with a wrong letter', addIbanKey('FR', ribWithLetters).replace('AJSRZ', 'AJSRY')],
  ['an IBAN of a country that is none', addIbanKey('XX', rib)],
  ['an IBAN that is too short', addIbanKey('FR', rib.slice(1))],
  ['an IBAN that is too long', addIbanKey('FR', `${rib}0`)],
  ['an IBAN within a word', `x${iban}`],
  ['an IBAN before a word', `${iban}x`],
  ['an IBAN after é', `é${iban}`],
  ['an IBAN before é', `${iban}é`],
  ['a RIB with a wrong digit', change(rib, 12)],
  ['a RIB with a wrong letter', ribWithLetters.replace('AJSRZ', 'AJSRY')],
  ['a RIB of key 00', '0'.repeat(23)],
  ['a RIB within a word', `x${ribWithLetters}`],
  ['a phone number that begins with 00', '0099001234'],
  ['a phone number of eleven digits', '01990012345'],
  ['a phone number of nine digits', '019900124'],
  ['a phone number with +33 and 0', '+33099001234'],
  ['a phone number of another country', '+44639981234'],
  ['a phone number within a longer run', '0199001234 56'],
  ['a phone number behind a longer run', '7-0199001234'],
  ['a phone number with two separators in a row', '01  99001234'],
  ['a phone number with other signs', '01_99_00_12_34'],
  ['a plate with I', 'EI-527-RB'],
  ['a plate with O', 'EK-527-OB'],
  ['a plate with u', 'ek527ru'],
  ['a plate with SS', 'SS-527-RB'],
  ['a plate that ends with ss', 'ek-527-ss'],
  ['a plate of number 000', 'EK-000-RB'],
  ['a plate within a word', 'xEK-527-RB'],
  ['a plate before a word', 'EK527RBx'],
  ['a plate before a digit', 'EK-527-RB2'],
  ['a plate after a digit', '1EK-527-RB'],
  ['a plate before é', 'EK-527-RBé'],
  ['a plate after é', 'éEK-527-RB'],
  ['a plate with two separators in a row', 'EK--527-RB'],
  ['a plate with a Kelvin sign', 'E\u212A-527-RB'],
  ['an old plate of département 00', '1234 AB 00'],
  ['an old plate of département 96', '1234 AB 96'],
  ['an old plate of département 977', '1234 AB 977'],
  ['an old plate with four letters', '1234 ABCD 56'],
  ['an old plate with five digits', '12345 AB 56'],
  ['an old plate with a leading zero', '0123 AB 56'],
  ['an old plate with one digit', '1 AB 56'],
]

describe('findIdentifiers', () => {
  it.each(valid)('finds a %s in %j', (kind, text) => {
    expect(findIdentifiers(text)).toEqual([
      { start: 0, end: text.length, kind, guesses: expect.any(Number) },
    ])
  })

  it.each(valid)('finds the same %s within a text: %j', (kind, text) => {
    for (const [before, after] of [
      ['', '!'],
      ['Élodie ', ''],
      ['(', ')'],
      ['😀', '😀'],
      ['\uD800', '\0'],
      ['n° ', ' !!'],
    ] as const) {
      const found = findIdentifiers(before + text + after)
      const [start, end] = [before.length, before.length + text.length]
      expect(found).toEqual([{ start, end, kind, guesses: expect.any(Number) }])
    }
  })

  it.each(near)('does not take %s: %j', (_, text) => {
    expect(findIdentifiers(text)).toEqual([])
  })

  it('takes a number that a word touches, because letters end a run of digits', () => {
    expect(findIdentifiers(`rpps${rpps}ok`)).toMatchObject([{ kind: 'rpps', start: 4, end: 15 }])
    expect(findIdentifiers('tel+33639981234x')).toMatchObject([{ start: 3, end: 15 }])
  })

  it('takes a NIR with a slip in the key by its shape', () => {
    expect(findIdentifiers('2 71 08 59 198 437 26')).toMatchObject([{ kind: 'nir', end: 21 }])
    expect(findIdentifiers(change(corsican, 14))).toMatchObject([{ kind: 'nir', end: 15 }])
  })

  it('takes other numbers after a plus sign without it', () => {
    expect(findIdentifiers(`+${rpps}`)).toMatchObject([{ kind: 'rpps', start: 1 }])
  })

  it('ends a number with letters where its length ends and a word does', () => {
    expect(findIdentifiers(`${iban} 2024`)).toMatchObject([{ kind: 'iban', end: 27 }])
    expect(findIdentifiers(`${corsican.slice(0, 13)} toto`)).toMatchObject([{ end: 13 }])
  })

  it('finds several, from left to right', () => {
    const text = `${rpps},EK-527-RB,${nir};0199001234!fr76 ${iban}`
    expect(
      findIdentifiers(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    ).toEqual([
      ['rpps', rpps],
      ['plate', 'EK-527-RB'],
      ['nir', nir],
      ['phone', '0199001234'],
      ['iban', iban],
    ])
  })

  it('prices a kind by its number space', () => {
    const prices = new Map(valid.map(([kind, text]) => [kind, findIdentifiers(text)[0]?.guesses]))
    expect(Object.fromEntries(prices)).toEqual({
      nir: 2_592_000_000,
      rpps: 100_000_000,
      adeli_finess: 100_000_000,
      siren: 90_000_000,
      siret: 9_000_000_000,
      iban: 5e18,
      rib: 5e18,
      phone: 900_000_000,
      plate: 278_505_216,
    })
  })

  it('gives one empty list for what has nothing', () => {
    const none = findIdentifiers('')
    expect(none).toEqual([])
    for (const text of ['Sandrine1974!', 'correct horse', '12', '12345678', 'aaa999bbb']) {
      expect(findIdentifiers(text)).toBe(none)
    }
  })

  describe('leaves random digits alone', () => {
    /** What chance allows: one check digit in ten, 9 of 100 beginnings of a phone number, and so on. */
    const bounds: Readonly<Record<number, number>> = {
      9: 0.11,
      10: 0.1,
      11: 0.003,
      12: 0.001,
      13: 0.03,
      14: 0.015,
      15: 0.035,
      23: 0.015,
    }
    const lengths = Array.from({ length: 30 }, (_, index) => index + 1)
    it.each(lengths)('of length %i', (length) => {
      const random = createRandom(length)
      const digits = (): string => Array.from({ length }, () => String(random(10))).join('')
      let matches = 0
      for (let round = 0; round < 10_000; round++) matches += findIdentifiers(digits()).length
      expect(matches / 10_000).toBeLessThanOrEqual(bounds[length] ?? 0)
    })
  })

  it('leaves random letters and digits alone', () => {
    const random = createRandom(97)
    const signs = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
    let matches = 0
    for (let round = 0; round < 10_000; round++) {
      const text = Array.from({ length: 16 }, () => signs[random(signs.length)])
      matches += findIdentifiers(text.join('')).length
    }
    expect(matches).toBe(0)
  })

  it('answers within the text for whatever comes, and does not grow faster than the text', () => {
    const parts = [
      '0',
      '9',
      '1 ',
      '2A',
      'a',
      'Z-',
      '+',
      '+33',
      'FR76',
      'é',
      '\0',
      '\uD800',
      '😀',
      '.',
      ' ',
      '\u212A',
    ]
    const random = createRandom(7)
    for (let round = 0; round < 5_000; round++) {
      const text = Array.from({ length: 1 + random(60) }, () => parts[random(parts.length)]).join(
        '',
      )
      const edges = findIdentifiers(text).flatMap(({ start, end }) => [start, end])
      const isSorted = edges.every((edge, index) => edge >= (edges[index - 1] ?? 0))
      expect(isSorted && (edges.at(-1) ?? 0) <= text.length, JSON.stringify(text)).toBe(true)
    }
    for (const part of parts) expect(findIdentifiers(part.repeat(20_000))).toEqual([])
  })
})

function addLuhn(digits: string): string {
  let sum = 0
  for (const [at, digit] of [...digits].reverse().entries()) {
    sum += [...String(Number(digit) * (at % 2 === 0 ? 2 : 1))].reduce(
      (all, one) => all + Number(one),
      0,
    )
  }
  return digits + ((10 - (sum % 10)) % 10)
}

function addNirKey(value: string): string {
  const number = BigInt(value.replace('2A', '19').replace('2B', '18'))
  return value + String(97n - (number % 97n)).padStart(2, '0')
}

/** As the banks publish it: 97 less the rest of 89 times bank, 15 times branch and 3 times account. */
function addRibKey(value: string): string {
  const letters = ['', 'AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FOW', 'GPX', 'HQY', 'IRZ']
  const digits = value.replace(/[A-Z]/gu, (letter) =>
    String(letters.findIndex((row) => row.includes(letter))),
  )
  const [bank, branch, account] = [digits.slice(0, 5), digits.slice(5, 10), digits.slice(10)]
  const sum = 89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)
  return value + String(97n - (sum % 97n)).padStart(2, '0')
}

function addIbanKey(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('')
  return country + String(98n - (BigInt(digits) % 97n)).padStart(2, '0') + account
}

/** Groups of these sizes. */
function space(value: string, ...sizes: readonly number[]): string {
  let from = 0
  return sizes
    .map((size) => {
      from += size
      return value.slice(from - size, from)
    })
    .join(' ')
}

/** One digit wrong. */
function change(value: string, at: number): string {
  return value.slice(0, at) + ((Number(value[at]) + 1) % 10) + value.slice(at + 1)
}
