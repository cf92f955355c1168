/**
 * Writes when an alarm rings: so many days before an all-day entry, at a local time. Counts from midnight of
 * the entry's day in the zone of whoever reads it, in days of the calendar and then in hours.
 *
 * @see RFC 5545, sections 3.3.6 and 3.8.6.3
 */
export function formatTrigger(daysBefore: number, minutes: number): string {
  if (daysBefore === 0) return `P${formatTime(minutes)}`
  // At midnight exactly: whole days.
  if (minutes === 0) return `-P${daysBefore}D`
  const whole = daysBefore > 1 ? `${daysBefore - 1}D` : ''
  return `-P${whole}${formatTime(1_440 - minutes)}`
}

function formatTime(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `T${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
}
