import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORE_TIER } from '../../src/data/core-tier.js'
import { compileDictionary } from '../../src/strength/compile-dictionary.js'
import { createStrengthEstimator } from '../../src/strength/create-strength-estimator.js'
import { createLexicon } from '../../src/strength/lexicon/create-lexicon.js'
import { openTier } from '../../src/strength/lexicon/open-tier.js'
import { loadStrengthTier } from '../../src/strength/load-strength-tier.js'
import { createCandidates } from '../../src/strength/patterns/candidates.js'
import { createWordFinder } from '../../src/strength/patterns/find-words.js'
import { PATTERNS, type StrengthPattern } from '../../src/strength/patterns/types.js'
import type {
  StrengthCause,
  StrengthContext,
  StrengthDisguise,
  StrengthEstimate,
  StrengthExplanation,
  StrengthSuggestion,
} from '../../src/strength/types.js'
import { HOSTILE_TEXTS, MAX_SIZE, readText } from '../support/find-parts.js'

const [FRENCH, ENGLISH] = await Promise.all([
  loadStrengthTier('french'),
  loadStrengthTier('english'),
])

/** An estimate that has an explanation. */
type Explained = StrengthEstimate & { readonly explanation: StrengthExplanation }
type Estimate = (password: string, context?: StrengthContext) => Explained

function build(tiers: readonly string[], maxLength?: number): Estimate {
  const estimator = createStrengthEstimator({ tiers, maxLength })
  return (password, context = {}) => estimator.estimate(password, context) as Explained
}

const estimate = build([FRENCH, ENGLISH])
const without = build([])
const inFrench = build([FRENCH])

// Passwords and contexts --------------------------------------------------------------------------

const WORDS =
  "soleil Sandrine chat noir posologie Doliprane Brest Quimper azerty marseille opticienne été cœur thérapeute l'amour dragon horse".split(
    ' ',
  )
const NUMBERS = '1 12 123 1234 2024 1974 75 29200 500 &éè à(! 12/05/1990 12mars1975 1er'.split(' ')
const WALKS = 'azertyuiop qsdfgh 9o8i7u6y poiuyt abcdef 97531 lundimardi aaaaaa xqzxqz'.split(' ')
const IDENTIFIERS = ['EK-527-RB', '06 39 98 12 34', '2 71 08 59 198 437 26']
const ODDITIES = [
  '\uD800',
  '\uDC00',
  '\0',
  'e\u0301',
  '\u0301',
  '\u0301'.repeat(40),
  '👩🏽‍⚕️',
  '🇫🇷',
  '\u202Eشمس',
  'שמש',
  'Œ',
  'ß',
  'ﬁ',
  'İ',
  '한글',
  '__proto__',
  'constructor',
]
const LEET = '4@8({[<¢63€#91!|70$5§+>%2µ¥'

const listed = fc.constantFrom(...WORDS, ...NUMBERS, ...WALKS, ...IDENTIFIERS)
const piece = fc.oneof(
  { weight: 4, arbitrary: listed },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...LEET), maxLength: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom('-', ' ', '_', '!', '*') },
)
/** An identifier with what people put around one. */
const tailed = fc
  .tuple(
    fc.constantFrom('', '2024', '75-', '!', 'rb '),
    fc.constantFrom(...IDENTIFIERS),
    fc.constantFrom('', '!', '-2024-75!', '$$-59', '/75', 'ek'),
  )
  .map((pieces) => pieces.join(''))
const password = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: tailed },
)

const name = fc.constantFrom(
  'Solenn Kergoat',
  'Jean-Pierre Le Goff',
  'Œline Tréguier',
  'Vurtagnol',
  'EK RB 75',
)
const field = fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 40 }), listed)
const context: fc.Arbitrary<StrengthContext> = fc.record(
  {
    name: field,
    email: field,
    organisation: field,
    portal: field,
    city: field,
    birthDate: fc.constantFrom('1990-05-12', '1990-13-45') as fc.Arbitrary<never>,
    formerPasswords: fc.array(field, { maxLength: 6 }),
    words: fc.array(field, { maxLength: 6 }),
  },
  { requiredKeys: [] },
)
/** A password, and what is known of somebody who may have put it into it. */
const known = context.chain((person) => {
  const words = Object.values(person).flat().join(' ').split(/\s+/u)
  const own = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...words) }, piece)
  const text = fc.array(own, { maxLength: 6 }).map((pieces) => pieces.join(''))
  const typed = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: tailed })
  return typed.map((asked): readonly [string, StrengthContext] => [asked, person])
})

