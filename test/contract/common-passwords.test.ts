import { expect, it } from 'vitest'
import { compileCommonPasswords } from '../../src/words/compile-common-passwords.js'
import { formatTier } from '../../src/words/format-tier.js'

it('ships the common passwords that the lists compile to', async () => {
  await expect(formatTier('COMMON_PASSWORDS', compileCommonPasswords())).toMatchFileSnapshot(
    '../../src/data/common-passwords.ts',
  )
}, 60_000)
