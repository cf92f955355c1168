import { expect, it } from 'vitest'
import { foldText } from '../../../src/internal/fold-text.js'

it.each([
  ['Éléphant', 'elephant'],
  ['e\u0301te\u0301', 'ete'],
  ['Sœur Lætitia Groß', 'soeur laetitia gross'],
  ['Søren Wałęsa Đorđe', 'soren walesa dorde'],
  ['Þór Eðvarð', 'thor edvard'],
  ['ISTANBUL ıssız', 'istanbul issiz'],
  ['2024!', '2024!'],
])('folds %j to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})
