import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkBreach } from '../../src/breach/check-breach.js'
import { createPwnedPasswordsSource } from '../../src/breach/create-pwned-passwords-source.js'
import { systemWait } from '../../src/breach/range/system-wait.js'
import type { Wait } from '../../src/breach/range/types.js'
import type { BreachOutcome } from '../../src/breach/types.js'
import { type FetchLike, systemFetch } from '../../src/ports.js'
import type { Instant } from '../../src/time.js'
import { buildRows, sha1 } from '../support/build-range.js'
import {
  FAULTS,
  type Fault,
  type FaultServer,
  HARMLESS,
  startFaultServer,
} from '../support/fault-server.js'

const KNOWN = 'motdepasse'
const ABSENT = 'phare tournesol bissextile'
const ROWS = buildRows(40)
const CORPUS = new Map([
  [sha1(KNOWN).slice(0, 5), [...ROWS, `${sha1(KNOWN).slice(5)}:1234567`].sort()],
  [sha1(ABSENT).slice(0, 5), [...ROWS].sort()],
])
/** What `minRows` says here: three rows in four of a whole answer. */
const FLOOR = 30

interface Trial {
  readonly outcome: BreachOutcome
  readonly attempts: number
}

let server: FaultServer
beforeAll(async () => {
  server = await startFaultServer({ corpus: CORPUS })
})
afterAll(() => server.close())

/** Nothing waits in vain: only an answer that never comes runs into the limit of an attempt. */
function createWait(fault: Fault): Wait {
  const isEndless = fault === 'no answer' || fault === 'a byte now and then'
  return (ms, signal) => {
    if (ms === 2_000) return systemWait(isEndless ? 40 : 60_000, signal)
    return systemWait(ms === 5_000 ? 60_000 : 0, signal)
  }
}

async function runTrial(fault: Fault, password: string, minRows = FLOOR): Promise<Trial> {
  await server.setFault(fault)
  let attempts = 0
  const fetch: FetchLike = (url, init) => {
    attempts++
    return systemFetch(url, init)
  }
  const source = createPwnedPasswordsSource({
    fetch,
    baseUrl: server.baseUrl,
    minRows,
    wait: createWait(fault),
    clock: { now: () => '2026-11-24T09:00:00.000Z' as Instant },
  })
  return { outcome: await checkBreach(password, { sources: [source] }), attempts }
}

const codesOf = ({ outcome }: Trial): string[] =>
  outcome.reasons.map(({ code, params }) => ('errorCode' in params ? params.errorCode : code))
const list = (values: Iterable<unknown>): string =>
  [...new Set(values)].map((value) => `\`${value}\``).join(', ')

const names = Object.keys(FAULTS) as Fault[]
const rows = new Map<Fault, string>()

describe('a breach check over a network that fails', () => {
  it.each(names)('%s', async (fault) => {
    const trials = [await runTrial(fault, KNOWN), await runTrial(fault, ABSENT)] as const
    const [known, absent] = trials
    if (HARMLESS.includes(fault)) {
      expect(known.outcome).toMatchObject({ status: 'fail', details: { occurrences: 1_234_567 } })
      expect(absent.outcome.status).toBe('pass')
    } else {
      expect(trials.map(({ outcome }) => outcome.status)).toEqual(['unknown', 'unknown'])
    }
    const attempts = new Set(trials.map((trial) => trial.attempts))
    expect(Math.max(...attempts)).toBeLessThanOrEqual(3)
    rows.set(
      fault,
      `| ${fault} | ${known.outcome.status} | ${absent.outcome.status} | ${list(trials.flatMap(codesOf))} | ${[...attempts].join(', ')} |`,
    )
  })

  it('cannot see a cut between two rows without a length, unless it knows how many to expect', async () => {
    const fault = 'body cut between two rows, no length'
    expect((await runTrial(fault, ABSENT, 1)).outcome.status).toBe('pass')
    expect((await runTrial(fault, ABSENT)).outcome.status).toBe('unknown')
  })

  it('is written down', async () => {
    expect(rows.size).toBe(names.length)
    const write = (faults: readonly Fault[]): (string | undefined)[] => [
      '| fault | known password | absent password | code | attempts |',
      '| --- | --- | --- | --- | --- |',
      ...faults.map((fault) => rows.get(fault)),
      '',
    ]
    const page = [
      '# What a breach check says when the network fails',
      '',
      'Written by `npm test -- --update` from runs against a server that fails on purpose: do not edit. For',
      'indexes on this machine see [index faults](index-faults.md).',
      '',
      '## How to read it',
      '',
      'Each line is two checks by `createPwnedPasswordsSource`: of a password that the corpus holds, and of',
      'one that it does not hold. `fail` means exposed, `pass` absent, `unknown` that nobody could tell. The',
      'code is the reason of the outcome, or for `unknown` the `errorCode` of `breach_source_unavailable`.',
      'Attempts are requests, with the two retries that are the default. What matters is the third column: a',
      '`pass` there is right only where the answer is whole.',
      '',
      '## Faults',
      '',
      ...write(names.filter((fault) => !HARMLESS.includes(fault))),
      '`Retry-After: 1` fits into the five seconds that a look-up may take, so it is waited for; 3600 does',
      'not, so there is no second attempt. A status that somebody asked a cache to keep for a month is',
      'neither kept nor believed: the retry goes past the caches.',
      '',
      '## Differences that mean nothing',
      '',
      ...write(HARMLESS),
      '## What cannot be seen',
      '',
      'A body that was cut exactly between two rows, and comes without a length, is a shorter range in due',
      `form. Only \`minRows\` tells: ${FLOOR} in these runs, for ranges of 40 rows and more; by default 500 for`,
      'the public service, whose ranges had 795 and more in November 2024, and 1 for any other. A cut above',
      'that floor acquits whatever stood below it. So does a service that sends the range of other five',
      'digits, or leaves a row out: rows do not name their range, and HTTPS vouches for the service, not for',
      'its data.',
      '',
    ]
    await expect(page.join('\n')).toMatchFileSnapshot('../../docs/guides/breach-faults.md')
  })
})
