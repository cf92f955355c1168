import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { HygieError } from '../../../../src/errors.js'
import { encodeWords } from '../../../../src/strength/lexicon/encode-words.js'
import { openTier, type TierPart } from '../../../../src/strength/lexicon/open-tier.js'

const tier = encodeWords(
  ['perroquet', 'perruque', 'persil', 'piment', 'p1ment', '1pomme'].map((word, index) => ({
    word,
    guesses: 16 << index,
    kind: 'trade',
  })),
  { name: 'garden', licence: 'own (MIT); see NOTICE' },
)

const none: TierPart = {
  values: new Uint32Array(),
  first: 0,
  bytes: new Uint8Array(),
  wordsAt: 0,
  wordsEnd: 0,
  valuesAt: 0,
}

/** A tier whose checksum is right, whatever stands in it. */
const seal = (summed: string): string =>
  `hygie-words/1|${crc32(summed).toString(16).padStart(8, '0')}${summed}`

/** The error, if it is one of a tier that says nothing of the words. */
function refuse(text: unknown): string {
  try {
    openTier(text as string)
  } catch (error) {
    if (!(error instanceof HygieError) || error.code !== 'ERR_TIER_INVALID') throw error
    const said = `${error.message} ${JSON.stringify(error)}`
    return /perro|ruque|persil|piment|pomme/u.test(said) ? `says ${said}` : 'refused'
  }
  return 'accepted'
}

describe('openTier', () => {
  it('says where the words of each first symbol stand', () => {
    const { name, count, parts } = openTier(tier)
    expect([name, count]).toEqual(['garden', 6])
    const lines = parts.map(({ bytes, wordsAt, wordsEnd, valuesAt, first } = none) => [
      new TextDecoder().decode(bytes.subarray(wordsAt, wordsEnd)),
      bytes.length - valuesAt,
      first,
    ])
    // P is the symbol 15, 1 the symbol 27.
    expect(lines[15]).toEqual(['@perroquetDuqueCsilAimentA1ment', 6, 15])
    expect(lines[27]).toEqual(['@1pomme', 1, 27])
    expect(Object.keys(parts)).toEqual(['15', '27'])
  })

  it('takes a tier without words', () => {
    const { count, parts } = openTier(encodeWords([], { name: 'none', licence: '' }))
    expect([count, parts]).toEqual([0, []])
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
    ['another format', tier.replace('/1|', '/2|')],
    ['capitals in the checksum', tier.replace(/\|[0-9a-f]{8}\|/u, (sum) => sum.toUpperCase())],
    ['no name', seal('||0|MIT|\n\n')],
    ['a capital in the name', seal('|Garden|0|MIT|\n\n')],
    ['a name of 41 letters', seal(`|${'n'.repeat(41)}|0|MIT|\n\n`)],
    ['a count of eight digits', seal('|garden|00000001|MIT|\n@a\n#')],
    ['a line break in the licence', seal('|garden|1|MIT\r|\n@a\n#')],
    ['no index', seal('|garden|1|MIT\n@a\n#')],
    ['a licence of 401 letters', seal(`|garden|1|${'l'.repeat(401)}|\n@a\n#`)],
    ['more words than there is room for', seal('|garden|5|MIT|\n@a\n#')],
    ['more words than there are bytes', seal('|garden|9999999|MIT|\n@a\n#')],
    ['line ends of another system', tier.replaceAll('\n', '\r\n')],
    ['two tiers behind one another', tier + tier],
    ['words twice', tier.replace('@perroquet', '@perroquet@perroquet')],
    ['other letters than those of ASCII', tier.replace('perroquet', 'pérroquet')],
    ['half of a surrogate pair', tier.replace('perroquet', '\uD800erroquet')],
  ]
  it.each(values)('refuses %s', (_title, value) => {
    expect(refuse(value)).toBe('refused')
  })

  it('takes the longest name and licence', () => {
    const { name } = openTier(seal(`|${'n'.repeat(40)}|1|${'l'.repeat(400)}|a2.1\n@a\n#`))
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
      ['0', 'a', '@', '#', '|', ' ', '\n'].map((more) => tier.slice(0, at) + more + tier.slice(at)),
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
