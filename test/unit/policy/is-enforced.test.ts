import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isEnforced } from '../../../src/policy/is-enforced.js'

const at = (percent: number, id = 'portal') =>
  ({ id, mode: 'enforce', rollout: { percent } }) as const

const ACCOUNTS = Array.from({ length: 20_000 }, (_, index) => `account-${index}`)

describe('isEnforced', () => {
  it('holds for nobody in the mode audit', () => {
    expect(isEnforced({ ...at(100), mode: 'audit' }, 'account-1')).toBe(false)
    expect(isEnforced({ ...at(100), mode: 'audit' })).toBe(false)
  })

  it.each([
    [0, undefined, false],
    [0, 'account-1', false],
    [100, undefined, true],
    [100, 'account-1', true],
    [0.01, undefined, true],
  ])('at %d percent, for %s: %s', (percent, account, expected) => {
    expect(isEnforced(at(percent), account)).toBe(expected)
  })

  it.each([1, 10, 33.3, 50, 99])('takes a share of %d percent', (percent) => {
    const taken = ACCOUNTS.filter((account) => isEnforced(at(percent), account)).length
    // Four standard deviations of as many throws of a coin that is so bent.
    const room = 4 * Math.sqrt(ACCOUNTS.length * (percent / 100) * (1 - percent / 100))
    expect(Math.abs(taken - (ACCOUNTS.length * percent) / 100)).toBeLessThan(room)
  })

  it('only adds accounts as the share grows', () => {
    const shares = [5, 20, 21, 80].map(
      (percent) => new Set(ACCOUNTS.filter((account) => isEnforced(at(percent), account))),
    )
    for (const [index, share] of shares.slice(1).entries()) {
      expect([...(shares[index] ?? [])].filter((account) => !share.has(account))).toEqual([])
    }
  })

  it('takes other accounts for another document', () => {
    const [one, two] = ['portal', 'office'].map(
      (id) => new Set(ACCOUNTS.filter((account) => isEnforced(at(50, id), account))),
    )
    const shared = [...(one ?? [])].filter((account) => two?.has(account)).length
    expect(shared).toBeGreaterThan(4_500)
    expect(shared).toBeLessThan(5_500)
  })

  it('is the first word of a SHA-1 that anybody can compute', () => {
    for (const account of ACCOUNTS.slice(0, 100)) {
      const word = createHash('sha1').update(`portal\u0000${account}`).digest().readUInt32BE()
      expect(isEnforced(at(50), account)).toBe(word < 2 ** 31)
    }
  })
})
