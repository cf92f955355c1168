import type { SqlRow, SqlValue } from '../../internal/create-sql-runner.js'
import { toMalformedError } from '../../internal/to-malformed-error.js'
import { readInstant } from '../read-instant.js'
import type { IncidentEpoch } from '../types.js'
import { assertSameEpoch } from './assert-same-epoch.js'
import { buildScopeCondition } from './build-scope-condition.js'
import { computeDriftLimit } from './compute-drift-limit.js'
import type { SqlSession } from './create-sql-session.js'
import { readCell } from './read-cell.js'
import { readEpoch } from './read-epoch.js'
import type { EpochLog, EpochProgress } from './types.js'

/** Incidents in a table. */
export function createSqlEpochs(session: SqlSession): EpochLog {
  return {
    appendEpoch: (epoch) => appendEpoch(session, readEpoch(epoch)),

    async listEpochs() {
      const { run, tables } = session
      const rows = await run(`select document from ${tables.epoch} order by changed_before, id`, [])
      return rows.map(readEpochRow)
    },

    countEpochProgress: ({ epoch, now }) =>
      countEpochProgress(session, readEpoch(epoch), computeDriftLimit(readInstant(now, 'now'))),
  }
}

async function appendEpoch(
  { run, words, tables }: SqlSession,
  epoch: IncidentEpoch,
): Promise<boolean> {
  const added = await run(
    `insert into ${tables.epoch} (id, changed_before, document)
values ($1, ${words.cast('$2', 'timestamptz')}, ${words.cast('$3', 'jsonb')})
on conflict (id) do nothing returning id`,
    [epoch.id, epoch.changedBefore, JSON.stringify(epoch)],
  )
  if (added.length > 0) return true
  const rows = await run(`select document from ${tables.epoch} where id = $1`, [epoch.id])
  for (const row of rows) assertSameEpoch(readEpochRow(row), epoch)
  return false
}

function readEpochRow(row: SqlRow): IncidentEpoch {
  const document = readCell.json(row, 'document')
  try {
    return readEpoch(document as IncidentEpoch)
  } catch (error) {
    throw toMalformedError('A row of incidents is none.', error)
  }
}

async function countEpochProgress(
  { run, words, tables }: SqlSession,
  { scope, changedBefore }: IncidentEpoch,
  driftLimit: string,
): Promise<EpochProgress> {
  const params: SqlValue[] = [changedBefore, driftLimit]
  const bind = (value: SqlValue): string => `$${params.push(value)}`
  const [since, limit] = [words.cast('$1', 'timestamptz'), words.cast('$2', 'timestamptz')]
  const isChanged = `(changed_by = 'user' and not temporary and changed_at is not null and changed_at >= ${since} and changed_at <= ${limit})`
  const isSeen = `(last_login_at is not null and last_login_at >= ${since})`
  const rows = await run(
    `select count(*) as in_scope,
  count(*) filter (where ${isChanged}) as changed,
  count(*) filter (where not ${isChanged} and ${isSeen}) as logged_in
from ${tables.credential} where ${buildScopeCondition(scope, words, bind)}`,
    params,
  )
  const [row = {}] = rows
  const inScope = readCell.count(row, 'in_scope')
  const changed = readCell.count(row, 'changed')
  const loggedIn = readCell.count(row, 'logged_in')
  return { inScope, changed, loggedIn, notSeen: inScope - changed - loggedIn }
}
