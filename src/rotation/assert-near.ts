import { assertOption } from '../internal/assert-option.js'
import type { Instant, IsoDate } from '../time.js'
import { isFarAhead } from './is-far-ahead.js'
import type { ReadFacts } from './read-facts.js'

/** Refuses an exemption, a block, a demand or an incident whose day will not be lived to see. */
export function assertNear(facts: ReadFacts, now: Instant): void {
  const { exemptUntil, block, demands, campaigns } = facts
  if (exemptUntil !== null) assertDay(exemptUntil, now, 'facts.exemption.until')
  if (block !== null) assertDay(block.at, now, 'facts.block.at')
  for (const { at, epoch } of demands) {
    assertDay(at, now, epoch === null ? 'facts.demands[].at' : 'epochs[].changedBefore')
  }
  const today = now.slice(0, 10) as IsoDate
  for (const { on } of campaigns) assertDay(on, today, 'epochs[].by.on')
}

function assertDay<T extends Instant | IsoDate>(date: T, now: T, option: string): void {
  assertOption(!isFarAhead(date, now), `'${option}' must not be more than fifty years ahead.`)
}
