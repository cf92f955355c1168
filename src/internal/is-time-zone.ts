/** Whether `Intl` of this platform knows the zone. */
export function isTimeZone(name: unknown): boolean {
  if (typeof name !== 'string') return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
