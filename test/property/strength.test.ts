import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZxcvbnEstimator } from '../../src/adapters/zxcvbn/index.js'
import { buildContextWords } from '../../src/strength/build-context-words.js'
import { checkStrength } from '../../src/strength/check-strength.js'
import type { StrengthContext } from '../../src/strength/types.js'

const estimator = await createZxcvbnEstimator()

const inherited = fc.constantFrom(
  'constructor',
  '__proto__',
  'rotcurtsnoc',
  'c0nstruct0r',
  'toString',
)
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('Soleil', '12/05/1990', '1191', 'p@55', 'azerty', '!!'),
  inherited,
)
const password = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))

const field = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), inherited)
const context = fc.record(
  {
    name: field,
    email: field,
    organisation: field,
    portal: field,
    city: field,
    birthDate: fc.constantFrom('1990-05-12', '1990-13-45', 'yesterday') as fc.Arbitrary<never>,
    formerPasswords: fc.array(field, { maxLength: 12 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<StrengthContext>

describe('checkStrength on zxcvbn-ts', () => {
  it('answers any text and any context with a score and a number, and with nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(password, context, async (text, known) => {
        const outcome = await checkStrength(text, { estimator, context: known })
        expect(Object.keys(outcome.details)).toEqual(['score', 'guessesLog10'])
        expect(Number.isFinite(outcome.details.guessesLog10)).toBe(true)
        expect(outcome.details.guessesLog10).toBeGreaterThanOrEqual(0)
        expect(outcome.status).toBe(outcome.details.score < 3 ? 'fail' : 'pass')
      }),
      { numRuns: 60 },
    )
  })

  it('never finds a password harder to guess for knowing the person', async () => {
    await fc.assert(
      fc.asyncProperty(password, context, async (text, known) => {
        const stranger = await estimator.estimate(text, {})
        const friend = await estimator.estimate(text, known)
        expect(friend.guessesLog10).toBeLessThanOrEqual(stranger.guessesLog10 + 1e-9)
      }),
      { numRuns: 60 },
    )
  })
})

describe('buildContextWords', () => {
  it('is bounded, repeats nothing, and depends on the context only', () => {
    fc.assert(
      fc.property(context, (known) => {
        const words = buildContextWords(known)
        expect(words.length).toBeLessThanOrEqual(64)
        expect(new Set(words).size).toBe(words.length)
        expect(words.every(({ length }) => length >= 2 && length <= 64)).toBe(true)
        expect(buildContextWords({ ...known })).toEqual(words)
      }),
    )
  })

  it('names a given name and a surname, joined in both orders, whatever stands beside them', () => {
    const part = fc.stringMatching(/^[a-zéèçô]{2,12}$/u)
    fc.assert(
      fc.property(part, part, context, (given, surname, others) => {
        const words = buildContextWords({ ...others, name: `${given} ${surname}` })
        expect(words).toEqual(expect.arrayContaining([given, surname, `${given}${surname}`]))
        const plain = `${surname}${given}`.normalize('NFD').replace(/\p{M}/gu, '')
        expect(words).toContain(plain)
      }),
    )
  })
})
