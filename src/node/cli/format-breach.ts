import type { BreachDetails } from '../../breach/types.js'
import { formatDate } from '../../messages/format-date.js'
import type { Report } from './format-report.js'
import type { CliSession } from './types.js'

/** Shows what is known of a password: how often it occurs, and who says so. */
export function formatBreach(
  { catalog, texts }: CliSession,
  { action, asOf, occurrences, source }: BreachDetails,
): Report['facts'] {
  const { breach, labels, formatOccurrences } = texts
  const isFound = action !== null && source !== null && occurrences !== 0
  const own =
    isFound && occurrences === null
      ? source === 'bundled'
        ? breach.common
        : breach.uncounted
      : formatOccurrences(occurrences)
  // What the rule makes of a password that was not found is for a small change of it.
  const isSimilar = action !== null && !isFound
  const facts: Report['facts'] = [[labels.breach, isSimilar ? breach.formatSimilar(own) : own]]
  if (source === null) return facts
  const name = source === 'bundled' ? breach.bundled : source
  const shown = asOf === null ? name : breach.formatSource(name, formatDate(asOf, catalog))
  return [...facts, [breach.labels.source, shown]]
}
