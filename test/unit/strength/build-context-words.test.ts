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
    // Organisations by the first letters of their words, or of some of them.
    [{ organisation: 'Centre hospitalier des Lilas' }, ['chl', 'ch', 'chlilas', 'lilas']],
    [
      { organisation: 'Institut Sainte-Œuvre du Léman' },
      ['isol', 'is', 'isoleman', 'isoeuvreleman'],
    ],
    [
      { organisation: 'Association pour l’aide et le soin' },
      ['apas', 'apasoin', 'apaidesoin', 'ap'],
    ],
    [{ organisation: 'URSSAF' }, ['urssaf']],
    // Saints, in towns and elsewhere.
    [{ city: 'Saint-Malo' }, ['stmalo', 'saint-malo', 'saintmalo', 'malo']],
    [{ city: 'Sainte-Foy-lès-Lyon' }, ['stefoyleslyon', 'saintefoyleslyon']],
    [{ city: 'Bourg-Saint-Maurice' }, ['bourgstmaurice', 'bourg', 'saint', 'maurice']],
    [{ city: 'SAINT ÉTIENNE' }, ['stetienne', 'saintétienne', 'saintetienne']],
    [{ organisation: 'Clinique Saint-Yves' }, ['cliniquestyves', 'csy', 'csyves']],
    // A day with and without its century.
    [{ birthDate: '1990-05-12' as never }, ['12051990', '120590', '1205', '1990', '90', '051990']],
    [{ birthDate: '2004-11-30' as never }, ['30112004', '301104', '3011', '2004', '04', '112004']],
    // Words of the portal or of the person.
    [
      { words: ['Viamédis', 'Tiers payant'] },
      ['viamédis', 'viamedis', 'tiers payant', 'tierspayant'],
    ],
  ]
  it.each(cases)('derives from %j', (context, expected) => {
    expect(buildContextWords(context)).toEqual(expect.arrayContaining([...expected]))
  })

  it.each<readonly [StrengthContext, readonly string[]]>([
    // A word that is no saint, a particle.
    [{ city: 'Saintes' }, ['stes', 'st']],
    [{ city: 'Toussaint-Ville' }, ['toustville']],
    [{ organisation: 'Hôpital de la Côte' }, ['hdlc', 'hd']],
    // No day.
    [{ birthDate: '1990-02-30' as never }, ['1990', '90', '30021990']],
    [{ birthDate: '12/05/1990' as never }, ['1990', '90']],
    // One letter.
    [{ name: 'J' }, ['j']],
  ])('does not derive from %j: %j', (context, unexpected) => {
    const words = buildContextWords(context)
    expect(words.filter((word) => unexpected.includes(word))).toEqual([])
  })

  it('gives further words as they are and without separators, and none of their parts', () => {
    expect(buildContextWords({ words: ['Espace-Adhérent'] })).toEqual([
      'espace-adhérent',
      'espace-adherent',
      'espaceadhérent',
      'espaceadherent',
    ])
  })

  it.each<readonly [what: string, value: unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 1990],
    ['a boolean', true],
    ['an object', { length: 3, normalize: 'x' }],
    ['a list', ['jeanne']],
    ['a date', new Date(0)],
  ])('takes a field that is %s for one that is not known', (_, value) => {
    const fields = ['name', 'email', 'organisation', 'portal', 'city', 'birthDate']
    for (const field of fields) expect(buildContextWords({ [field]: value })).toEqual([])
  })

  it.each<readonly [what: string, value: unknown]>([
    ['null', null],
    ['a text', 'jeanne'],
    ['a number', 12],
    ['an object', { 0: 'jeanne', length: 1 }],
    ['a list of other things', [null, 12, {}, ['jeanne'], undefined]],
  ])('takes no words from %s in the place of a list of texts', (_, value) => {
    expect(buildContextWords({ words: value } as never)).toEqual([])
    expect(buildContextWords({ formerPasswords: value } as never)).toEqual([])
  })

  it('takes the texts of a list that holds other things too', () => {
    const context = { words: [12, 'phare', null], formerPasswords: [{}, 'lune'] } as never
    expect(buildContextWords(context)).toEqual(['phare', 'lune'])
  })

  it.each([
    ['emoji', '😀👩🏽\u200D⚕️🚀'],
    ['lone surrogates', '\uD800\uDC00\uDC00\uD800'],
    ['NUL', '\0\0\0'],
    ['separators', '- _ . ’'],
    ['10^5 combining marks', `e${'\u0301'.repeat(1e5)}`],
    ['Hebrew and Arabic', 'שלום \u202E سلام'],
    ['10^6 letters', 'a'.repeat(1e6)],
    ['letters and digits in turn', 'a1'.repeat(1e5)],
    ['small and capital letters in turn', 'aB'.repeat(1e5)],
    ['names of objects', '__proto__ constructor'],
  ])('stays within its bounds for %s', (_, value) => {
    const list = Array.from({ length: 1_000 }, () => value)
    const words = buildContextWords({
      name: value,
      email: `${value}@x.example`,
      organisation: value,
      portal: value,
      city: value,
      words: list,
      formerPasswords: list,
    })
    expect(words.length).toBeLessThanOrEqual(64)
    expect(words.every(({ length }) => length >= 2 && length <= 64)).toBe(true)
    expect(new Set(words).size).toBe(words.length)
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
