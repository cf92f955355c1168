import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NonEmpty } from '../../../../src/outcome.js'
import { isInEpochScope } from '../../../../src/rotation/is-in-epoch-scope.js'
import type { StoredCredential } from '../../../../src/rotation/store/types.js'
import type { EpochScope } from '../../../../src/rotation/types.js'
import type { PartialOccasion } from '../../../../src/scope.js'
import type { Instant } from '../../../../src/time.js'
import {
  createEmptyStore,
  openPglite,
  openSqlJs,
  type TestDatabase,
} from '../../../support/sql-databases.js'

const NOW = '2027-03-01T05:00:00.000Z' as Instant
/** One of them would be a pattern, and one an end of a text. */
const NAMES = ['a', 'A', '%', "o'b"] as const

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 })
const name = fc.constantFrom(...NAMES)
const names = fc.array(name, { maxLength: 3 })
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<NonEmpty<T>> =>
  fc.array(value, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<NonEmpty<T>>

const kind = fc.constantFrom('person' as const, 'service' as const)
const moment = fc.constantFrom('sign_up' as const, 'login' as const, 'audit' as const)
const factors = fc.constantFrom('single' as const, 'mfa' as const)
const sensitivity = fc.constantFrom('low' as const, 'medium' as const, 'high' as const)

const occasion: fc.Arbitrary<PartialOccasion> = fc.record({
  kind: maybe(kind),
  moment: maybe(moment),
  roles: maybe(names),
  groups: maybe(names),
  client: maybe(fc.option(name)),
  factors: maybe(factors),
  exposed: maybe(fc.boolean()),
  sensitivity: maybe(sensitivity),
})

const credential: fc.Arbitrary<Omit<StoredCredential, 'accountId'>> = fc.record({
  band: fc.constant('b'),
  changedAt: fc.constant(NOW),
  organisation: maybe(name),
  cohorts: maybe(names),
  occasion: maybe(occasion),
})

const scope: fc.Arbitrary<EpochScope> = fc.record({
  kinds: maybe(some(kind)),
  moments: maybe(some(moment)),
  roles: maybe(some(name)),
  groups: maybe(some(name)),
  clients: maybe(some(name)),
  factors: maybe(some(factors)),
  exposed: maybe(fc.boolean()),
  sensitivities: maybe(some(sensitivity)),
  organisations: maybe(some(name)),
  cohorts: maybe(some(name)),
  accounts: maybe(some(fc.constantFrom('0', '1', '2', 'x'))),
})

describe.each([
  ['SQLite', openSqlJs],
  ['PostgreSQL (PGlite)', openPglite],
])('a scope on %s', (_name, open) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await open()
  }, 60_000)
  afterAll(() => database.close())

  it('concerns whom it concerns at a login', async () => {
    const list = fc.array(credential, { minLength: 3, maxLength: 12 })
    let concerned = 0
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.array(scope, { minLength: 5, maxLength: 5 }),
        async (rows, scopes) => {
          const store = await createEmptyStore(database)
          const credentials = rows.map((row, index) => ({ ...row, accountId: String(index) }))
          await store.putCredentials(credentials)
          for (const it of scopes) {
            const expected = credentials.filter((row) => isInEpochScope(row, it)).length
            const epoch = {
              id: 'e',
              scope: it,
              changedBefore: NOW,
              requires: 'old_password',
            } as const
            const { inScope } = await store.countEpochProgress({ epoch, now: NOW })
            expect(inScope).toBe(expected)
            concerned += expected
          }
        },
      ),
      { numRuns: 25 },
    )
    expect(concerned).toBeGreaterThan(50)
  }, 60_000)
})
