import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/internal/add-days.js'
import { computeCutoff } from '../../src/rotation/compute-cutoff.js'
import { computeDueDate } from '../../src/rotation/compute-due-date.js'
import { computeTimeline } from '../../src/rotation/compute-timeline.js'
import { readFacts } from '../../src/rotation/read-facts.js'
import { readRule } from '../../src/rotation/read-rule.js'
import type { RotationRule } from '../../src/rotation/types.js'
import { type Instant, type IsoDate, type Period, parseInstant } from '../../src/time.js'
import { createRandom } from '../support/create-random.js'

/** Forty zones: French ones first, then those whose clocks do what others do not. */
const ZONES = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'Pacific/Wallis',
  'Europe/Dublin',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Moscow',
  'Europe/Istanbul',
  'Atlantic/Azores',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Caracas',
  'America/Asuncion',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
] as const
const DEADLINES = 1_000_000
const FROM = Date.parse('1971-01-01T00:00:00Z')
const TO = Date.parse('2037-01-01T00:00:00Z')

describe('computeDueDate', () => {
  it(`agrees with Temporal on ${DEADLINES} random deadlines in ${ZONES.length} zones`, () => {
    const random = createRandom(20_261_124)
    const differences: string[] = []
    for (let count = 0; count < DEADLINES; count++) {
      const timeZone = ZONES[count % ZONES.length] as string
      const ms = FROM + random(TO - FROM)
      const unit = 'DMY'[random(3)] as string
      const period = `P${random(unit === 'D' ? 400 : unit === 'M' ? 30 : 4)}${unit}`
      const day = new Temporal.ZonedDateTime(BigInt(ms) * 1_000_000n, timeZone).toPlainDate()
      const due = day.add(period, { overflow: 'constrain' })
      const end = due.add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds
      const { dueOn, deadlineAt } = computeDueDate(ms, { period: period as Period, timeZone })
      if (dueOn !== due.toString() || deadlineAt !== parseInstant(end)) {
        differences.push(`${ms} ${period} ${timeZone}`)
      }
    }
    expect(differences).toEqual([])
  })
})

/** Those of the presets, and the lengths at which months clamp otherwise. */
const PERIODS = [
  'P0D',
  'P1D',
  'P30D',
  'P60D',
  'P90D',
  'P180D',
  'P365D',
  'P1M',
  'P2M',
  'P3M',
  'P6M',
  'P1Y',
  'P3Y',
] as const
const SHIFTS: readonly RotationRule['businessDays'][] = [
  undefined,
  { shift: 'next' },
  { shift: 'previous' },
  { shift: 'next', holidays: 'FR-ALSACE-MOSELLE' },
]
const END = '2051-01-01'

describe('computeCutoff', () => {
  const cases = PERIODS.flatMap((maxAge) =>
    SHIFTS.map((businessDays) => [maxAge, businessDays] as const),
  )
  it.each(cases)(
    'is the inverse of %s with %j, every day from 2020 to 2050',
    (maxAge, businessDays) => {
      const rule: RotationRule = {
        maxAge,
        businessDays,
        unknownAge: { kind: 'force' },
        warnDays: [],
        timeZone: 'UTC',
      }
      const read = readRule(rule, undefined)
      const due: (readonly [changedOn: string, dueOn: string])[] = []
      for (let day = '2016-06-01' as IsoDate; day < END; day = addDays(day, 1) as IsoDate) {
        const changedAt = `${day}T12:00:00.000Z` as Instant
        const { clock } = computeTimeline(readFacts({ changedAt }, []), read, changedAt)
        due.push([day, clock?.dueOn as string])
      }
      let next = 0
      for (let day = '2020-01-01' as IsoDate; day < END; day = addDays(day, 1) as IsoDate) {
        while (next < due.length && (due[next]?.[1] as string) <= day) next++
        const expected = due[next]?.[0]
        if (expected === undefined) break
        const { changedBeforeOn } = computeCutoff(day, { rule }) ?? {}
        if (changedBeforeOn !== expected) expect([day, changedBeforeOn]).toEqual([day, expected])
      }
      expect(next).toBeGreaterThan(1_000)
    },
  )
})
