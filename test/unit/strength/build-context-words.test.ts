import { describe, expect, it } from 'vitest'
import { buildContextWords } from '../../../src/strength/build-context-words.js'
import type { StrengthContext } from '../../../src/strength/types.js'

describe('buildContextWords', () => {
  const cases: readonly (readonly [StrengthContext, readonly string[]])[] = [
    [
      { name: 'Jérôme Le Goff' },
      ['jerome', 'le', 'goff', 'jeromelegoff', 'legoff', 'jlg', 'jgoff', 'goffj', 'jeromegoff'],
    ],
    [{ name: 'Dupont Jeanne' }, ['dupontjeanne', 'jeannedupont']],
    [{ name: 'D’Hervilly' }, ['dhervilly', 'hervilly']],
    [{ email: 'j.legoff@pharmacie.example' }, ['jlegoff', 'legoff']],
    [{ email: 'jeanne' }, ['jeanne']],
    [{ organisation: 'CHLilas-Epinal' }, ['chlilas', 'epinal', 'chlilasepinal', 'epinalchlilas']],
    [{ portal: 'MonEspace' }, ['mon', 'espace', 'monespace']],
    [{ city: 'Saint-Malo' }, ['saint', 'malo', 'saintmalo']],
    [{ birthDate: '1990-05-12' as never }, ['12051990', '120590', '1205', '1990']],
    [{ formerPasswords: ['Hermine-1532'] }, ['hermine', '1532', 'hermine1532']],
    [{ name: 'Sœur Lætitia Groß' }, ['soeur', 'laetitia', 'gross']],
  ]
  it.each(cases)('derives from %j', (context, expected) => {
    expect(buildContextWords(context)).toEqual(expect.arrayContaining([...expected]))
  })

  it('tells nothing of a domain, which thousands share', () => {
    expect(buildContextWords({ email: 'jeanne@orange.fr' })).toEqual(['jeanne'])
  })

  it('gives each word once, and the same words for the same context', () => {
    const context = { name: 'Anne Anne', email: 'anne.anne@x.example', city: 'Anne' }
    const words = buildContextWords(context)
    expect(new Set(words).size).toBe(words.length)
    expect(buildContextWords({ ...context })).toEqual(words)
  })

  it('is bounded, whole values first', () => {
    const formerPasswords = Array.from(
      { length: 500 },
      (_, index) => `mot${index} de${index} passe${index}`,
    )
    const words = buildContextWords({ name: 'Le Goff', formerPasswords })
    expect(words).toHaveLength(64)
    expect(words.slice(0, 2)).toEqual(['legoff', 'mot0de0passe0'])
    expect(buildContextWords({ name: 'x'.repeat(1_000_000) })).toEqual([])
    expect(buildContextWords({ name: 'x'.repeat(100) })).toEqual([])
  })

  it('derives nothing from nothing', () => {
    expect(buildContextWords({})).toEqual([])
    expect(buildContextWords({ name: ' - ', city: '', email: '@x' })).toEqual([])
  })
})
