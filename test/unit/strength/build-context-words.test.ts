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
    [{ name: 'Sœur Lætitia Groß' }, ['soeur', 'sœur', 'laetitia', 'gross']],
    [{ name: 'E\u0301lodie' }, ['élodie', 'elodie']],
    [
      { name: 'Jean-Pierre Dupont' },
      ['jean-pierre dupont', 'jpdupont', 'dupontjean', 'jeanpierre'],
    ],
    [
      { name: 'Jérôme Le Goff' },
      ['jérôme', 'jérôme le goff', 'legoffjerome', 'jlegoff', 'jeromeg'],
    ],
    [{ email: 'jdupont75@x.example' }, ['jdupont75', 'jdupont']],
    [{ organisation: 'CHLilas-Epinal' }, ['lilas', 'chlilas-epinal']],
    [{ formerPasswords: ['Soleil!2024'] }, ['soleil!2024', 'soleil2024', 'soleil']],
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

  it('leaves room for every field, whatever the others hold', () => {
    const many = Array.from({ length: 500 }, (_, index) => `mot${index}-de${index}-passe${index}`)
    const long = many.join(' ')
    const words = buildContextWords({
      name: `Goff ${long}`,
      email: `${long}@x.example`,
      organisation: `Phare ${long}`,
      portal: `Santé ${long}`,
      city: `Brest ${long}`,
      birthDate: '1990-05-12' as never,
      formerPasswords: many,
    })
    expect(words).toHaveLength(64)
    expect(words).toEqual(
      expect.arrayContaining(['goff', 'phare', 'santé', 'brest', '12051990', 'mot0-de0-passe0']),
    )
    expect(words.every((word) => word.length <= 64)).toBe(true)
  })

  it('names the beginning of what is long, as it was written', () => {
    const phrase = 'une tres longue phrase '.repeat(50_000)
    expect(buildContextWords({ formerPasswords: [phrase] })).toContain(phrase.slice(0, 64))
  })

  it('derives nothing from nothing', () => {
    expect(buildContextWords({})).toEqual([])
    expect(buildContextWords({ name: '-', city: '', email: '@x' })).toEqual([])
    const broken = { name: null, birthDate: '12 mai 1990', formerPasswords: null } as never
    expect(buildContextWords(broken)).toEqual([])
  })
})
