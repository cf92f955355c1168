import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadBundledSource } from '../../../../src/breach/bundled/load-bundled-source.js'
import { listCommonPasswords } from '../../../../src/words/compile-common-passwords.js'
import { createRandom } from '../../../support/create-random.js'

const source = await loadBundledSource()
const { short, long } = listCommonPasswords()
const isFound = (password: string): boolean =>
  (source.find(password) as { readonly found: boolean }).found

describe('loadBundledSource', () => {
  it('is partial, of no day, and says its name', () => {
    const { kind, name, coverage, asOf } = source
    expect({ kind, name, coverage, asOf }).toEqual({
      kind: 'local',
      name: 'bundled',
      coverage: 'partial',
      asOf: null,
    })
  })

  it('finds every password of its lists, in small letters and in capitals', () => {
    expect(short.length).toBeGreaterThan(60_000)
    expect([...short, ...long].filter((password) => !isFound(password))).toEqual([])
    // A few letters have no capital of their own, as ß has none.
    const capitals = long.map((password) => [password, password.toUpperCase()] as const)
    const missed = capitals.filter(([, capital]) => !isFound(capital))
    expect(missed.map(([password]) => password)).toEqual([])
  })

  it.each([
    [8, 3_000],
    [12, 3_000],
    [15, 3_000],
    [16, 3_000],
  ])('holds at least the passwords of %i characters or more that ASVS asks for', (min, count) => {
    const enough = [...short, ...long].filter(({ length }) => length >= min)
    expect(new Set(enough).size).toBeGreaterThanOrEqual(count)
  })

  it.each([
    '123456',
    'motdepasse',
    'Azerty123',
    'MARSEILLE',
    'pharmacie',
    'Doudou',
    'sandrine',
    'hélène',
    'he\u0301le\u0300ne',
    'MotDePasse2026!',
    'azertyuiopqsdfghjklm',
    '1a2z3e4r5t6y',
    'Iletaitunefois',
    'mot de passe',
    'passwordpassword',
    '&é"\'(-è_çà)=',
  ])('holds %s', (password) => {
    expect(source.find(password)).toEqual({ found: true, occurrences: null })
  })

  it.each(['tournesol bateau 47', 'de', '', 'a'.repeat(161), 'Posologie2021!'])(
    'does not hold %j',
    (password) => {
      expect(source.find(password)).toEqual({ found: false, occurrences: null })
    },
  )

  it('holds none of the strong passwords that estimates are developed with', () => {
    const vectors = JSON.parse(
      readFileSync('test/vectors/strength-development.json', 'utf8'),
    ) as readonly { readonly password: string; readonly expected: string }[]
    const strong = vectors.filter(({ expected }) => expected === 'strong')
    expect(strong.length).toBeGreaterThan(30)
    expect(strong.filter(({ password }) => isFound(password))).toEqual([])
  })

  it('takes a random text of four to eleven characters for a password once in 65,536 times', () => {
    const random = createRandom(2_026)
    let found = 0
    for (let draw = 0; draw < 1_000_000; draw++) {
      if (isFound(`~${random(2 ** 32).toString(36)}`)) found++
    }
    // 15.3 are expected; beyond these bounds chance takes it once in 100,000 times.
    expect(found).toBeGreaterThanOrEqual(2)
    expect(found).toBeLessThanOrEqual(36)
  })

  it('takes no random text of twelve characters or more for a password', () => {
    const random = createRandom(7)
    let found = 0
    for (let draw = 0; draw < 100_000; draw++) {
      if (
        isFound(
          `~${random(2 ** 32)
            .toString(36)
            .padStart(11, '~')}`,
        )
      )
        found++
    }
    expect(found).toBe(0)
  })
})
