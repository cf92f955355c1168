import { describe, expect, it } from 'vitest'
import { buildTweaks } from '../../../src/internal/build-tweaks.js'

const textsOf = (password: string): readonly string[] =>
  buildTweaks(password).map(({ text }) => text)

describe('buildTweaks', () => {
  it.each([
    ['ending_removed', 'Tournesol2024!', 'Tournesol2024'],
    ['ending_removed', 'Tournesol2024!', 'Tournesol'],
    ['ending_removed', 'tournesol7', 'tournesol'],
    ['ending_removed', 'tournesol78', 'tournesol7'],
    ['ending_removed', 'tournesol \u{1F600}  ', 'tournesol'],
    ['number_changed', 'tournesol7 \u{1F600}\u{1F600} ', 'tournesol8 \u{1F600}\u{1F600} '],
    ['number_changed', 'Tournesol2024!', 'Tournesol2023!'],
    ['number_changed', 'Tournesol2024!', 'Tournesol2025!'],
    ['number_changed', 'tournesol09', 'tournesol10'],
    ['number_changed', 'tournesol09', 'tournesol08'],
    ['number_changed', 'tournesol0', 'tournesol1'],
    ['first_letter', 'tournesol', 'Tournesol'],
    ['first_letter', 'Tournesol', 'tournesol'],
    ['first_letter', 'éclair-bleu', 'Éclair-bleu'],
    ['first_letter', 'Tournesol78', 'tournesol'],
    ['lower_case', 'TOURNESOL', 'tournesol'],
    ['accents_removed', 'Éléphante', 'Elephante'],
    ['accents_removed', 'e\u0301le\u0301phante', 'elephante'],
    ['accents_removed', 'CŒURFIDÈLE', 'COEURFIDELE'],
    ['accents_removed', 'Éléphante', 'elephante'],
    ['substitutions_undone', 't0urn3s0l', 'tournesol'],
    ['substitutions_undone', 'm@is0n1234', 'maison1234'],
    ['substitutions_undone', 'm@is0nette7', 'maisonette'],
    ['halved', 'lavandelavande', 'lavande'],
    ['doubled', 'lavande', 'lavandelavande'],
    ['ending_added', 'tournesol', 'tournesol1'],
    ['ending_added', 'tournesol', 'tournesol!'],
    ['reversed', 'losenruot', 'tournesol'],
  ] as const)('%s: takes %s back to %s', (kind, password, text) => {
    const found = buildTweaks(password).find((tweak) => tweak.text === text)
    expect(found?.kind).toBe(kind)
  })

  it('puts what people do most first', () => {
    expect(textsOf('Tournesol2024!').slice(0, 3)).toEqual([
      'Tournesol2024',
      'tournesol2024!',
      'Tournesol2023!',
    ])
  })

  it('leaves out the password itself, repeats, and what is in every corpus by chance', () => {
    for (const password of ['aaaaaaaa', 'abc123', 'x1', '', 'motdepasse', '12345678', 'Été!!!!!']) {
      const texts = textsOf(password)
      expect(texts).not.toContain(password)
      expect(new Set(texts).size).toBe(texts.length)
      for (const text of texts) expect(text.length).toBeGreaterThanOrEqual(6)
    }
  })

  it('keeps an ending that is most of the password', () => {
    expect(textsOf('sol20242024')).not.toContain('sol')
    expect(textsOf('soleil20242024')).not.toContain('soleil')
  })

  it('is bounded, whatever the password is', () => {
    expect(textsOf('É1É@3$7'.repeat(10)).length).toBeLessThanOrEqual(24)
    expect(textsOf('Aé0'.repeat(40)).every(({ length }) => length < 250)).toBe(true)
    expect(textsOf('a'.repeat(129))).toEqual([])
  })
})
