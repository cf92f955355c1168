import { describe, expect, it } from 'vitest'
import { foldWord } from '../../../../src/strength/lexicon/fold-word.js'

describe('foldWord', () => {
  const words: readonly (readonly [string, string])[] = [
    ['', ''],
    ['soleil', 'soleil'],
    ['SOLEIL', 'soleil'],
    ['Viamédis', 'viamedis'],
    ['Noe\u0308l', 'noel'],
    ['Cœur', 'coeur'],
    ['ŒUVRE', 'oeuvre'],
    ['ex æquo', 'exaequo'],
    ['Groß', 'gross'],
    ['Ça', 'ca'],
    ['Le Mans', 'lemans'],
    ["aujourd'hui", 'aujourdhui'],
    ['aujourd’hui', 'aujourdhui'],
    ['Saint-Étienne_42', 'saintetienne42'],
    ['24 h/24', '24h24'],
    ['p@ss!', 'pss'],
    ['漢字', ''],
    ['٣', ''],
    ['🔑', ''],
  ]
  it.each(words)('folds %j to %j', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  it.each([
    ['letters', 'a'],
    ['decomposed letters', 'e\u0301'],
    ['letters with separators', 'a-'],
  ])('gives at most 40 of many %s', (_title, text) => {
    expect(foldWord(text.repeat(40))).toHaveLength(40)
    expect(foldWord(text.repeat(41))).toHaveLength(40)
    expect(foldWord(text.repeat(1_000))).toHaveLength(40)
  })

  it('counts letters after ligatures are spelt out', () => {
    expect(foldWord('œ'.repeat(40))).toBe('oe'.repeat(20))
  })

  it('looks at no more than 80 units', () => {
    expect(foldWord(`${'-'.repeat(79)}ab`)).toBe('a')
  })
})
