import { describe, expect, it } from 'vitest'
import { createBundledListSource } from '../../../../src/adapters/zxcvbn/index.js'

const source = await createBundledListSource()

describe('createBundledListSource', () => {
  it('is partial and says its name', () => {
    expect(source).toMatchObject({ kind: 'local', name: 'bundled-list', coverage: 'partial' })
  })

  it.each([
    '123456',
    'motdepasse',
    'Azerty123',
    'MARSEILLE',
    'pharmacie',
    'Doudou',
    'sandrine',
    'thérapeute',
  ])('holds %s', (password) => {
    expect(source.find(password)).toEqual({ found: true, occurrences: null })
  })

  it.each(['tournesol bateau 47', 'de', '', 'Posologie2021!'])('does not hold %j', (password) => {
    expect(source.find(password)).toEqual({ found: false, occurrences: null })
  })
})
