import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createMac } from '../../../src/ports.js'
import { computeJitter } from '../../../src/rotation/compute-jitter.js'

const key = new Uint8Array(32).fill(7)
const mac = await createMac(key)
const jitterOf = (accountId: string, cohort = 'import', days = 60) =>
  computeJitter(accountId, { mac, cohort, days })

describe('computeJitter', () => {
  it('is the remainder of an HMAC-SHA-256, as another implementation has it', async () => {
    const digest = createHmac('sha256', key).update('jit:v1|4|jean|import').digest()
    expect(await jitterOf('jean')).toBe(digest.readUIntBE(0, 6) % 61)
  })

  it('gives the same day at every call, and another order to another cohort', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `account-${index}`)
    const orders = await Promise.all(
      ['import', 'import', 'campaign'].map((cohort) =>
        Promise.all(ids.map((id) => jitterOf(id, cohort))),
      ),
    )
    expect(orders[0]).toEqual(orders[1])
    expect(orders[0]).not.toEqual(orders[2])
  })

  it('spreads evenly over all days and no other', async () => {
    const counts = new Map<number, number>()
    for (let index = 0; index < 6_100; index++) {
      const day = await jitterOf(`account-${index}`)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 61 }, (_, day) => day),
    )
    // A hundred expected: six standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(60)
  })

  it('keeps names apart that would read alike', async () => {
    const pairs = await Promise.all([jitterOf('a|b', 'c', 366), jitterOf('a', 'b|c', 366)])
    expect(pairs[0]).not.toBe(pairs[1])
  })

  it('knows one day only where none are to spread over', async () => {
    expect(await jitterOf('jean', 'import', 0)).toBe(0)
  })

  it.each([
    ["'accountId'", '', 'import', 60],
    ["'cohort'", 'jean', '', 60],
    ["'accountId'", 7 as unknown as string, 'import', 60],
    ["'cohort'", 'jean', 7 as unknown as string, 60],
    ["'days'", 'jean', 'import', 367],
    ["'days'", 'jean', 'import', -1],
  ])('refuses an impossible %s', async (option, accountId, cohort, days) => {
    await expect(jitterOf(accountId, cohort, days)).rejects.toThrow(option)
  })
})
