// Who computes deadlines: an ISO text, a period and a zone in, epoch milliseconds of the first instant that is too
// late out. Each is written as its documentation would have one write it. Without their packages they are left out.

import { checkRotation, computeDueDate } from 'hygie/rotation'
import { PEERS } from './peers/calendars.mjs'
import { fromTemporal, split } from './peers/temporal.mjs'

export const INSTALL = 'npm install --prefix bench/rotation/peers'

const RULES = new Map(
  ['P1M', 'P3M', 'P6M', 'P90D', 'P1Y'].map((maxAge) => [
    maxAge,
    { maxAge, unknownAge: { kind: 'force' } },
  ]),
)

const CALENDARS = {
  'hygie, computeDueDate': () => (at, period, timeZone) =>
    Date.parse(computeDueDate(at, { period, timeZone }).deadlineAt),
  'hygie, checkRotation: state, stages and what comes next': () => (at, period, timeZone) => {
    const rule = { ...RULES.get(period), timeZone }
    return Date.parse(checkRotation({ changedAt: at }, { rule, now: at }).details.deadlineAt)
  },
  'temporal-polyfill 1.0.8': async () => fromTemporal(await import('temporal-polyfill')),
  ...PEERS,
  'setUTCMonth and no zone': () => (at, period) => {
    const [count, unit] = split(period)
    const date = new Date(at)
    if (unit === 'days') date.setUTCDate(date.getUTCDate() + count)
    else date.setUTCMonth(date.getUTCMonth() + (unit === 'years' ? 12 * count : count))
    return date.setUTCHours(24, 0, 0, 0)
  },
}

/** Those that can be loaded, and a sentence for each that cannot. */
export async function findCalendars() {
  const calendars = []
  const missing = []
  const all =
    globalThis.Temporal === undefined
      ? CALENDARS
      : { ...CALENDARS, 'native Temporal': () => fromTemporal(globalThis) }
  for (const [name, load] of Object.entries(all)) {
    try {
      calendars.push({ name, run: await load() })
    } catch (error) {
      if (!/MODULE_NOT_FOUND/u.test(error.code)) throw error
      missing.push(`${name}: not installed, see \`${INSTALL}\`.`)
    }
  }
  return { calendars, missing }
}
