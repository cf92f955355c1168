import { describe, expect, it } from 'vitest'
import { computeWorstStatus, type Status } from '../../src/outcome.js'

describe('computeWorstStatus', () => {
  const cases: readonly (readonly [Status[], Status])[] = [
    [[], 'pass'],
    [['pass', 'pass'], 'pass'],
    [['pass', 'warn'], 'warn'],
    [['warn', 'unknown', 'pass'], 'unknown'],
    [['unknown', 'fail', 'warn'], 'fail'],
  ]
  it.each(cases)('of %j is %s', (statuses, worst) => {
    expect(computeWorstStatus(statuses)).toBe(worst)
    expect(computeWorstStatus(new Set(statuses))).toBe(worst)
  })
})
