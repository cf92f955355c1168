import { describe, expect, it } from 'vitest'
import { isHygieError } from '../../../../src/errors.js'
import { listOccasions } from '../../../../src/policy/standards/list-occasions.js'
import { DEFAULT_OCCASION, type Scope } from '../../../../src/scope.js'

describe('listOccasions', () => {
  it('gives the occasion that is assumed where nothing is told apart', () => {
    expect(listOccasions([])).toEqual([DEFAULT_OCCASION])
    expect(listOccasions([{}, { factors: undefined }])).toEqual([DEFAULT_OCCASION])
  })

  it.each<[Scope, number]>([
    [{ factors: ['single'] }, 2],
    [{ kinds: ['person'] }, 2],
    [{ moments: ['login'] }, 6],
    [{ exposed: true }, 2],
    [{ sensitivities: ['low'] }, 3],
    [{ roles: ['admin', 'nurse'] }, 3],
    [{ groups: ['paris'] }, 2],
    [{ clients: ['app', 'web'] }, 3],
    [{ factors: ['mfa'], sensitivities: ['low'], roles: ['admin'] }, 12],
  ])('%j: %i', (scope, count) => {
    const occasions = listOccasions([scope])
    expect(occasions).toHaveLength(count)
    expect(new Set(occasions.map((occasion) => JSON.stringify(occasion))).size).toBe(count)
    expect(occasions[0]).toEqual(DEFAULT_OCCASION)
  })

  it('names a role once, however many scopes do', () => {
    const occasions = listOccasions([{ roles: ['b', 'a'] }, { roles: ['a'] }, { factors: ['mfa'] }])
    expect(occasions.map(({ roles, factors }) => [...roles, factors].join(' '))).toEqual([
      'single',
      'a single',
      'b single',
      'mfa',
      'a mfa',
      'b mfa',
    ])
  })

  it('gives up where a report would have no reader', () => {
    const roles = Array.from({ length: 255 }, (_value, index) => `role-${index}`)
    const scope = { roles: roles as [string, ...string[]], factors: ['mfa'] } as const
    expect(listOccasions([scope])).toHaveLength(512)
    expect(() => listOccasions([scope, { exposed: true }])).toThrow(
      expect.toSatisfy((error) => isHygieError(error) && error.code === 'ERR_OPTION_INVALID'),
    )
  })
})