const FIELDS_OF_CONTEXT =
  'name email organisation portal city birthDate formerPasswords words'.split(' ')

/** As many characters, repeated or cut, without marks: each is read as one. */
function toLength(text: string, length: number): string {
  const characters = [...text.replace(/[^\x20-\x7e]/gu, 'é'), 'a']
  return Array.from({ length }, (_, at) => characters[at % characters.length]).join('')
}

// What a suggestion asks for ----------------------------------------------------------------------

/** In no list, and made of none that are. */
const RARE_WORDS = 'zvorkelud quimbrestal vurtagnyl jalvondrec'.split(' ')
const REPLACED: Readonly<Partial<Record<StrengthSuggestion, readonly StrengthPattern[]>>> = {
  avoid_former_password: ['former_password'],
  avoid_personal_data: ['personal'],
  avoid_identifier: ['identifier'],
  avoid_pattern: ['keyboard_walk', 'sequence', 'word_sequence', 'repeat', 'date'],
  avoid_common_words: ['word', 'common_password', 'name', 'place', 'trade', 'culture', 'own_word'],
}

/** Rare words in the place of what the suggestion is about, or before all. */
function carryOut(
  suggestion: StrengthSuggestion,
  text: string,
  { spans }: StrengthExplanation,
): string {
  const [first = '', second = ''] = RARE_WORDS
  if (suggestion === 'add_word') return first + text
  if (suggestion === 'add_words') return first + second + text
  let next = 0
  const parts = spans.map(({ start, end, pattern }) => {
    if (!REPLACED[suggestion]?.includes(pattern)) return text.slice(start, end)
    // A number is as long as several words.
    if (pattern === 'identifier') return RARE_WORDS.slice(0, 3).join('')
    return RARE_WORDS[next++ % RARE_WORDS.length]
  })
  return parts.join('')
}

// What an estimate may say ------------------------------------------------------------------------

const DISGUISES: Readonly<Record<StrengthDisguise, 1>> = { none: 1, leet: 1, reversed: 1 }
const SUGGESTIONS: Readonly<Record<StrengthSuggestion, 1>> = {
  avoid_former_password: 1,
  avoid_personal_data: 1,
  avoid_identifier: 1,
  avoid_pattern: 1,
  avoid_common_words: 1,
  add_word: 1,
  add_words: 1,
}
const CAUSES: Readonly<Record<StrengthCause, 1>> = {
  strength_former_password: 1,
  strength_personal_data: 1,
  strength_identifier: 1,
  strength_own_word: 1,
  strength_common_password: 1,
  strength_name: 1,
  strength_place: 1,
  strength_trade_word: 1,
  strength_set_phrase: 1,
  strength_common_word: 1,
  strength_keyboard_walk: 1,
  strength_sequence: 1,
  strength_repeat: 1,
  strength_date: 1,
  strength_leet: 1,
  strength_reversed: 1,
  strength_short: 1,
}
const CODES = new Set<string>([
  ...PATTERNS,
  ...Object.keys({ ...DISGUISES, ...SUGGESTIONS, ...CAUSES }),
])

/** Every text that a value holds, and every name of a field. */
function listTexts(value: unknown): { readonly texts: string[]; readonly names: string[] } {
  const [texts, names]: [string[], string[]] = [[], []]
  JSON.stringify(value, (field, held: unknown) => {
    names.push(field)
    if (typeof held === 'string') texts.push(held)
    return held
  })
  return { texts, names }
}

const FIELDS = new Set(listTexts(estimate('Soleil2024!')).names)
const SAID = [...CODES, ...FIELDS].join(' ')

