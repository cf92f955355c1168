import { describe, expect, it } from 'vitest'
import { PASSPHRASE_WORDS_EN } from '../../../../src/data/passphrase-words-en.js'
import { PASSPHRASE_WORDS_FR } from '../../../../src/data/passphrase-words-fr.js'
import { computePolicy } from '../../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { generatePassphrase } from '../../../../src/policy/generator/generate-passphrase.js'
import type { PartialRules, Policy } from '../../../../src/policy/types.js'
import { createSeededRandom } from '../../../../src/testing/create-seeded-random.js'
import { computeChiSquared } from '../../../support/compute-chi-squared.js'

const policyOf = (rules: PartialRules): Policy =>
  computePolicy(definePolicy({ id: 'test', rules: { length: { min: 8, max: 256 }, ...rules } }))

const ALL = { min: 8, kinds: ['lower', 'upper', 'digit', 'special'] } as const

describe('generatePassphrase', () => {
  const cases: readonly (readonly [string, PartialRules, RegExp, words: number, bits: number])[] = [
    ['five words', {}, /^[a-z]{3,9}(?:-[a-z]{3,9}){4}$/u, 5, 64.62],
    [
      'seven words',
      { composition: [{ anyOf: [{ words: 7 }] }] },
      /^[a-z]+(?:-[a-z]+){6}$/u,
      7,
      90.47,
    ],
    [
      'capitals where they are asked for',
      { composition: [{ anyOf: [{ min: 8, kinds: ['upper'] }] }] },
      /^[A-Z][a-z]+(?:-[A-Z][a-z]+){4}$/u,
      5,
      64.62,
    ],
    [
      'a digit where one is asked for',
      { composition: [{ anyOf: [{ min: 8, kinds: ['letter', 'digit'] }] }] },
      /^[a-z]+(?:-[a-z]+){4}-\d$/u,
      5,
      67.94,
    ],
    [
      'all kinds',
      { composition: [{ anyOf: [ALL] }] },
      /^[A-Z][a-z]+(?:-[A-Z][a-z]+){4}-\d$/u,
      5,
      67.94,
    ],
    [
      'a sign that the policy counts',
      { composition: [{ anyOf: [ALL], specials: '\u2026+_' }] },
      /^[A-Z][a-z]+(?:\+[A-Z][a-z]+){4}\+\d$/u,
      5,
      67.94,
    ],
    ['at least 50 characters', { length: { min: 50, max: 256 } }, /^(?=.{50})[a-z-]+$/u, 6, 75.46],
    [
      'at most 36 characters',
      { length: { min: 8, max: 36 } },
      /^(?!.{37})[a-z]+(?:-[a-z]+){4}-\d$/u,
      5,
      64.34,
    ],
    [
      'so many bits',
      { strength: { minScore: 0, minBits: 250 } },
      /^[a-z]+(?:-[a-z]+){4}-\d$/u,
      5,
      67.12,
    ],
    [
      'so many guesses',
      { strength: { minScore: 0, minGuessesLog10: 23 } },
      /^[a-z]+(?:-[a-z]+){5}$/u,
      6,
      77.54,
    ],
  ]
  it.each(cases)('draws %s', async (_title, rules, shape, words, bits) => {
    const random = createSeededRandom(5)
    const generated = await generatePassphrase(policyOf(rules), { language: 'fr', random })
    expect(generated.password).toMatch(shape)
    expect(generated).toMatchObject({ words, bits })
  })

  it.each([
    ['fr', PASSPHRASE_WORDS_FR],
    ['en', PASSPHRASE_WORDS_EN],
  ] as const)('draws from the list of %s', async (language, list) => {
    const options = { language, words: 3, separator: ' ', random: createSeededRandom(8) }
    const { password, words, bits } = await generatePassphrase(policyOf({}), options)
    expect(password.split(' ').filter((word) => !list.split(' ').includes(word))).toEqual([])
    expect([password.split(' ').length, words, bits]).toEqual([3, 3, 38.77])
  })

  it('says that fewer phrases fit where the policy is short', async () => {
    const policy = policyOf({ length: { min: 8, max: 15 } })
    const options = { language: 'en', words: 3, random: createSeededRandom(8) } as const
    const { password, bits } = await generatePassphrase(policy, options)
    expect(password.length).toBeLessThanOrEqual(15)
    expect(bits).toBeGreaterThan(30)
    expect(bits).toBeLessThan(35)
  })

  const impossible: readonly (readonly [string, PartialRules, words: number | undefined])[] = [
    ['no room for 64 bits', { length: { min: 8, max: 24 } }, undefined],
    ['digits alone', { composition: [{ anyOf: [{ digitsOnly: true, min: 8 }] }] }, undefined],
    ['more words than are asked for', { composition: [{ anyOf: [{ words: 7 }] }] }, 6],
    ['more guesses than are asked for', { strength: { minScore: 0, minGuessesLog10: 23 } }, 5],
    [
      'signs of two lists that share none',
      {
        composition: [
          { anyOf: [ALL], specials: '@#' },
          { anyOf: [ALL], specials: '!$' },
        ],
      },
      undefined,
    ],
  ]
  it.each(impossible)('says that %s is impossible', async (_title, rules, words) => {
    await expect(
      generatePassphrase(policyOf(rules), { language: 'fr', words }),
    ).rejects.toMatchObject({ code: 'ERR_POLICY_IMPOSSIBLE' })
  })

  it.each([
    [{ language: 'de' as 'fr' }, "'language'"],
    [{ language: 'fr', words: 2 }, "'words'"],
    [{ language: 'fr', words: 33 }, "'words'"],
    [{ language: 'fr', words: 5.5 }, "'words'"],
    [{ language: 'fr', separator: '' }, "'separator'"],
    [{ language: 'fr', separator: 'x' }, "'separator'"],
    [{ language: 'fr', separator: '7' }, "'separator'"],
    [{ language: 'fr', separator: '--' }, "'separator'"],
    [{ language: 'fr', separator: '\u2026' }, "'separator'"],
  ] as const)('refuses %j', async (options, option) => {
    const refused = generatePassphrase(policyOf({}), options)
    await expect(refused).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
    await expect(refused).rejects.toThrow(option)
  })

  it('refuses a document that is not resolved', async () => {
    const refused = generatePassphrase(definePolicy({ id: 'test' }) as never, { language: 'fr' })
    await expect(refused).rejects.toThrow("'policy'")
  })

  it('draws every word as often as another', async () => {
    const random = createSeededRandom(1_789)
    const policy = policyOf({ length: { min: 8, max: 512 } })
    const words = new Map(PASSPHRASE_WORDS_FR.split(' ').map((word) => [word, 0]))
    for (let draw = 0; draw < 1_500; draw++) {
      const { password } = await generatePassphrase(policy, { language: 'fr', words: 12, random })
      for (const word of password.split('-')) words.set(word, (words.get(word) ?? 0) + 1)
    }
    expect(words.size).toBe(7_776)
    // 7,775 degrees of freedom: one honest source in ten thousand is above 8,243.
    expect(computeChiSquared([...words.values()])).toBeLessThan(8_243)
  })
})
