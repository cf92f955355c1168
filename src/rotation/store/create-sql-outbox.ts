import type { SqlRow } from '../../internal/create-sql-runner.js'
import type { ColumnType } from '../../internal/unpack-rows.js'
import type { Instant } from '../../time.js'
import { readInstant } from '../read-instant.js'
import type { SqlSession } from './create-sql-session.js'
import { readCell } from './read-cell.js'
import { readClaim } from './read-claim.js'
import { readReminder } from './read-reminder.js'
import type { Reminder, ReminderKey, ReminderOutbox } from './types.js'
import { writeCycle } from './write-cycle.js'

/** Other names than those of the table, which PostgreSQL could not tell apart. */
const KEY = {
  key_account: 'text',
  key_cycle: 'text',
  key_stage: 'integer',
} as const satisfies Record<string, ColumnType>
const IS_KEY = 'account_id = key_account and cycle = key_cycle and stage = key_stage'

/** The queue in a table. */
export function createSqlOutbox(session: SqlSession): ReminderOutbox {
  return {
    enqueueReminders: (reminders) => enqueueReminders(session, reminders),
    claimReminders: (claim) => claimReminders(session, claim),

    confirmReminders({ worker, reminders, now }) {
      const set = `closed_at = ${session.words.cast('$1', 'timestamptz')}, closed_as = 'sent'`
      return updateHeld(session, set, readInstant(now, 'now'), worker, reminders)
    },

    releaseReminders({ worker, reminders, sendAt }) {
      const at = session.words.cast('$1', 'timestamptz')
      const set = `claimed_by = null, send_at = ${at}, claimable_at = ${at}`
      return updateHeld(session, set, readInstant(sendAt, 'sendAt'), worker, reminders)
    },

    async cancelReminders({ accountId, now }) {
      const { run, words, tables } = session
      const rows = await run(
        `update ${tables.reminder} set closed_at = ${words.cast('$2', 'timestamptz')}, closed_as = 'cancelled'
where account_id = $1 and closed_at is null returning stage`,
        [accountId, readInstant(now, 'now')],
      )
      return rows.length
    },
  }
}

async function enqueueReminders(
  { run, words, tables }: SqlSession,
  reminders: readonly Reminder[],
): Promise<number> {
  const rows = reminders
    .map(readReminder)
    .map(({ sendAt, ...key }) => ({ ...writeKey(key), sent: sendAt }))
  const sendAt = words.cast('sent', 'timestamptz')
  const added = await run(
    `insert into ${tables.reminder} (account_id, cycle, stage, send_at, claimable_at)
select key_account, key_cycle, key_stage, ${sendAt}, ${sendAt}
from ${words.unpack('$1', { ...KEY, sent: 'text' })} where true
order by key_account, key_cycle, key_stage
on conflict (account_id, cycle, stage) do nothing returning stage`,
    [JSON.stringify(rows)],
  )
  return added.length
}

async function claimReminders(
  session: SqlSession,
  claim: Parameters<ReminderOutbox['claimReminders']>[0],
): Promise<readonly Reminder[]> {
  const { worker, limit, now, leaseEndAt } = readClaim(claim)
  const text = writeClaim(session)
  for (;;) {
    const rows = await session.run(text, [now, limit, worker, leaseEndAt])
    const claimed = rows.filter((row) => row['closed_as'] === null).map(readReminderRow)
    // That nothing of a whole page is worth sending says nothing of the next.
    if (claimed.length > 0 || rows.length < limit) return claimed
  }
}

/** One statement that takes what is due, and closes what a more urgent reminder or a change has overtaken. */
function writeClaim({ words, tables }: SqlSession): string {
  const { credential, reminder } = tables
  const [now, leaseEndAt] = [words.cast('$1', 'timestamptz'), words.cast('$4', 'timestamptz')]
  return `with picked as materialized (
  select o.${words.rowId} as row_id,
    case
      when c.account_id is null or coalesce(${words.write('c.changed_at')}, 'unknown') <> o.cycle
        then 'cancelled'
      when exists (
        select 1 from ${reminder} as m
        where m.account_id = o.account_id and m.cycle = o.cycle and m.stage < o.stage and m.send_at <= ${now}
      ) then 'superseded'
    end as verdict
  from ${reminder} as o left join ${credential} as c on c.account_id = o.account_id
  where o.closed_at is null and o.claimable_at <= ${now}
  order by o.claimable_at, o.account_id, o.stage
  limit $2 ${words.skipLocked}
)
update ${reminder} set
  claimed_by = $3,
  claimable_at = ${leaseEndAt},
  closed_at = case when verdict is null then null else ${now} end,
  closed_as = verdict
from picked where ${words.isPicked(reminder)}
returning account_id, cycle, stage, send_at, closed_as`
}

/** Sets columns of the reminders that a worker holds. */
async function updateHeld(
  { run, words, tables }: SqlSession,
  set: string,
  at: Instant,
  worker: string,
  reminders: readonly ReminderKey[],
): Promise<number> {
  const rows = await run(
    `update ${tables.reminder} set ${set} from ${words.unpack('$3', KEY)}
where ${IS_KEY} and claimed_by = $2 and closed_at is null returning stage`,
    [at, worker, JSON.stringify(reminders.map(writeKey))],
  )
  return rows.length
}

function writeKey({
  accountId,
  cycle,
  stage,
}: ReminderKey): Readonly<Record<keyof typeof KEY, string | number>> {
  return { key_account: accountId, key_cycle: writeCycle(cycle), key_stage: stage }
}

function readReminderRow(row: SqlRow): Reminder {
  const cycle = readCell.text(row, 'cycle')
  return {
    accountId: readCell.text(row, 'account_id'),
    cycle: cycle === 'unknown' ? null : (cycle as Instant),
    stage: readCell.count(row, 'stage'),
    sendAt: readCell.instant(row, 'send_at'),
  }
}
