import { describe, expect, it } from 'vitest'
import { computeEaster } from '../../../../src/rotation/holidays/compute-easter.js'

/** By the formula of J.-M. Oudin, which shares no step with that of Meeus. */
function computeByOudin(year: number): string {
  const whole = Math.floor
  const century = whole(year / 100)
  const golden = year % 19
  const skew = century - whole(century / 4) - whole((8 * century + 13) / 25)
  const epact = (skew + 19 * golden + 15) % 30
  const moon = epact - whole(epact / 28) * (1 - whole(29 / (epact + 1)) * whole((21 - golden) / 11))
  const weekday = (year + whole(year / 4) + moon + 2 - century + whole(century / 4)) % 7
  const offset = moon - weekday
  const month = 3 + whole((offset + 40) / 44)
  const day = offset + 28 - 31 * whole(month / 4)
  return [String(year).padStart(4, '0'), `0${month}`, String(day).padStart(2, '0')].join('-')
}

describe('computeEaster', () => {
  it.each(['1818-03-22', '1943-04-25', '2000-04-23', '2027-03-28', '2038-04-25', '2285-03-22'])(
    'knows %s',
    (date) => {
      expect(computeEaster(Number(date.slice(0, 4)))).toBe(date)
    },
  )

  it('agrees with another formula on every year of the calendar', () => {
    for (let year = 1; year <= 9999; year++) {
      const expected = computeByOudin(year)
      if (computeEaster(year) !== expected) expect(computeEaster(year)).toBe(expected)
    }
    expect(computeEaster(9999)).toBe(computeByOudin(9999))
  })
})