/** The parts of four letters that no estimate would hold by itself. */
function listParts(text: string): readonly string[] {
  const parts = Array.from({ length: Math.max(0, text.length - 3) }, (_, at) =>
    text.slice(at, at + 4),
  )
  return parts.filter((part) => /^\p{L}{4}$/u.test(part) && !SAID.includes(part))
}

function expectSound({ score, guessesLog10, explanation }: Explained, text: string): void {
  expect([0, 1, 2, 3, 4]).toContain(score)
  expect(Number.isFinite(guessesLog10) && guessesLog10 >= 0).toBe(true)
  const { points, bits, crackSeconds, unread } = explanation
  const numbers = [points, ...Object.values(bits), ...Object.values(crackSeconds), unread]
  expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true)
  expectTiles(explanation, text)
}

/** One span begins where the one before ends, none is empty, none cuts a character in two. */
function expectTiles({ spans, unread }: StrengthExplanation, text: string): void {
  const edges = [...spans.map(({ start }) => start), text.length - unread]
  const ends = [0, ...spans.map(({ end }) => end)]
  // Of marks alone nothing is analysed.
  if (spans.length > 0) expect(edges).toEqual(ends)
  expect(spans.every(({ start, end }) => start < end)).toBe(true)
  expect(edges.filter((edge) => isWithinPair(text, edge))).toEqual([])
}

function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) as number) > 0xffff
}

