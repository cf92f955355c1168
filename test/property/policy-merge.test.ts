import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreachChain } from '../../src/breach/types.js'
import { writeCanonical } from '../../src/internal/write-canonical.js'
import { computeWorstStatus } from '../../src/outcome.js'
import { checkPassword } from '../../src/policy/check-password.js'
import { computePolicy } from '../../src/policy/compute-policy.js'
import { definePolicy } from '../../src/policy/define-policy.js'
import { FORCING_EVENTS, NOTICE_EVENTS } from '../../src/policy/host-names.js'
import { mergeRules } from '../../src/policy/merge-rules.js'
import type { PolicyRules, PolicyServices } from '../../src/policy/types.js'
import { createStrengthEstimator } from '../../src/strength/create-strength-estimator.js'

const some = <T extends object>(
  model: {
    [K in keyof T]: fc.Arbitrary<T[K]>
  },
): fc.Arbitrary<Partial<T>> => fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

const inOrder = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc
    .uniqueArray(item, { maxLength: 3, selector: writeCanonical })
    .map((list) => list.sort((a, b) => (writeCanonical(a) < writeCanonical(b) ? -1 : 1)))

const action = fc.constantFrom('refuse', 'warn', 'ignore')
const hit = fc.constantFrom('refuse', 'force_change', 'warn', 'ignore')
const few = fc.integer({ min: 1, max: 16 })

const profile = fc.oneof(
  fc.record({ min: few, kindsAtLeast: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ min: few, kinds: fc.constantFrom(['letter'], ['special'], ['upper', 'digit']) }),
  fc.record({ words: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ bits: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ digitsOnly: fc.constant(true), min: few }),
)
const composition = fc.record(
  {
    anyOf: fc.array(profile, { minLength: 1, maxLength: 2 }),
    waiveFrom: few,
    specials: fc.constantFrom('#?!', '-'),
  },
  { requiredKeys: ['anyOf'] },
)
const blocklist = fc.record(
  {
    context: fc.constantFrom('whole', 'derivative', 'substring', 'off'),
    words: fc.constantFrom(['phare'], ['azerty', 'salut']),
  },
  { requiredKeys: ['context'] },
)

const throttle = some({
  waitFrom: few,
  waitSeconds: few,
  factor: few,
  maxPerDay: few,
  lockAfter: few,
  lockMinutes: few,
  captcha: fc.boolean(),
  maxConsecutive: few,
})

/** Where people live and which form their hashes have is the same in all: it is no matter of strictness. */
const anyRules = fc.record({
  normalization: fc.constant('NFC'),
  length: fc.record(
    {
      min: few,
      max: fc.integer({ min: 8, max: 40 }),
      maxBytes: fc.integer({ min: 8, max: 40 }),
      bcrypt: fc.constantFrom('warn', 'ignore'),
    },
    { requiredKeys: ['min', 'max'] },
  ),
  composition: inOrder(composition),
  blocklist: inOrder(blocklist),
  strength: fc.option(
    fc.record(
      {
        minScore: fc.constantFrom(0, 1, 2, 3, 4),
        minPoints: few,
        minGuessesLog10: few,
        minBits: fc.integer({ min: 1, max: 80 }),
      },
      { requiredKeys: ['minScore'] },
    ),
  ),
  breach: fc.option(
    some({ maxOccurrences: fc.nat(3), onHit: hit, tweaks: fc.boolean(), onSimilar: hit }),
  ),
  rotation: fc.constant(null),
  mailbox: fc.option(
    some({
      actions: some({ mailbox_role: action, mailbox_disposable: action }),
      smtputf8: fc.boolean(),
      maxProofAge: fc.constantFrom('P30D', 'P1M', 'P1Y'),
      takeoverHours: few,
    }),
  ),
  patterns: fc.option(some({ keyboard: action, sequences: action, repeats: action })),
  history: fc.option(
    fc.record({ entries: fc.nat(4), onSimilar: action }, { requiredKeys: ['entries'] }),
  ),
  session: fc.option(some({ idleMinutes: few, maxMinutes: few })),
  throttle: fc.option(throttle),
  forceChangeOn: inOrder(fc.constantFrom(...FORCING_EVENTS)),
  notifyOn: inOrder(fc.constantFrom(...NOTICE_EVENTS)),
  loginIdentifier: fc.constantFrom('any', 'not_email'),
  onUnknown: fc.record({ breach: fc.constantFrom('unknown', 'recheck', 'warn', 'refuse') }),
}) as unknown as fc.Arbitrary<PolicyRules>

describe('mergeRules', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (a, b) => {
        expect(mergeRules(a, b)).toEqual(mergeRules(b, a))
      }),
      { numRuns: 2000 },
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyRules, (a, b, c) => {
        expect(mergeRules(mergeRules(a, b), c)).toEqual(mergeRules(a, mergeRules(b, c)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyRules, (a) => {
        expect(mergeRules(a, a)).toEqual(a)
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves rules as they are where a scope says nothing', () => {
    fc.assert(
      fc.property(anyRules, (a) => {
        expect(mergeRules(a, {})).toEqual(a)
      }),
    )
  })

  const password = fc.oneof(
    fc.string({ maxLength: 24 }),
    fc
      .array(
        fc.constantFrom('phare', 'azerty', 'Salut', 'abcdef', '12', '2026', '!', '#', ' ', 'aaaa'),
        { maxLength: 5 },
      )
      .map((parts) => parts.join('')),
  )
  const counts = fc.constantFrom(0, 1, 2, 5)
  const estimator = createStrengthEstimator()

  const servicesOf = (seen: number, isComplete: boolean, former: string[]): PolicyServices => {
    const source = {
      kind: 'local',
      name: 'test',
      coverage: isComplete ? 'complete' : 'partial',
      asOf: null,
      find: () => ({ found: seen > 0, occurrences: seen === 0 ? null : seen }),
    } as const
    const sources: BreachChain = [source]
    const verify = (text: string, hash: string): boolean => text === hash
    return { estimator, sources, history: { entries: former, verify } }
  }

  it('is never weaker than one of the two, whatever the password', async () => {
    const former = fc.uniqueArray(password, { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyRules, anyRules),
        fc.oneof(
          password,
          former.map((list) => list.at(-1) ?? ''),
        ),
        former,
        counts,
        fc.boolean(),
        async ([a, b], text, past, seen, isComplete) => {
          const services = servicesOf(seen, isComplete, past)
          const subject = {
            password: text,
            current: past[0],
            context: { organisation: 'Pharmacie du Phare' },
          }
          const judge = async (rules: PolicyRules) => {
            const policy = { ...computePolicy(definePolicy({ id: 'x' })), rules }
            return (await checkPassword(subject, { policy, services })).status
          }
          const [merged, ...both] = await Promise.all([mergeRules(a, b), a, b].map(judge))
          expect(computeWorstStatus([merged ?? 'pass', ...both])).toBe(merged)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('does not depend on the order of the scopes', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyRules, (a, b, c) => {
        const fingerprintOf = (...rules: PolicyRules[]): string => {
          const [base, ...others] = rules
          const scoped = others.map((one) => ({ scope: {}, rules: one }))
          const document = { ...definePolicy({ id: 'x' }), rules: base as PolicyRules, scoped }
          return computePolicy(document).fingerprint
        }
        expect(fingerprintOf(a, b, c)).toBe(fingerprintOf(a, c, b))
      }),
      { numRuns: 300 },
    )
  })
})
