import { describe, expect, it } from 'vitest'
import { DEFAULT_OCCASION, isInScope, type Occasion, type Scope } from '../../src/scope.js'

const pharmacist: Occasion = {
  ...DEFAULT_OCCASION,
  moment: 'login',
  roles: ['pharmacist', 'owner'],
  groups: ['chain-12'],
  client: 'desk',
}

describe('isInScope', () => {
  const cases: readonly (readonly [Scope, boolean])[] = [
    [{}, true],
    [{ kinds: ['person'] }, true],
    [{ kinds: ['service'] }, false],
    [{ moments: ['change', 'login'] }, true],
    [{ moments: ['change'] }, false],
    [{ roles: ['admin', 'owner'] }, true],
    [{ roles: ['admin'] }, false],
    [{ groups: ['chain-12', 'chain-7'] }, true],
    [{ groups: ['chain-7'] }, false],
    [{ clients: ['desk'] }, true],
    [{ clients: ['app'] }, false],
    [{ factors: ['single'] }, true],
    [{ factors: ['mfa'] }, false],
    [{ exposed: true }, true],
    [{ exposed: false }, false],
    [{ sensitivities: ['high'] }, true],
    [{ sensitivities: ['low', 'medium'] }, false],
    [{ roles: ['owner'], moments: ['change'] }, false],
    [{ roles: ['owner'], moments: ['login'] }, true],
    [{ kinds: undefined, roles: undefined }, true],
  ]
  it.each(cases)('%j → %s', (scope, expected) => {
    expect(isInScope(pharmacist, scope)).toBe(expected)
  })

  it('does not place an occasion without a client among clients', () => {
    expect(isInScope(DEFAULT_OCCASION, { clients: ['desk'] })).toBe(false)
  })
})