describe('an estimate', () => {
  it('holds no part of the password and no word of the context', () => {
    fc.assert(
      fc.property(known, ([text, person]) => {
        const answer = estimate(text, person)
        const { texts, names } = listTexts(answer)
        expect(texts.filter((held) => !CODES.has(held))).toEqual([])
        expect(names.filter((field) => !FIELDS.has(field) && !/^\d+$/u.test(field))).toEqual([])
        const json = JSON.stringify(answer)
        const secrets = [text, ...Object.values(person).flat()].flatMap(listParts)
        expect(secrets.filter((part) => json.includes(part))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('explains all of the text that is analysed, each part once, and cuts no character', () => {
    const lengths = [1, 2, 7, 128, 256].map((maxLength) => build([], maxLength))
    fc.assert(
      fc.property(password, context, (text, person) => {
        expectSound(estimate(text, person), text)
        for (const estimateSome of lengths) expectSound(estimateSome(text), text)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same for the same question, whatever was asked in between', () => {
    fc.assert(
      fc.property(known, known, ([text, person], [other, stranger]) => {
        const first = estimate(text, person)
        const second = estimate(other, stranger)
        expect(estimate(text, person)).toEqual(first)
        expect(estimate(other, stranger)).toEqual(second)
      }),
      { numRuns: 200 },
    )
  })

  it('never needs more guesses for knowing the person', () => {
    fc.assert(
      fc.property(known, ([text, person]) => {
        expect(estimate(text, person).guessesLog10).toBeLessThanOrEqual(
          estimate(text).guessesLog10 + 1e-9,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('never needs more guesses for knowing more words', () => {
    fc.assert(
      fc.property(password, (text) => {
        const [core, french, all] = [without(text), inFrench(text), estimate(text)]
        expect(french.guessesLog10).toBeLessThanOrEqual(core.guessesLog10 + 1e-9)
        expect(all.guessesLog10).toBeLessThanOrEqual(french.guessesLog10 + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('never needs more guesses for a dictionary of one’s own', () => {
    const words = fc.array(fc.oneof(listed, fc.stringMatching(/^[a-zé]{1,12}$/u)), { maxLength: 8 })
    fc.assert(
      fc.property(words, fc.array(piece, { maxLength: 3 }), (own, others) => {
        const text = [...own.slice(0, 3), ...others].join('')
        const withOwn = build([compileDictionary(own)])(text)
        expect(withOwn.guessesLog10).toBeLessThanOrEqual(without(text).guessesLog10 + 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('needs the same guesses for a text composed or decomposed', () => {
    fc.assert(
      fc.property(password, (text) => {
        const [composed, decomposed] = [text.normalize('NFC'), text.normalize('NFD')]
        expect(estimate(composed).guessesLog10).toBeCloseTo(estimate(decomposed).guessesLog10, 9)
      }),
      { numRuns: 300 },
    )
  })
})

describe('an estimate of whatever comes', () => {
  const texts: readonly (readonly [what: string, text: string])[] = [
    ...HOSTILE_TEXTS,
    ['nothing', ''],
    ['a million letters', 'a'.repeat(1e6)],
    ['a million characters', 'Soleil-2024!é😀'.repeat(1e6 / 15)],
    ['a million lone surrogates', '\uD83D'.repeat(1e6)],
    ['only marks', '\u0301'.repeat(1e5)],
    ['one mark', '\u0301'],
    ['a letter under 10^5 marks', `a${'\u0301'.repeat(1e5)}`],
    ['emoji sequences', '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇫🇷'.repeat(300)],
    ['text from right to left', 'شمس\u202Eשמש\u200F'.repeat(300)],
    ['names of objects', '__proto__constructor'],
    ['nested repeats', 'aabaabcaabaabcd'.repeat(17)],
    ['base64', btoa('\0\u0010\u0083\u0010Q\u0087 \u0092\u008b0Ó'.repeat(24))],
  ]
  it.each(texts)('is finite for %s', (_, text) => {
    const person = { name: text, email: text, words: [text], formerPasswords: [text, `${text}1`] }
    expectSound(estimate(text), text)
    expectSound(estimate(text, person), text)
    expectSound(estimate('Soleil2024!', person), 'Soleil2024!')
  })

  const many = Array.from({ length: 1e4 }, (_, index) => `mot${index}`)
  const contexts: readonly (readonly [what: string, context: unknown])[] = [
    ['10^4 words', { words: many }],
    ['10^4 former passwords', { formerPasswords: many }],
    [
      '10^4 words in every field',
      { name: many.join(' '), email: many.join('.'), city: many.join('-') },
    ],
    ['an enormous name', { name: 'Solenn '.repeat(1e6) }],
    [
      'enormous words',
      { words: ['a'.repeat(1e6), 'Ab1-'.repeat(1e6)], portal: '\u0301'.repeat(1e6) },
    ],
    ['an enormous former password', { formerPasswords: ['Soleil'.repeat(1e6)] }],
    ['numbers', { name: 1, email: 2, words: [3], formerPasswords: [4], birthDate: 19900512 }],
    ['null', { name: null, email: null, words: null, formerPasswords: null, birthDate: null }],
    ['lists', { name: [], email: ['a'], words: [[]], formerPasswords: [[]], birthDate: [] }],
    ['objects', { name: {}, words: { length: 9 }, formerPasswords: [{ length: 3 }, Symbol('a')] }],
    ['functions', { name: () => 'a', words: [() => 'a'], formerPasswords: () => ['a'] }],
    ['unknown fields', { constructor: 'soleil', ['__proto__']: { name: 'Soleil' } }],
    ['an object without prototype', Object.assign(Object.create(null), { name: 'Solenn' })],
    ['lone surrogates and NUL', { name: '\uD800 \0', words: ['\uDC00', ''], city: '\0' }],
  ]
  it.each(contexts)('is finite for a context of %s', (_, person) => {
    const text = 'SoleilMot12Soleil2024!'
    const answer = estimate(text, person as StrengthContext)
    expectSound(answer, text)
    expect(answer.guessesLog10).toBeLessThanOrEqual(estimate(text).guessesLog10 + 1e-9)
  })

  it('is finite for any text and any context', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.dictionary(fc.constantFrom(...FIELDS_OF_CONTEXT), fc.anything()),
        (text, person) => expectSound(estimate(text, person as StrengthContext), text),
      ),
      { numRuns: 200 },
    )
  })
})

describe('the work for an estimate', () => {
  it.each([1, 5, 64, 128, 256])('ends after %i characters', (maxLength) => {
    const estimateSome = build([FRENCH], maxLength)
    // Marks add no character, and what follows might be some.
    const behind = fc.array(piece, { maxLength: 4 }).map((pieces) => `x${pieces.join('')}`)
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), behind, (pieces, more) => {
        const text = toLength(pieces.join(''), maxLength)
        const [alone, followed] = [estimateSome(text), estimateSome(text + more)]
        expect(followed.guessesLog10).toBe(alone.guessesLog10)
        expect(followed.score).toBe(alone.score)
        expect(followed.explanation).toEqual({
          ...alone.explanation,
          bits: followed.explanation.bits,
          unread: alone.explanation.unread + more.length,
        })
      }),
      { numRuns: 40 },
    )
  })

  const findWords = createWordFinder(createLexicon([CORE_TIER, FRENCH, ENGLISH].map(openTier)))
  const candidates = createCandidates(MAX_SIZE)
  const countVisits = (text: string): number => findWords(readText(text), candidates)
  const MAX_VISITS = 60_000

  it.each(HOSTILE_TEXTS)('is bounded for %s', (_, text) => {
    expect(countVisits(text)).toBeLessThanOrEqual(MAX_VISITS)
  })

  it('is bounded for whatever signs may stand for letters', () => {
    const glyph = fc.oneof(fc.constantFrom(...LEET, ...'aeiost-._ '), listed)
    fc.assert(
      fc.property(fc.array(glyph, { minLength: 1, maxLength: 12 }), (glyphs) => {
        const cycle = glyphs.join('')
        const text = cycle.repeat(Math.ceil(MAX_SIZE / cycle.length))
        expect(countVisits(text)).toBeLessThanOrEqual(MAX_VISITS)
      }),
      { numRuns: 300 },
    )
  })

  it('is bounded for a dictionary of all that a text may mean', () => {
    const letters = Array.from({ length: 2 ** 16 }, (_, index) => (index + 2 ** 16).toString(2))
    const words = letters.map((bits) => bits.replaceAll('0', 'i').replaceAll('1', 'l'))
    const findOwn = createWordFinder(createLexicon([openTier(compileDictionary(words))]))
    expect(findOwn(readText('1'.repeat(MAX_SIZE)), candidates)).toBe(MAX_VISITS)
  })

  it('grows with the text and no faster', () => {
    for (const word of ['soleil', 'marseille', 'therapeute', 'opticienne']) {
      const once = countVisits(word.repeat(4))
      expect(countVisits(word.repeat(16)) / once).toBeLessThan(4.5)
    }
  })
})

describe('a suggestion', () => {
  it('is carried out with words that are rare', () => {
    for (const word of RARE_WORDS) expect(estimate(word).guessesLog10).toBeGreaterThan(5)
  })

  const examples: readonly (readonly [StrengthSuggestion, string, StrengthContext])[] = [
    ['avoid_former_password', 'Soleil2025!', { formerPasswords: ['Soleil2024!'] }],
    ['avoid_personal_data', 'kergoat56', { name: 'Solenn Kergoat' }],
    ['avoid_pattern', 'poiuytreza', {}],
    ['avoid_pattern', 'lundimardimercredi', {}],
    ['avoid_pattern', 'xqxqxqxq', {}],
    ['avoid_pattern', '12mars', {}],
    ['avoid_common_words', 'soleil7', {}],
    ['avoid_common_words', 'Opticienne', {}],
    ['add_word', 'qzvwxk', {}],
    ['add_words', 'soleil', {}],
    ['add_words', '', {}],
  ]
  it.each(examples)('%s raises the score of %j', (suggestion, text, person) => {
    const answer = estimate(text, person)
    expect(answer.explanation.suggestions).toContain(suggestion)
    const changed = carryOut(suggestion, text, answer.explanation)
    expect(estimate(changed, person).score).toBeGreaterThan(answer.score)
  })

  it('raises the score of any password', () => {
    fc.assert(
      fc.property(known, ([text, person]) => {
        const { score, explanation } = estimate(text, person)
        expect(explanation.suggestions.length === 0).toBe(score === 4)
        for (const suggestion of explanation.suggestions) {
          const changed = carryOut(suggestion, text, explanation)
          expect(estimate(changed, person).score, suggestion).toBeGreaterThan(score)
        }
      }),
      { numRuns: 500 },
    )
  })
})
