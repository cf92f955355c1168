/** A formatter, and the offsets that it gave at the beginnings of spans. */
interface Zone {
  readonly format: Intl.DateTimeFormat
  readonly offsets: Map<number, number>
}

/**
 * A memo, not state: it changes no answer. Building a formatter takes some fifty times as long as
 * using it, and a deadline uses it several times. Bounded, because a zone may come from a profile
 * that its holder edits.
 */
const zones = new Map<string, Zone>()
const MAX_ZONES = 64
/** Sixteen years of them. */
const MAX_OFFSETS = 2048

/** No zone changes its clocks twice within so many days, from 1900 to 2100: the least is 3.98. */
const SPAN_MS = 3 * 86_400_000
const FIRST_MS = Date.UTC(1900, 0, 1)
const LAST_MS = Date.UTC(2100, 0, 1)

/**
 * Milliseconds by which the clocks of a zone are ahead of UTC at a moment.
 *
 * Asking the platform takes some microseconds, so it is asked for both ends of a span of three days: where
 * they are the same, so is everything between.
 *
 * @throws RangeError for a zone that the platform does not know.
 */
export function computeOffset(ms: number, timeZone: string): number {
  const zone = getZone(timeZone)
  if (ms >= FIRST_MS && ms < LAST_MS) {
    const span = Math.floor(ms / SPAN_MS)
    const offset = getOffset(zone, span)
    if (offset === getOffset(zone, span + 1)) return offset
  }
  return readOffset(zone.format, ms)
}

function getOffset({ format, offsets }: Zone, span: number): number {
  const known = offsets.get(span)
  if (known !== undefined) return known
  const offset = readOffset(format, span * SPAN_MS)
  if (offsets.size === MAX_OFFSETS) offsets.clear()
  offsets.set(span, offset)
  return offset
}

function readOffset(format: Intl.DateTimeFormat, ms: number): number {
  const text = format.format(ms)
  // `GMT+02:00`, for zero also a bare `GMT`; with seconds in local mean time, before standard time.
  const [hours = '', minutes = 0, seconds = 0] = text.slice(text.indexOf('GMT') + 3).split(':')
  const ahead = Math.abs(Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (hours.startsWith('-') ? -ahead : ahead) * 1000
}

function getZone(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const zone = { format, offsets: new Map<number, number>() }
  if (zones.size === MAX_ZONES) zones.clear()
  zones.set(timeZone, zone)
  return zone
}
