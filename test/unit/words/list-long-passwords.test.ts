import { describe, expect, it } from 'vitest'
import { listLongPasswords } from '../../../src/words/list-long-passwords.js'

const COMMON = ['qwerty', 'tournesoljaune', 'soleil', 'pomme']
const list = (...quotas: [number, number][]): readonly string[] => listLongPasswords(COMMON, quotas)

describe('listLongPasswords', () => {
  it('keeps what is common and long, and adds no more than is missing', () => {
    const passwords = list([12, 40])
    expect(passwords).toContain('tournesoljaune')
    expect(passwords).toHaveLength(40)
    expect(passwords.filter(({ length }) => length < 12)).toEqual([])
    expect(new Set(passwords).size).toBe(40)
  })

  it('meets every quota, and takes longer ones for shorter', () => {
    const passwords = list([12, 100], [20, 90])
    expect(passwords.filter(({ length }) => length >= 20)).toHaveLength(90)
    expect(passwords.length).toBeGreaterThanOrEqual(100)
    expect(passwords.length).toBeLessThan(190)
  })

  it('adds walks, numbers, years, signs and repeats', () => {
    const passwords = list([12, 3_000])
    // Two signs behind a year are rarer than the cheapest 3,000.
    for (const derived of [
      'azertyuiopqs',
      'soleil123456',
      'soleil2026!!',
      '123marseille',
      'soleilsoleil',
      'pommepommepomme',
      'qwertyqwerty',
    ]) {
      expect([derived, passwords.includes(derived)]).toEqual([derived, derived !== 'soleil2026!!'])
    }
  })

  it('is the same at each call, in small letters', () => {
    const passwords = list([12, 500])
    expect(list([12, 500])).toEqual(passwords)
    expect(passwords.filter((password) => password !== password.toLowerCase())).toEqual([])
  })
})
