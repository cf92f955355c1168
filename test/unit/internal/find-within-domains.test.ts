import { describe, expect, it } from 'vitest'
import { findWithinDomains } from '../../../src/internal/find-within-domains.js'

describe('findWithinDomains', () => {
  const table = new Map([
    ['x.fr', 1],
    ['a.x.fr', 2],
  ])

  it.each([
    ['x.fr', 1],
    ['b.x.fr', 1],
    ['c.a.x.fr', 2],
    ['notx.fr', null],
    ['fr', null],
    ['', null],
  ])('%j: %s', (domain, found) => {
    expect(findWithinDomains(domain, table)).toBe(found)
  })
})
