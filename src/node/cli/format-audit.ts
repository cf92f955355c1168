import type { DuplicateGroups } from '../../mailbox/lookup/create-duplicate-tally.js'
import type { AuditSummary, Counts } from './create-audit.js'
import { formatReport, type Report } from './format-report.js'
import { listWrongLines, type WrongLines } from './list-wrong-lines.js'
import type { CliSession } from './types.js'

/** Reasons and functions that are listed. */
const MAX_LISTED = 12

/** Lays out what the accounts of a file add up to. */
export function formatAudit(
  session: CliSession,
  summary: AuditSummary,
  wrongLines: WrongLines,
): readonly string[] {
  const { mailbox } = session.texts
  return formatReport(session, {
    status: wrongLines.wrong > 0 ? 'unknown' : 'pass',
    title: mailbox.formatAccounts(summary.accounts),
    facts: listFacts(session, summary),
    reasons: [],
    notes: [...listNotes(session, summary), ...listWrongLines(session, wrongLines)],
  })
}

function listFacts({ catalog, texts }: CliSession, summary: AuditSummary): Report['facts'] {
  const { accepted, categories, reasons, roles, duplicates } = summary
  const { labels } = texts.mailbox
  const write = texts.formatNumber
  const there = (label: string, count: number | undefined): Report['facts'] =>
    count === undefined ? [] : [[label, write(count)]]
  const list = (label: string, counts: Counts): Report['facts'] => {
    const named = Object.entries(counts).slice(0, MAX_LISTED)
    const written = named.map(([name, count]) => `${name} ${write(count)}`)
    return named.length === 0 ? [] : [[label, written.join(', ')]]
  }
  return [
    ...there(labels.accepted, accepted['true']),
    ...there(labels.warned, accepted['warn']),
    ...there(labels.refused, accepted['false']),
    ...categories.flatMap(([name, count]) => there(catalog.mailboxCategories[name], count)),
    ...describeGroups(texts, labels.same, duplicates.same),
    ...describeGroups(texts, labels.possiblySame, duplicates.possibly_same),
    ...list(labels.roles, roles),
    ...list(labels.reasons, reasons),
  ]
}

function describeGroups(
  { mailbox }: CliSession['texts'],
  label: string,
  { mailboxes, accounts, largest, holders }: DuplicateGroups,
): Report['facts'] {
  if (mailboxes === 0) return []
  const several = holders.several === 0 ? [] : [mailbox.formatOfSeveral(holders.several)]
  const parts = [
    mailbox.formatGroups(mailboxes, accounts),
    ...several,
    mailbox.formatLargest(largest),
  ]
  return [[label, parts.join(', ')]]
}

/** What cannot be told apart is said: nobody is accused by a file without holders. */
function listNotes({ texts }: CliSession, { duplicates }: AuditSummary): readonly string[] {
  return duplicates.same.holders.unknown === 0 ? [] : [texts.mailbox.holdersHint]
}
