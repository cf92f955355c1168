import { describe, expect, it } from 'vitest'
import { defineEpoch, type EpochInput } from '../../../src/rotation/define-epoch.js'
import { type Instant, type IsoDate, parseInstant } from '../../../src/time.js'

const input: EpochInput = {
  id: '2026-03-mailboxes',
  scope: { roles: ['pharmacist'], accounts: ['a', 'b'] },
  changedBefore: parseInstant('2026-03-18T07:00:00+01:00') as Instant,
  reason: 'mailbox_compromise',
}

describe('defineEpoch', () => {
  it('gives one frozen row of plain data', () => {
    const epoch = defineEpoch(input)
    expect(epoch).toEqual({
      id: '2026-03-mailboxes',
      scope: { roles: ['pharmacist'], accounts: ['a', 'b'] },
      changedBefore: '2026-03-18T06:00:00.000Z',
      requires: 'independent',
      reason: 'mailbox_compromise',
    })
    expect(Object.isFrozen(epoch.scope.roles)).toBe(true)
    expect(Object.isFrozen(input.scope)).toBe(false)
    expect(JSON.parse(JSON.stringify(epoch))).toEqual(epoch)
    expect(defineEpoch(epoch as EpochInput)).toEqual(epoch)
  })

  it.each([
    ['compromise', 'independent'],
    ['mailbox_compromise', 'independent'],
    ['suspicion', 'old_password'],
    ['policy', 'old_password'],
    ['administrator', 'old_password'],
  ] as const)('after a %s the change needs: %s', (reason, requires) => {
    expect(defineEpoch({ ...input, reason }).requires).toBe(requires)
  })

  it('is a campaign when it gives time', () => {
    const by = { on: '2026-06-30' as IsoDate, spreadDays: 30 }
    expect(defineEpoch({ ...input, reason: 'policy', by }).by).toEqual(by)
    const year = { ...by, spreadDays: 366 }
    expect(defineEpoch({ ...input, reason: 'policy', by: year }).by).toEqual(year)
    const one = { on: '2026-06-30' as IsoDate }
    expect(defineEpoch({ ...input, reason: 'policy', by: one }).by).toEqual({
      ...one,
      spreadDays: 0,
    })
  })

  it.each<readonly [string, object]>([
    ["'id'", { id: '' }],
    ["'id'", { id: 'É' }],
    ["'id'", { id: 7 }],
    ["'id'", { id: ' march' }],
    ["'id'", { id: 'march!' }],
    ["'scope'", { scope: 'everybody' }],
    ["'scope.accounts'", { scope: { accounts: ['a', ''] } }],
    ["'scope.accounts'", { scope: { accounts: [7] } }],
    ["'by.spreadDays'", { reason: 'policy', by: { on: '2026-06-30', spreadDays: -1 } }],
    ["'by.spreadDays'", { reason: 'policy', by: { on: '2026-06-30', spreadDays: 0.5 } }],
    ["'reason'", { reason: 'because' }],
    ["'requires'", { requires: 'nothing' }],
    ["'scope'", { scope: null }],
    ["'scope.roles'", { scope: { roles: [] } }],
    ["'scope.accounts'", { scope: { accounts: [''] } }],
    ["'scope.cohorts'", { scope: { cohorts: 'one' } }],
    ["'changedBefore'", { changedBefore: 'yesterday' }],
    ["'by'", { by: { on: '2026-06-30' } }],
    ["'by.on'", { reason: 'policy', by: { on: 'soon' } }],
    ["'by.spreadDays'", { reason: 'policy', by: { on: '2026-06-30', spreadDays: 400 } }],
  ])('refuses an impossible %s', (option, wrong) => {
    expect(() => defineEpoch({ ...input, ...wrong } as EpochInput)).toThrow(option)
  })
})
