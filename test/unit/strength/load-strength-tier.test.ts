import { describe, expect, it } from 'vitest'
import { openTier } from '../../../src/strength/lexicon/open-tier.js'
import { loadStrengthTier } from '../../../src/strength/load-strength-tier.js'
import { listLexiconWords } from '../../support/list-lexicon-words.js'

describe('loadStrengthTier', () => {
  it.each(['french', 'english'] as const)('loads the words of the tier %s', async (name) => {
    const tier = openTier(await loadStrengthTier(name))
    expect(tier.name).toBe(name)
    expect(listLexiconWords([tier]).length).toBeGreaterThan(50_000)
  })

  it.each([undefined, '', 'core', 'own', 'fr', 'French', 'constructor', 12, ['french']])(
    'refuses the name %j',
    async (name) => {
      await expect(loadStrengthTier(name as never)).rejects.toMatchObject({
        code: 'ERR_OPTION_INVALID',
        message: "'name' must be 'french' or 'english'.",
      })
    },
  )
})
