import { describe, expect, it } from 'vitest'
import { checkPassword } from '../../../src/policy/check-password.js'
import { computePolicy } from '../../../src/policy/compute-policy.js'
import { definePolicy } from '../../../src/policy/define-policy.js'

describe('invariants', () => {
  it('Invariant 17: the same password again is refused, so that no clock starts anew', async () => {
    const policy = computePolicy(
      definePolicy({ id: 'portal', rules: { blocklist: [{ context: 'whole' }] } }),
    )
    const context = { formerPasswords: ['correct-horse-battery-staple'] }
    const judge = async (password: string) =>
      (await checkPassword({ password, context }, { policy })).reasons.map(({ code }) => code)
    expect(await judge('correct-horse-battery-staple')).toEqual(['blocklist_context'])
    expect(await judge('entirely-another-password')).toEqual([])
  })
})
