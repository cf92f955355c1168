import { formatReason } from '../../messages/format-reason.js'
import type { Reason, Status } from '../../outcome.js'
import type { CliSession } from './types.js'

/** What is shown to people of one answer. */
export interface Report {
  readonly status: Status
  /** Default: the word for the status. */
  readonly title?: string | undefined
  /** A label and its value per line. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly reasons: readonly Reason[]
  /** Whole sentences, below. */
  readonly notes?: readonly string[] | undefined
}

const SIGNS = { pass: '✓', warn: '!', unknown: '?', fail: '✗' } as const

/** Lays out an answer: a verdict, facts in two columns, reasons as sentences. */
export function formatReport(
  { catalog, palette }: CliSession,
  { status, title = catalog.statuses[status], facts, reasons, notes = [] }: Report,
): readonly string[] {
  return [
    palette.strong(palette.status(status, `${SIGNS[status]} ${title}`)),
    ...formatFacts(facts),
    ...reasons.map((reason) => `  • ${formatReason(reason, catalog)}`),
    ...notes.map((note) => palette.faint(`  ${note}`)),
  ]
}

/** Aligns labels and values in two columns. */
export function formatFacts(facts: Report['facts']): readonly string[] {
  const width = Math.max(0, ...facts.map(([label]) => label.length))
  return facts.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)
}
