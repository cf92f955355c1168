import { describe, expect, it } from 'vitest'
import { createListSource } from '../../../src/breach/create-list-source.js'

describe('createListSource', () => {
  const source = createListSource(['motdepasse', 'Été', '', 'azerty'], {
    name: 'house',
    asOf: '2026-11-01' as never,
  })

  it('says that it is partial, and of which day', () => {
    expect(source).toMatchObject({
      kind: 'local',
      name: 'house',
      coverage: 'partial',
      asOf: '2026-11-01',
    })
    expect(createListSource([], { name: 'x' }).asOf).toBeNull()
  })

  it.each([
    ['motdepasse', true],
    ['MotDePasse', true],
    ['AZERTY', true],
    ['été', true],
    ['e\u0301te\u0301', true],
    ['ete', false],
    ['motdepasse1', false],
    ['', false],
    ['\u0301'.repeat(1_000_000), false],
  ])('looks up without case, otherwise exactly (%#)', (password, found) => {
    expect(source.find(password)).toEqual({ found, occurrences: null })
  })

  it('refuses a list that is none, without echo', () => {
    expect(() => createListSource([12 as never], { name: 'x' })).toThrow("'words' must be strings.")
    expect(() => createListSource([], { name: '' })).toThrow("'name' must be a text.")
  })
})
