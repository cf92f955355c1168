import { expect, it } from 'vitest'
import { compileTiers } from '../../src/words/compile-tiers.js'
import { formatTier } from '../../src/words/format-tier.js'

it('ships the tiers that the lists compile to', async () => {
  const { core, french, english } = compileTiers()
  await expect(formatTier('CORE_TIER', core)).toMatchFileSnapshot('../../src/data/core-tier.ts')
  await expect(formatTier('FRENCH_TIER', french)).toMatchFileSnapshot(
    '../../src/data/french-tier.ts',
  )
  await expect(formatTier('ENGLISH_TIER', english)).toMatchFileSnapshot(
    '../../src/data/english-tier.ts',
  )
}, 60_000)
