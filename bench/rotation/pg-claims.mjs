import { parseInstant } from 'hygie'
import { interleave, median, number, print, ratio, say } from '../breach/measure.mjs'
import { BAND, NOW_MS } from './fill.mjs'
import { printPlan } from './pg-pages.mjs'

const LIMIT = 500
const QUEUE = 20_000
const now = parseInstant(NOW_MS)

/** One reminder for each of so many accounts, due, of the cycle that is on record. */
const ENQUEUE = `insert into hygie_reminder (account_id, cycle, stage, send_at, claimable_at)
select account_id, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 0,
  to_timestamp(${NOW_MS / 1000}) - interval '1 hour', to_timestamp(${NOW_MS / 1000}) - interval '1 hour'
from (select * from hygie_credential where band = '${BAND}' and changed_at is not null limit $1) as chosen`

/** Workers empty a queue, each on a connection of its own. */
export async function showClaims({ rounds, clients }) {
  const [{ run, seen, store }] = clients
  const withoutSkip = (text) => text.replace(' skip locked', '')
  const contenders = [
    { name: '1 worker', stores: [store] },
    { name: '4 workers', stores: clients.map((it) => it.store) },
    {
      name: '4 workers, `FOR UPDATE` without `SKIP LOCKED`',
      stores: clients.map((it) => it.createStore(withoutSkip)),
    },
  ]
  const results = await interleave(contenders, rounds, async ({ name, stores }, round) => {
    say(`postgresql, claims: round ${round} of ${rounds}, ${name}`)
    await refill(run)
    const from = performance.now()
    const workers = await Promise.all(stores.map(empty))
    const ms = performance.now() - from
    const keys = workers.flatMap((it) => it.keys)
    const [{ left }] = await run(
      'select count(*)::int as left from hygie_reminder where claimed_by is null',
    )
    return {
      ms,
      left,
      doubles: keys.length - new Set(keys).size,
      calls: workers.flatMap((it) => it.times),
    }
  })
  const each = (name, read) => results.get(name).map(read)
  const first = each(contenders[0].name, ({ ms, left }) => ms / (QUEUE - left))
  print(
    `Claims of ${LIMIT} from a queue of ${QUEUE.toLocaleString('en')}`,
    ['', 'a claim, ms', 'reminders/s', 'time, ratio', 'claimed twice', 'left behind'],
    contenders.map(({ name }) => [
      name,
      number(median(each(name, ({ calls }) => median(calls)))),
      number(median(each(name, ({ ms, left }) => ((QUEUE - left) / ms) * 1e3))),
      ratio(
        each(name, ({ ms, left }) => ms / (QUEUE - left)),
        first,
      ),
      Math.max(...each(name, ({ doubles }) => doubles)),
      Math.max(...each(name, ({ left }) => left)),
    ]),
  )
  await refill(run)
  await store.claimReminders({ worker: 'plan', limit: LIMIT, leaseMs: 60_000, now })
  await refill(run)
  await printPlan(run, 'A claim', { ...seen })
  await run('truncate hygie_reminder')
}

async function refill(run) {
  await run('truncate hygie_reminder')
  await run(ENQUEUE, [QUEUE])
  await run('analyze hygie_reminder')
}

/** Claims until nothing comes; a claim that waits for another worker may come back with nothing. */
async function empty(store, index) {
  const keys = []
  const times = []
  for (;;) {
    const from = performance.now()
    const reminders = await store.claimReminders({
      worker: `worker-${index}`,
      limit: LIMIT,
      leaseMs: 60_000,
      now,
    })
    times.push(performance.now() - from)
    if (reminders.length === 0) return { keys, times }
    keys.push(...reminders.map(({ accountId, stage }) => `${accountId} ${stage}`))
  }
}
