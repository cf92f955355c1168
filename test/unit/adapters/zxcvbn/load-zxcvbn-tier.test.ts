import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadZxcvbnTier } from '../../../../src/adapters/zxcvbn/load-zxcvbn-tier.js'

const tier = await loadZxcvbnTier()
const guess = tier.createGuess(2026)

afterEach(() => {
  vi.doUnmock('@zxcvbn-ts/language-en')
})

describe('loadZxcvbnTier', () => {
  // By rank in the lists of the packages, and one guess more: `check` of the engine gives the same.
  const passwords: readonly (readonly [string, string, number])[] = [
    ['a common password', '123456', 2],
    ['a common password in capitals', 'AZERTY', 717],
    ['a French word', 'soleil', 841],
    ['days of the French list', 'mardijeudi', 3],
    ['a walk on the keyboard', 'wxcvbn,;', 3_081],
    ['letters that nothing explains', 'xqjkvz', 1e6 + 1],
  ]
  it.each(passwords)('knows %s', (_title, password, guesses) => {
    expect(guess(password, [])).toBe(guesses)
  })

  it('says which format it is of', () => {
    expect(tier.format).toBe('zxcvbn-ts-4')
  })

  it('counts dates from the year that is asked for', () => {
    expect(guess('12/05/1990', [])).toBe(36 * 365 * 4 + 1)
    expect(tier.createGuess(2090)('12/05/1990', [])).toBe(100 * 365 * 4 + 1)
  })

  it('knows words of the person', () => {
    expect(guess('zorblat', ['Zorblat'])).toBe(2)
  })

  it('knows English words when it is asked to', async () => {
    const bilingual = await loadZxcvbnTier({ languages: ['fr', 'en'] })
    const word = 'thistlethwaite'
    expect(bilingual.createGuess(2026)(word, [])).toBeLessThan(guess(word, []))
  }, 20_000)

  it('knows common passwords without a language', async () => {
    const guessCommon = (await loadZxcvbnTier({ languages: [] })).createGuess(2026)
    expect(guessCommon('123456', [])).toBe(2)
    expect(guessCommon('mardijeudi', [])).toBeGreaterThan(1_000)
  })

  it('says which package is missing', async () => {
    vi.doMock('@zxcvbn-ts/language-en', () => {
      throw new Error('Cannot find package')
    })
    await expect(loadZxcvbnTier({ languages: ['en'] })).rejects.toMatchObject({
      code: 'ERR_DEPENDENCY_MISSING',
      message: expect.stringContaining('@zxcvbn-ts/language-en'),
      cause: expect.any(Error),
    })
  })

  it.each([['de'], ['fr', 'FR'], [undefined]])('refuses the languages %j', async (...languages) => {
    await expect(loadZxcvbnTier({ languages: languages as never })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining("'languages'"),
    })
  })
})
