import { formatDate } from '../../messages/format-date.js'
import type { RotationPlan } from '../../rotation/plan-rotation.js'
import { ROTATION_STATES } from '../../rotation/types.js'
import type { IsoDate } from '../../time.js'
import { formatHistogram, type HistogramDay } from './format-histogram.js'
import { formatReport, type Report } from './format-report.js'
import { listWrongLines, type WrongLines } from './list-wrong-lines.js'
import type { CliSession } from './types.js'

/** What `hygie rotation plan` has counted. */
export interface PlanDocument extends Omit<RotationPlan, 'days'>, WrongLines {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: readonly HistogramDay[]
}

/** Lays out a plan: numbers, a histogram, and what is to be known of it. */
export function formatPlan(session: CliSession, plan: PlanDocument): readonly string[] {
  const { catalog, texts } = session
  const { from, to, wrong, days } = plan
  const phrases = texts.rotation
  const notes = [...listBunches(session, days), ...listWrongLines(session, plan)]
  const [title = '', ...rest] = formatReport(session, {
    status: wrong > 0 ? 'unknown' : 'pass',
    title: phrases.formatPlan(formatDate(from, catalog), formatDate(to, catalog)),
    facts: listFacts(session, plan),
    reasons: [],
    notes,
  })
  const facts = rest.slice(0, rest.length - notes.length)
  return [title, ...facts, ...formatHistogram(session, days), ...rest.slice(facts.length)]
}

function listFacts(session: CliSession, plan: PlanDocument): Report['facts'] {
  const { catalog, texts } = session
  const { labels, formatBusiest } = texts.rotation
  const { total, earlier, later, never, states, days } = plan
  const write = texts.formatNumber
  const busiest = findFirstMost(days, ({ due }) => due)
  const there = (label: string, count: number): Report['facts'] =>
    count === 0 ? [] : [[label, write(count)]]
  return [
    [labels.total, write(total)],
    ...ROTATION_STATES.flatMap((state) => there(catalog.rotationStates[state], states[state])),
    ...there(labels.earlier, earlier),
    ...there(labels.later, later),
    ...there(labels.never, never),
    ...(busiest === null
      ? []
      : [
          [
            labels.busiest,
            formatBusiest(formatDate(busiest.on, catalog), write(busiest.due)),
          ] as const,
        ]),
  ]
}

/** The day on which most days of changes meet, if two do. */
function listBunches(
  { catalog, texts }: CliSession,
  days: readonly HistogramDay[],
): readonly string[] {
  const bunch = findFirstMost(days, ({ changeDays }) => changeDays ?? 0)
  const together = bunch?.changeDays ?? 0
  if (bunch === null || together < 2) return []
  const { formatBunch, formatChangeDays } = texts.rotation
  return [formatBunch(formatDate(bunch.on, catalog), formatChangeDays(together))]
}

/** The first of the days that have most; `null` where none has any. */
function findFirstMost(
  days: readonly HistogramDay[],
  measure: (day: HistogramDay) => number,
): HistogramDay | null {
  return days.reduce<HistogramDay | null>(
    (most, day) => (measure(day) > (most === null ? 0 : measure(most)) ? day : most),
    null,
  )
}
