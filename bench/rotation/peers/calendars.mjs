import { fromTemporal, split } from './temporal.mjs'

/** The libraries, by name: what loads each, and gives its way to a deadline. */
export const PEERS = {
  '@js-temporal/polyfill 0.5.1': async () => fromTemporal(await import('@js-temporal/polyfill')),
  'luxon 3.7.2': async () => {
    const { DateTime } = await import('luxon')
    return (at, period, zone) => {
      const [count, unit] = split(period)
      return DateTime.fromISO(at, { zone })
        .startOf('day')
        .plus({ [unit]: count })
        .plus({ days: 1 })
        .startOf('day')
        .toMillis()
    }
  },
  'date-fns 4.4.0 with @date-fns/tz': async () => {
    const { add, addDays, startOfDay } = await import('date-fns')
    const { TZDate } = await import('@date-fns/tz')
    return (at, period, zone) => {
      const [count, unit] = split(period)
      return startOfDay(
        addDays(add(startOfDay(new TZDate(at, zone)), { [unit]: count }), 1),
      ).getTime()
    }
  },
  'dayjs 1.11.23 with its time zones': async () => {
    const { default: dayjs } = await import('dayjs')
    dayjs.extend((await import('dayjs/plugin/utc.js')).default)
    dayjs.extend((await import('dayjs/plugin/timezone.js')).default)
    return (at, period, zone) =>
      dayjs
        .tz(at, zone)
        .startOf('day')
        .add(...split(period))
        .add(1, 'day')
        .startOf('day')
        .valueOf()
  },
}
