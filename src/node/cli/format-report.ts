import { wrapWords } from '../../internal/wrap-words.js'
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
  { catalog, palette, io }: CliSession,
  { status, title = catalog.statuses[status], facts, reasons, notes = [] }: Report,
): readonly string[] {
  const width = readWidth(io)
  return [
    palette.strong(palette.status(status, `${SIGNS[status]} ${title}`)),
    ...formatFacts(facts),
    ...reasons.map((reason) => hang('  • ', formatReason(reason, catalog), width)),
    ...notes.map((note) => palette.faint(hang('  ', note, width))),
  ]
}

/** A terminal's (0 is one that does not say), up to that of a book; what goes into a file or a pipe is not broken. */
function readWidth({ stdout }: CliSession['io']): number {
  return stdout.isTTY === true ? Math.min(stdout.columns || 80, 100) : Number.POSITIVE_INFINITY
}

/** Wraps a sentence behind its bullet. */
function hang(bullet: string, text: string, width: number): string {
  const lines = wrapWords(text, width - bullet.length)
  return `${bullet}${lines.replaceAll('\n', `\n${' '.repeat(bullet.length)}`)}`
}

/** Aligns labels and values in two columns. */
export function formatFacts(facts: Report['facts']): readonly string[] {
  const width = Math.max(0, ...facts.map(([label]) => label.length))
  return facts.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)
}
