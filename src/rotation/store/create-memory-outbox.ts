import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import { type ReadClaim, readClaim } from './read-claim.js'
import { readReminder } from './read-reminder.js'
import type { Reminder, ReminderKey, ReminderOutbox } from './types.js'
import { writeCycle } from './write-cycle.js'

/** A reminder and what has become of it. */
interface Row extends Reminder {
  readonly claimableAt: Instant
  readonly claimedBy: string | null
  readonly isClosed: boolean
}

/** The queue in memory, and how it learns that a cycle is over. */
export interface MemoryOutbox {
  readonly outbox: ReminderOutbox
  /** Closes what is queued for an account, except for one cycle. */
  closeOtherCycles(accountId: string, cycle: Instant): void
}

type FindChange = (accountId: string) => Instant | null | undefined
type Table = Map<string, Row>

/**
 * A queue in memory.
 *
 * @param findChange - The date of change of an account; `undefined` for one that is not known.
 */
export function createMemoryOutbox(findChange: FindChange): MemoryOutbox {
  const table: Table = new Map()
  const outbox: ReminderOutbox = {
    async enqueueReminders(reminders) {
      const size = table.size
      for (const row of reminders.map(readReminder)) {
        if (table.has(writeKey(row))) continue
        set(table, { ...row, claimableAt: row.sendAt, claimedBy: null, isClosed: false })
      }
      return table.size - size
    },
    async claimReminders(claim) {
      return claimRows(table, readClaim(claim), findChange)
    },
    async confirmReminders({ worker, reminders, now }) {
      readInstant(now, 'now')
      return close(table, listHeld(table, worker, reminders))
    },
    async releaseReminders({ worker, reminders, sendAt }) {
      const at = readInstant(sendAt, 'sendAt')
      const held = listHeld(table, worker, reminders)
      for (const row of held) set(table, { ...row, claimedBy: null, sendAt: at, claimableAt: at })
      return held.length
    },
    async cancelReminders({ accountId, now }) {
      readInstant(now, 'now')
      return close(table, listOpen(table, accountId))
    },
  }
  return {
    outbox,
    closeOtherCycles(accountId, cycle) {
      close(
        table,
        listOpen(table, accountId).filter((row) => row.cycle !== cycle),
      )
    },
  }
}

function claimRows(
  table: Table,
  { worker, limit, now, leaseEndAt }: ReadClaim,
  findChange: FindChange,
): readonly Reminder[] {
  const due = [...table.values()].filter((row) => row.sendAt <= now)
  const urgent = new Map<string, number>()
  for (const { stage, ...row } of due) {
    const key = writeKey({ ...row, stage: 0 })
    urgent.set(key, Math.min(urgent.get(key) ?? stage, stage))
  }
  const claimed: Row[] = []
  for (const row of due.sort(compareRows)) {
    if (row.isClosed || row.claimableAt > now || claimed.length === limit) continue
    const isUrgent = urgent.get(writeKey({ ...row, stage: 0 })) === row.stage
    if (isUrgent && findChange(row.accountId) === row.cycle) claimed.push(row)
    else close(table, [row])
  }
  for (const row of claimed) set(table, { ...row, claimedBy: worker, claimableAt: leaseEndAt })
  return claimed.map(({ accountId, cycle, stage, sendAt }) => ({ accountId, cycle, stage, sendAt }))
}

function set(table: Table, row: Row): void {
  table.set(writeKey(row), row)
}

function close(table: Table, rows: readonly Row[]): number {
  for (const row of rows) set(table, { ...row, isClosed: true })
  return rows.length
}

function listOpen(table: Table, accountId: string): readonly Row[] {
  return [...table.values()].filter((row) => row.accountId === accountId && !row.isClosed)
}

function listHeld(table: Table, worker: string, keys: readonly ReminderKey[]): readonly Row[] {
  const rows = new Set(keys.map((key) => table.get(writeKey(key))))
  return [...rows].flatMap((row) =>
    row !== undefined && row.claimedBy === worker && !row.isClosed ? [row] : [],
  )
}

function writeKey({ accountId, cycle, stage }: ReminderKey): string {
  return JSON.stringify([accountId, writeCycle(cycle), stage])
}

function compareRows(a: Row, b: Row): number {
  if (a.claimableAt !== b.claimableAt) return a.claimableAt < b.claimableAt ? -1 : 1
  return a.stage - b.stage
}
