import { describe, expect, it } from 'vitest'
import { isWithinDomains } from '../../../src/internal/is-within-domains.js'

describe('isWithinDomains', () => {
  const list = new Set(['x.fr', 'a.example'])

  it.each([
    ['x.fr', true],
    ['a.b.x.fr', true],
    ['notx.fr', false],
    ['x.fr.example', false],
    ['fr', false],
    ['', false],
    ['x.fr.', false],
  ])('%j: %s', (domain, isWithin) => {
    expect(isWithinDomains(domain, list)).toBe(isWithin)
  })

  it('holds nothing when it is empty', () => {
    expect(isWithinDomains('', new Set())).toBe(false)
  })
})
