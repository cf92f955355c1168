import { expect, it } from 'vitest'
import { createManualClock } from '../../../src/testing/create-manual-clock.js'
import type { Instant } from '../../../src/time.js'

const START = '2026-11-24T09:00:00.000Z' as Instant
const refused = expect.objectContaining({ code: 'ERR_OPTION_INVALID' })

it('stands still until it is moved', () => {
  const clock = createManualClock(START)
  expect([clock.now(), clock.now()]).toEqual([START, START])
  clock.advance(90_000)
  expect(clock.now()).toBe('2026-11-24T09:01:30.000Z')
  clock.advance(-180_000)
  expect(clock.now()).toBe('2026-11-24T08:58:30.000Z')
})

it('keeps to the calendar, and to its place when it is refused a move', () => {
  expect(() => createManualClock('yesterday' as Instant)).toThrow(refused)
  const clock = createManualClock(START)
  for (const ms of [Number.NaN, 1e18]) expect(() => clock.advance(ms)).toThrow(refused)
  expect(clock.now()).toBe(START)
})
