import { describe, expect, it } from 'vitest'
import { mergeRotationRules } from '../../../src/policy/merge-rotation-rules.js'
import type { RotationRule } from '../../../src/rotation/types.js'
import { type Instant, parseInstant } from '../../../src/time.js'

const at = (text: string): Instant => parseInstant(text) as Instant
const MARCH = at('2027-03-01T00:00:00Z')
const APRIL = at('2027-04-01T00:00:00Z')
const RULE: RotationRule = { maxAge: 'P6M', unknownAge: { kind: 'force' } }
const merge = (a: Partial<RotationRule>, b: Partial<RotationRule>): RotationRule =>
  mergeRotationRules({ ...RULE, ...a }, { ...RULE, ...b })

describe('mergeRotationRules', () => {
  const start = (when: Instant) => ({ unknownAge: { kind: 'start', at: when } }) as const
  const spread = (from: Instant, days: number) =>
    ({ unknownAge: { kind: 'spread', from, days } }) as const
  const force = { unknownAge: { kind: 'force' } } as const

  it.each<readonly [string, Partial<RotationRule>, Partial<RotationRule>, Partial<RotationRule>]>([
    ['force before a clock', force, start(MARCH), force],
    ['force before a spread', force, spread(MARCH, 9), force],
    ['the earlier of two clocks', start(APRIL), start(MARCH), start(MARCH)],
    ['the earlier and shorter spread', spread(APRIL, 9), spread(MARCH, 30), spread(MARCH, 9)],
    ['a spread before a clock', start(APRIL), spread(MARCH, 30), spread(MARCH, 30)],
    ['a spread from the start of a clock', start(MARCH), spread(APRIL, 30), spread(MARCH, 30)],
    [
      'one of two forms of an instant',
      start(MARCH),
      start('2027-03-01T01:00:00+01:00' as Instant),
      start(MARCH),
    ],
    ['the shorter age', { maxAge: 'P90D' }, { maxAge: 'P1Y' }, { maxAge: 'P90D' }],
    ['a month before 31 days', { maxAge: 'P1M' }, { maxAge: 'P31D' }, { maxAge: 'P1M' }],
    ['30 days before a month', { maxAge: 'P1M' }, { maxAge: 'P30D' }, { maxAge: 'P30D' }],
    ['two years before three', { maxAge: 'P2Y' }, { maxAge: 'P3Y' }, { maxAge: 'P2Y' }],
    ['one of two names of a year', { maxAge: 'P12M' }, { maxAge: 'P1Y' }, { maxAge: 'P12M' }],
    ['365 days before a year', { maxAge: 'P1Y' }, { maxAge: 'P365D' }, { maxAge: 'P365D' }],
    ['11 months before a year', { maxAge: 'P1Y' }, { maxAge: 'P11M' }, { maxAge: 'P11M' }],
    ['any age before never', { maxAge: 'never' }, { maxAge: 'P9Y' }, { maxAge: 'P9Y' }],
    ['idleness of one', {}, { maxIdle: 'P6M' }, { maxIdle: 'P6M' }],
    ['idleness of both', { maxIdle: 'P6M' }, { maxIdle: 'P1M' }, { maxIdle: 'P1M' }],
    ['the longer least age', { minAge: 'P1D' }, { minAge: 'P2D' }, { minAge: 'P2D' }],
    ['one of two names of a least age', { minAge: 'P1Y' }, { minAge: 'P12M' }, { minAge: 'P1Y' }],
    ['a shorter life', { temporaryHours: 24 }, { temporaryHours: 48 }, { temporaryHours: 24 }],
    ['the default before a longer life', {}, { temporaryHours: 500 }, { temporaryHours: 72 }],
    ['a shorter life before the default', {}, { temporaryHours: 8 }, { temporaryHours: 8 }],
    ['no life where none is said', {}, {}, { temporaryHours: undefined, warnDays: undefined }],
    ['warnings of both', { warnDays: [7, 1] }, { warnDays: [30, 7] }, { warnDays: [30, 7, 1] }],
    ['the default warnings besides', {}, { warnDays: [30] }, { warnDays: [30, 14, 7, 1] }],
    ['no grace', { grace: 'P7D' }, {}, { grace: undefined }],
    ['the shorter grace', { grace: 'P7D' }, { grace: 'P3D' }, { grace: 'P3D' }],
    [
      'the harder end of a grace',
      { afterGrace: 'none' },
      { afterGrace: 'change_only' },
      { afterGrace: 'none' },
    ],
    ['the harder end beside nothing', { afterGrace: 'none' }, {}, { afterGrace: 'none' }],
    ['the end that is said', {}, { afterGrace: 'change_only' }, { afterGrace: 'change_only' }],
    ['the end that one says', {}, { afterGrace: 'none' }, { afterGrace: 'none' }],
    [
      'the newer notice',
      { activation: { at: APRIL, notice: 'P1D' } },
      { activation: { at: MARCH, notice: 'P1Y' } },
      { activation: { at: APRIL, notice: 'P1D' } },
    ],
    [
      'the longer notice of one day',
      { activation: { at: APRIL, notice: 'P1D', spreadDays: 9 } },
      { activation: { at: APRIL, notice: 'P2D' } },
      { activation: { at: APRIL, notice: 'P2D' } },
    ],
    [
      'the wider of two equal notices',
      { activation: { at: APRIL, notice: 'P2D', spreadDays: 3 } },
      { activation: { at: APRIL, notice: 'P2D' } },
      { activation: { at: APRIL, notice: 'P2D', spreadDays: 3 } },
    ],
    [
      'the notice of one',
      { activation: { at: APRIL, notice: 'P2D' } },
      {},
      { activation: { at: APRIL, notice: 'P2D' } },
    ],
    [
      'the day before, of two shifts',
      { businessDays: { shift: 'previous' } },
      { businessDays: { shift: 'next' } },
      { businessDays: { shift: 'previous', holidays: undefined } },
    ],
    [
      'the day before, of one shift',
      { businessDays: { shift: 'previous' } },
      {},
      { businessDays: { shift: 'previous', holidays: undefined } },
    ],
    ['no shift before the next day', { businessDays: { shift: 'next' } }, {}, {}],
    [
      'the next day of both',
      { businessDays: { shift: 'next', holidays: 'FR-RE' } },
      { businessDays: { shift: 'next' } },
      { businessDays: { shift: 'next', holidays: 'FR-RE' } },
    ],
  ])('takes %s, in whatever order', (_, a, b, expected) => {
    for (const merged of [merge(a, b), merge(b, a)]) {
      expect(merged).toMatchObject(expected)
    }
  })

  it('has no shift where only one moves to the next day', () => {
    expect(merge({ businessDays: { shift: 'next' } }, {}).businessDays).toBeUndefined()
    expect(merge({}, { businessDays: { shift: 'next' } }).businessDays).toBeUndefined()
    const said = { at: MARCH, notice: 'P1D', spreadDays: 0 } as const
    const silent = { at: MARCH, notice: 'P1D' } as const
    expect(merge({ activation: said }, { activation: silent }).activation).toEqual(said)
    expect(merge({ activation: silent }, { activation: said }).activation).toEqual(said)
  })

  it('takes zone and holidays from the rule that is added, which knows where people live', () => {
    const paris = {
      timeZone: 'Europe/Paris',
      businessDays: { shift: 'next', holidays: 'FR' },
    } as const
    const reunion = {
      timeZone: 'Indian/Reunion',
      businessDays: { shift: 'next', holidays: 'FR-RE' },
    } as const
    expect(merge(paris, reunion)).toMatchObject(reunion)
    expect(merge(reunion, paris)).toMatchObject(paris)
    expect(merge(reunion, {})).toMatchObject({ timeZone: 'Indian/Reunion' })
  })
})
