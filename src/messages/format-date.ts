import type { IsoDate } from '../time.js'
import type { MessageCatalog } from './types.js'

/**
 * Formats a calendar date in full, as it stands in the middle of a sentence.
 *
 * Takes a date and not a moment: which day a moment falls on depends on a zone, and the outcomes of this
 * package have settled that already. Reads no clock and no zone of the machine.
 *
 * @param date - Calendar date, as `parseIsoDate` returns it.
 * @param catalog - Language.
 * @returns The day, the month in words and the year.
 *
 * @example The first day of a month
 * ```ts
 * import { parseIsoDate } from 'hygie'
 * import { formatDate } from 'hygie/messages'
 * import { en } from 'hygie/messages/en'
 * import { fr } from 'hygie/messages/fr'
 *
 * const dueOn = parseIsoDate('2027-03-01')
 * if (dueOn !== null) console.log(formatDate(dueOn, fr), formatDate(dueOn, en))
 * // 1er mars 2027 1 March 2027
 * ```
 *
 * @since 0.1.0
 */
export function formatDate(date: IsoDate, catalog: MessageCatalog): string {
  return catalog.formatDate(date)
}
