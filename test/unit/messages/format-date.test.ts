import { expect, it, onTestFinished, vi } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import { formatDate } from '../../../src/messages/index.js'
import type { IsoDate } from '../../../src/time.js'

it.each([
  ['2027-03-01', '1er mars 2027', '1 March 2027'],
  ['2026-11-11', '11 novembre 2026', '11 November 2026'],
  ['2026-08-21', '21 août 2026', '21 August 2026'],
  ['2028-02-29', '29 février 2028', '29 February 2028'],
  ['2026-12-31', '31 décembre 2026', '31 December 2026'],
])('%s is « %s » and "%s"', (date, french, english) => {
  expect(formatDate(date as IsoDate, fr)).toBe(french)
  expect(formatDate(date as IsoDate, en)).toBe(english)
})

it.each(['Pacific/Kiritimati', 'America/Cayenne'])(
  'the zone of the machine, %s, changes nothing',
  (zone) => {
    vi.stubEnv('TZ', zone)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(formatDate('2027-03-01' as IsoDate, fr)).toBe('1er mars 2027')
  },
)
