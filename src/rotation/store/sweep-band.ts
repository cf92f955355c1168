import { writeCanonical } from '../../internal/write-canonical.js'
import type { Instant } from '../../time.js'
import { computeJitter } from '../compute-jitter.js'
import { readRule } from '../read-rule.js'
import type { IncidentEpoch } from '../types.js'
import { isCovered } from './is-covered.js'
import { type Judgement, type JudgementTerms, judgeCredential } from './judge-credential.js'
import { listPasses } from './list-passes.js'
import { planQueue } from './plan-queue.js'
import { readPage } from './read-page.js'
import type { SweepDecision, SweepSettings } from './sweep-types.js'
import type { Reminder, StoredCredential, SweepCursor, SweepTerms } from './types.js'

type Run = NonNullable<SweepCursor['run']>

/** Finishes the sweep that somebody left, then covers the time since. */
export async function* sweepBand(
  settings: SweepSettings,
  signal: AbortSignal | undefined,
): AsyncGenerator<SweepDecision, void, undefined> {
  const { store, band, clock } = settings
  signal?.throwIfAborted()
  const epochs = await store.listEpochs()
  const { swept, run } = (await store.loadCursor(band)) ?? { swept: null, run: null }
  if (run !== null) yield* finishRun(settings, swept, run, epochs, signal)

  const last = run === null ? swept : toTerms(run)
  const until = clock.now()
  // Clocks may have been set back.
  if (last !== null && last.until >= until) return
  const next = beginRun(settings, last, epochs, until)
  await store.saveCursor(band, { swept: last, run: next })
  yield* finishRun(settings, last, next, epochs, signal)
}

function toTerms({ until, rule, epochs }: Run): SweepTerms {
  return { until, rule, epochs }
}

function beginRun(
  { rule, jitter, holidays, reminders }: SweepSettings,
  last: SweepTerms | null,
  epochs: readonly IncidentEpoch[],
  until: Instant,
): Run {
  const planDays = reminders?.stages.map((days) => days + reminders.aheadDays) ?? []
  const terms = {
    rule,
    holidays,
    epochs,
    jitterDays: jitter?.days ?? 0,
    eventDays: [...readRule(rule, holidays).warnDays, ...planDays, -1],
  }
  const run = { until, rule, epochs: epochs.map(({ id }) => id), position: 0, after: null }
  const since = last === null || isChanged(last, run) ? null : last.until
  return { ...run, passes: listPasses(terms, since, until) }
}

function isChanged(a: SweepTerms, b: SweepTerms): boolean {
  const write = ({ rule, epochs }: SweepTerms): string => writeCanonical([rule, epochs])
  return write(a) !== write(b)
}

/** Follows every pass to its end, page by page, and saves its place whenever a page has been dealt with. */
async function* finishRun(
  settings: SweepSettings,
  swept: SweepTerms | null,
  run: Run,
  epochs: readonly IncidentEpoch[],
  signal: AbortSignal | undefined,
): AsyncGenerator<SweepDecision, void, undefined> {
  const { store, band, pageSize: limit } = settings
  const judgement = readJudgement(settings, swept, run, epochs)
  let { position, after } = run
  for (let pass = run.passes[position]; pass !== undefined; pass = run.passes[position]) {
    signal?.throwIfAborted()
    const page = await readPage(store, pass, { band, after, limit })
    const done = run.passes.slice(0, position)
    const rows = page.credentials.filter((row) => !isCovered(done, row))
    const { decisions, reminders } = await judgePage(settings, judgement, rows)
    if (reminders.length > 0) await store.enqueueReminders(reminders)
    yield* decisions
    after = page.next
    if (after === null) position++
    if (page.credentials.length > 0) {
      await store.saveCursor(band, { swept, run: { ...run, position, after } })
    }
  }
  await store.saveCursor(band, { swept: toTerms(run), run: null })
}

function readJudgement(
  { holidays, exemptionWarnDays }: SweepSettings,
  swept: SweepTerms | null,
  run: Run,
  epochs: readonly IncidentEpoch[],
): Omit<Judgement, 'readAt'> {
  const read = ({ until, rule, epochs: ids }: SweepTerms): JudgementTerms => ({
    until,
    rule,
    epochs: epochs.filter(({ id }) => ids.includes(id)),
  })
  return {
    present: read(run),
    past: swept && read(swept),
    isChanged: swept !== null && isChanged(swept, run),
    holidays,
    exemptionWarnDays,
  }
}

/** Judges every row of a page. */
async function judgePage(
  settings: SweepSettings,
  terms: Omit<Judgement, 'readAt'>,
  rows: readonly StoredCredential[],
): Promise<{
  readonly decisions: readonly SweepDecision[]
  readonly reminders: readonly Reminder[]
}> {
  const { band, clock } = settings
  const judgement = { ...terms, readAt: clock.now() }
  const decisions: SweepDecision[] = []
  const reminders: Reminder[] = []
  for (const credential of rows) {
    const jitterDays = await findJitter(settings, credential.accountId)
    const facts = { ...credential, jitterDays }
    const { at, outcome, findings } = judgeCredential(facts, judgement)
    decisions.push(...findings.map((finding) => ({ ...finding, band, credential, outcome })))
    reminders.push(...planQueue(facts, outcome, { ...terms.present, until: at }, settings))
  }
  return { decisions, reminders }
}

async function findJitter({ jitter }: SweepSettings, accountId: string): Promise<number> {
  return jitter === null ? 0 : computeJitter(accountId, jitter)
}
