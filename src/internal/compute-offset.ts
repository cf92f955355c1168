/**
 * Milliseconds by which the clocks of a zone are ahead of UTC at a moment.
 *
 * @throws RangeError for a zone that the platform does not know.
 */
export function computeOffset(ms: number, timeZone: string): number {
  const text = getFormat(timeZone).format(ms)
  // `GMT+02:00`, for zero also a bare `GMT`; with seconds in local mean time, before standard time.
  const [hours = '', minutes = 0, seconds = 0] = text.slice(text.indexOf('GMT') + 3).split(':')
  const ahead = Math.abs(Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (hours.startsWith('-') ? -ahead : ahead) * 1000
}

/**
 * A memo, not state: it changes no answer. Building a formatter takes some fifty times as long as
 * using it, and a deadline uses it several times. Bounded, because a zone may come from a profile
 * that its holder edits.
 */
const formats = new Map<string, Intl.DateTimeFormat>()
const MAX_FORMATS = 64

function getFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  if (formats.size === MAX_FORMATS) formats.clear()
  formats.set(timeZone, format)
  return format
}
