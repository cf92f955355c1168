import { assertOption } from '../../internal/assert-option.js'
import { readInstant } from '../read-instant.js'
import type { Reminder } from './types.js'

/** More days than any rule warns ahead, and less than none: whoever is late may be told so. */
const MAX_STAGE = 9_999

/** Refuses what is no reminder. */
export function readReminder({ accountId, cycle, stage, sendAt }: Reminder): Reminder {
  assertOption(
    typeof accountId === 'string' && accountId !== '',
    "'reminders[].accountId' must be a text.",
  )
  assertOption(
    Number.isSafeInteger(stage) && Math.abs(stage) <= MAX_STAGE,
    "'reminders[].stage' must be a whole number of days.",
  )
  return {
    accountId,
    cycle: cycle && readInstant(cycle, 'reminders[].cycle'),
    stage,
    sendAt: readInstant(sendAt, 'reminders[].sendAt'),
  }
}
