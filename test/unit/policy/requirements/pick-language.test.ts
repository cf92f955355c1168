import { expect, it } from 'vitest'
import { pickLanguage } from '../../../../src/policy/requirements/pick-language.js'

const cases: readonly (readonly [string | null, string])[] = [
  [null, 'fr'],
  ['', 'fr'],
  ['en', 'en-GB'],
  ['EN-us', 'en-GB'],
  ['de, en;q=0.5', 'en-GB'],
  ['fr;q=0.3, en;q=0.8', 'en-GB'],
  ['en;q=0.8, fr;q=0.8', 'en-GB'],
  ['en;q=0, fr;q=0.1', 'fr'],
  ['en;q=0', 'fr'],
  ['en;q=high', 'fr'],
  ['en;level=1', 'en-GB'],
  ['de', 'fr'],
  ['*', 'fr'],
  ['en;q=0.2, *;q=0.1', 'en-GB'],
  [`${'xx,'.repeat(400)}en`, 'fr'],
]
it.each(cases)('for %j the language is %s', (accepted, language) => {
  expect(pickLanguage(accepted, [{ language: 'fr' }, { language: 'en-GB' }]).language).toBe(
    language,
  )
})
