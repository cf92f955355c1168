import { interleave, median, print, ratio, say, time } from '../breach/measure.mjs'
import { findCalendars } from './calendars.mjs'
import { createRandom } from './random.mjs'

const CASES = 400
/** Calls that are timed together. */
const BLOCK = 20
const DAY_MS = 86_400_000
const OVERSEAS = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
]
/** Their clocks skip midnights, and one of them half an hour. */
const ODD = ['America/Sao_Paulo', 'America/Santiago', 'Asia/Beirut', 'Australia/Lord_Howe']
/** Every tenth of those that the platform knows. */
const FORTY = Intl.supportedValuesOf('timeZone')
  .filter((_, index) => index % 10 === 5)
  .slice(0, 40)
const PERIODS = ['P1M', 'P3M', 'P6M', 'P90D', 'P1Y']

/** The answers of the first of them that is asked are the right ones: the reference of the standard. */
const REFERENCE = 'temporal-polyfill 1.0.8'
const SECOND = '@js-temporal/polyfill 0.5.1'

/** A whole deadline: an ISO text in, an instant out. */
export async function showDeadline({ rounds }) {
  const { calendars, missing } = await findCalendars()
  for (const line of missing) console.log(`\nLeft out: ${line}`)
  const draws = Array.from({ length: rounds + 1 }, (_, round) => drawSets(round))
  const sets = Object.keys(draws[0])
  const rows = new Map(calendars.map(({ name }) => [name, [name]]))
  const wrongs = new Map(calendars.map(({ name }) => [name, [name]]))
  for (const set of sets) {
    const results = await interleave(calendars, rounds, ({ name, run }, round) => {
      say(`deadline, ${set}: round ${round} of ${rounds}, ${name}`)
      return median(timeBlocks(run, draws[round][set]))
    })
    const first = results.get(calendars[0].name)
    const cases = draws.flatMap((draw) => draw[set])
    const answers = agree(calendars, cases)
    for (const { name, run } of calendars) {
      const times = results.get(name)
      rows.get(name).push(`${time(median(times))}, ${ratio(times, first)}`)
      const wrong = cases.filter((it, index) => run(...it) !== answers[index]).length
      wrongs.get(name).push(`${wrong.toLocaleString('en')} / ${cases.length.toLocaleString('en')}`)
    }
  }
  print('One deadline, median and ratio', ['', ...sets], [...rows.values()])
  print('Wrong deadlines', ['', ...sets], [...wrongs.values()])
}

/** Nanoseconds of a call, block by block. */
function timeBlocks(run, cases) {
  const times = []
  for (let start = 0; start < cases.length; start += BLOCK) {
    const block = cases.slice(start, start + BLOCK)
    const from = performance.now()
    for (const [at, period, zone] of block) run(at, period, zone)
    times.push(((performance.now() - from) * 1e6) / block.length)
  }
  return times
}

/** Right is what both implementations of the standard say. */
function agree(calendars, cases) {
  const [reference, second] = [REFERENCE, SECOND].map((it) =>
    calendars.find(({ name }) => name === it),
  )
  return cases.map((it) => {
    const answer = reference.run(...it)
    if (second !== undefined && second.run(...it) !== answer) {
      throw new Error(`Two implementations of Temporal differ: ${it.join(' ')}`)
    }
    return answer
  })
}

/** Nobody has met the cases of a round before it. */
function drawSets(round) {
  const random = createRandom(round)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const within = (from, to) =>
    new Date(Date.parse(from) + Math.floor(random() * (Date.parse(to) - Date.parse(from))))
  const draw = (make) => Array.from({ length: CASES }, make)
  const paris = (from, to) => draw(() => [within(from, to).toISOString(), 'P6M', 'Europe/Paris'])
  return {
    'Paris, summer': paris('2026-04-01', '2026-09-30'),
    'Paris, winter': paris('2026-11-01', '2027-03-01'),
    'Paris, month ends': draw(() => [drawMonthEnd(random), pick(PERIODS), 'Europe/Paris']),
    'nine French zones': draw(() => [
      within('2024-01-01', '2028-01-01').toISOString(),
      pick(PERIODS),
      pick(OVERSEAS),
    ]),
    'clocks that skip midnight': draw(() => [
      within('2016-01-01', '2019-01-01').toISOString(),
      pick(PERIODS),
      pick(ODD),
    ]),
    'forty zones, 1980–2037': draw(() => [
      within('1980-01-01', '2036-12-01').toISOString(),
      pick(PERIODS),
      pick(FORTY),
    ]),
  }
}

/** The last day of a month or the two before it, at the hour at which the date is another in Paris. */
function drawMonthEnd(random) {
  const month = Math.floor(random() * 48)
  const end = Date.UTC(2024, month + 1, 1)
  return new Date(end - random() * 3 * DAY_MS + 2 * 3_600_000).toISOString()
}
