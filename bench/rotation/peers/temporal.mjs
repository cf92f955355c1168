const UNITS = { D: 'days', M: 'months', Y: 'years' }

/** Count and unit of a period such as `P6M`. */
export const split = (period) => [Number(period.slice(1, -1)), UNITS[period.at(-1)]]

/** The way of the standard, with whatever implements it. */
export const fromTemporal =
  ({ Temporal }) =>
  (at, period, zone) =>
    Temporal.Instant.from(at)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .add(period)
      .add({ days: 1 })
      .toZonedDateTime(zone).epochMilliseconds
