import { describe, expect, it } from 'vitest'
import { HygieError } from '../../../../src/errors.js'
import { computeChecksum } from '../../../../src/strength/lexicon/compute-checksum.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { openTier } from '../../../../src/strength/lexicon/open-tier.js'
import { listLexiconWords } from '../../../support/list-lexicon-words.js'

const tier = encodeWords(
  ['perroquet', 'perruque', 'persil', 'piment', 'p1ment', '1pomme'].map((word, index) => ({
    word,
    guesses: 16 << index,
    kind: 'trade',
  })),
  { name: 'garden', licence: 'own (MIT); see NOTICE' },
)

/** A tier whose checksum is right, whatever stands in it. */
const seal = (summed: string): string =>
  `hygie-words/2|${computeChecksum(summed).toString(16).padStart(8, '0')}${summed}`

/** The error, if it is one of a tier that says nothing of the words. */
function refuse(text: unknown): string {
  try {
    openTier(text as string)
  } catch (error) {
    if (!(error instanceof HygieError) || error.code !== 'ERR_TIER_INVALID') throw error
    const said = `${error.message} ${JSON.stringify(error)}`
    return /rroq|uque|sil|ment|omme/u.test(said) ? `says ${said}` : 'refused'
  }
  return 'accepted'
}

describe('openTier', () => {
  it('says where the words of each pair of first symbols stand, and their values', () => {
    const { name, text, wordsAt, valuesAt } = openTier(tier)
    expect([name, text]).toEqual(['garden', tier])
    const pairs = [...wordsAt.keys()].filter((pair) => wordsAt[pair] !== 0)
    const read = (at = 0): string => text.slice(at, text.indexOf('!', at))
    expect(pairs.map((pair) => [pair, read(wordsAt[pair]), read(valuesAt[pair]).length])).toEqual([
      // P is the symbol 15, E 4, I 8, O 14, and 1 is 27.
      [15 * 36 + 4, 'BrroquetDuqueCsil', 3],
      [15 * 36 + 8, 'Bment', 1],
      [15 * 36 + 27, 'Bment', 1],
      [27 * 36 + 15, 'Bomme', 1],
    ])
    expect([...valuesAt.keys()].filter((pair) => valuesAt[pair] !== 0)).toEqual(pairs)
  })

  it('takes a tier without words', () => {
    const { wordsAt } = openTier(encodeWords([], { name: 'none', licence: '' }))
    expect(wordsAt.every((at) => at === 0)).toBe(true)
  })

  const odd: readonly (readonly [string, string])[] = [
    ['nothing but marks', '!!!!'],
    ['one mark', 'abBc!'],
    ['an odd number of marks', 'abBc!acBd!#!'],
    ['no mark', 'abBc#'],
    ['pairs of other characters', '{}Bc!~~Bd!#!#!'],
    ['fewer values than words', 'abBcCdCe!#!'],
    ['more values than words', 'abBc!###!'],
    ['a word of 90 letters', `abB${'c'.repeat(88)}!#!`],
    ['a word that shares more than there is', 'abBcZd!##!'],
  ]
  it.each(odd)('bounds what a tier costs that somebody sealed with %s', (_title, body) => {
    expect(listLexiconWords([openTier(seal(`|garden|MIT\n${body}`))]).length).toBeLessThan(4)
  })

  const values: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 12],
    ['an object', { format: 'zxcvbn-ts-4' }],
    ['a list of one tier', [tier]],
    ['a text object', Object(tier)],
    ['bytes', new TextEncoder().encode(tier)],
    ['an empty text', ''],
    ['any text', 'perroquet'],
    ['a space before the tier', ` ${tier}`],
    ['a mark before the tier', `\uFEFF${tier}`],
    ['another format', tier.replace('/2|', '/1|')],
    ['capitals in the checksum', tier.replace(/\|[0-9a-f]{8}\|/u, (sum) => sum.toUpperCase())],
    ['no name', seal('||MIT\n')],
    ['a capital in the name', seal('|Garden|MIT\n')],
    ['a name of 41 letters', seal(`|${'n'.repeat(41)}|MIT\n`)],
    ['a line break in the licence', seal('|garden|MIT\r\nabBc!#!')],
    ['no licence', seal('|garden\nabBc!#!')],
    ['a licence of 401 letters', seal(`|garden|${'l'.repeat(401)}\n`)],
    ['line ends of another system', tier.replaceAll('\n', '\r\n')],
    ['two tiers behind one another', tier + tier],
    ['words twice', tier.replace('Bment!', 'Bment!piBment!')],
    ['other letters than those of ASCII', tier.replace('rroquet', 'rroquét')],
    ['half of a surrogate pair', tier.replace('rroquet', '\uD800roquet')],
  ]
  it.each(values)('refuses %s', (_title, value) => {
    expect(refuse(value)).toBe('refused')
  })

  it('takes the longest name and licence', () => {
    const { name } = openTier(seal(`|${'n'.repeat(40)}|${'l'.repeat(400)}\n`))
    expect(name).toHaveLength(40)
  })

  it('refuses a tier that is cut at any length', () => {
    const cuts = Array.from({ length: tier.length }, (_, length) => tier.slice(0, length))
    expect(cuts.filter((cut) => refuse(cut) !== 'refused')).toEqual([])
  })

  it('refuses a tier whose beginning is missing, of any length', () => {
    const cuts = Array.from({ length: tier.length }, (_, length) => tier.slice(length + 1))
    expect(cuts.filter((cut) => refuse(cut) !== 'refused')).toEqual([])
  })

  it('refuses a tier with a character more anywhere', () => {
    const texts = Array.from({ length: tier.length + 1 }, (_, at) =>
      ['0', 'a', 'B', '#', '|', '!', '\n'].map((more) => tier.slice(0, at) + more + tier.slice(at)),
    ).flat()
    expect(texts.filter((text) => refuse(text) !== 'refused')).toEqual([])
  })

  it('refuses every change of a single byte, in header, words and values', () => {
    const accepted: string[] = []
    for (let at = 0; at < tier.length; at++) {
      for (let code = 0; code < 128; code++) {
        const text = tier.slice(0, at) + String.fromCharCode(code) + tier.slice(at + 1)
        if (text !== tier && refuse(text) !== 'refused') accepted.push(`${at}: ${code}`)
      }
    }
    expect(accepted).toEqual([])
  })

  it('refuses words that changed places', () => {
    for (let at = 0; at + 1 < tier.length; at++) {
      const swapped = `${tier.slice(0, at)}${tier[at + 1]}${tier[at]}${tier.slice(at + 2)}`
      if (swapped !== tier) expect([at, refuse(swapped)]).toEqual([at, 'refused'])
    }
  })

  it('says whether a tier has no header, or is not whole', () => {
    expect(() => openTier('')).toThrow('A tier has no header: it is cut, or no tier.')
    expect(() => openTier(tier.slice(0, -1))).toThrow("The tier 'garden' is cut or altered.")
  })
})
