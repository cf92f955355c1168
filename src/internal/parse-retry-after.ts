/** Longer than a day is a mistake, or no wait that a caller should hold on to. */
const MAX_MS = 24 * 60 * 60 * 1_000

/**
 * Reads `Retry-After`: whole seconds, or a date in the preferred form. Gives milliseconds from `nowMs`,
 * at most a day; `null` when absent or unreadable.
 *
 * @see RFC 9110, sections 10.2.3 and 5.6.7
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null) return null
  const text = value.trim()
  if (/^\d{1,9}$/u.test(text)) return Math.min(Number(text) * 1_000, MAX_MS)
  const at = Date.parse(text)
  // The preferred form is also how the platform writes a date, so a wrong weekday or 31 February shows.
  if (Number.isNaN(at) || new Date(at).toUTCString() !== text) return null
  return Math.min(Math.max(0, at - nowMs), MAX_MS)
}
