import * as z from 'zod/mini'
import { DEFAULT_ACTIONS } from '../../mailbox/default-actions.js'
import type { AdjustableFinding } from '../../mailbox/types.js'
import type { PolicyInput } from '../../policy/define-policy.js'
import type { Instant, IsoDate, Period } from '../../time.js'
import { parseInstant, parseIsoDate, parsePeriod } from '../../time.js'

const strings = z.array(z.string())
const kind = z.enum(['lower', 'upper', 'digit', 'special'])
const text = z.string().check(z.minLength(1), z.maxLength(500))
const date = z.custom<IsoDate>((value) => parseIsoDate(value) !== null)
const instant = z.custom<Instant>((value) => parseInstant(value) === value)
const period = z.custom<Period>((value) => parsePeriod(value) !== null)
const periodOrNever = z.union([period, z.literal('never')])
const action = z.enum(['ignore', 'warn', 'refuse'])

/** A list with a first member, as the types of the house ask for. */
function nonEmpty<T extends z.core.SomeType>(item: T): z.ZodMiniTuple<[T], T> {
  return z.tuple([item], item)
}

const length = z.strictObject({
  min: z.number(),
  max: z.number(),
  maxBytes: z.optional(z.number()),
  bcrypt: z.optional(z.enum(['warn', 'ignore'])),
})

const profile = z.union([
  z.strictObject({ min: z.number(), kinds: nonEmpty(kind) }),
  z.strictObject({ min: z.number(), kindsAtLeast: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ words: z.number() }),
  z.strictObject({ digitsOnly: z.literal(true), min: z.number() }),
  z.strictObject({ bits: z.number() }),
])

const blocklist = z.strictObject({
  context: z.enum(['whole', 'derivative', 'off']),
  words: z.optional(strings),
})

const rotation = z.strictObject({
  maxAge: periodOrNever,
  maxIdle: z.optional(periodOrNever),
  minAge: z.optional(period),
  temporaryHours: z.optional(z.number()),
  businessDays: z.optional(
    z.strictObject({
      shift: z.enum(['next', 'previous']),
      holidays: z.optional(
        z.enum(['FR', 'FR-ALSACE-MOSELLE', 'FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT']),
      ),
    }),
  ),
  warnDays: z.optional(z.array(z.number())),
  grace: z.optional(period),
  afterGrace: z.optional(z.enum(['change_only', 'none'])),
  activation: z.optional(
    z.strictObject({ at: instant, notice: period, spreadDays: z.optional(z.number()) }),
  ),
  unknownAge: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('force') }),
    z.strictObject({ kind: z.literal('start'), at: instant }),
    z.strictObject({ kind: z.literal('spread'), from: instant, days: z.number() }),
  ]),
  timeZone: z.optional(z.string()),
})

const adjustable = z.enum(Object.keys(DEFAULT_ACTIONS) as [AdjustableFinding])

const mailbox = z.strictObject({
  actions: z.optional(z.partialRecord(adjustable, action)),
  smtputf8: z.optional(z.boolean()),
  maxProofAge: z.optional(period),
})

const strength = z.strictObject({
  minScore: z.literal([0, 1, 2, 3, 4]),
  minPoints: z.optional(z.number()),
})

const hit = z.enum(['refuse', 'force_change', 'warn', 'ignore'])

const breach = z.strictObject({
  maxOccurrences: z.optional(z.number()),
  onHit: z.optional(hit),
  tweaks: z.optional(z.boolean()),
  onSimilar: z.optional(hit),
})

const rules = z.strictObject({
  normalization: z.optional(z.enum(['NFC', 'NFKC', 'none'])),
  length: z.optional(length),
  composition: z.optional(z.array(z.strictObject({ anyOf: nonEmpty(profile) }))),
  blocklist: z.optional(z.array(blocklist)),
  strength: z.optional(z.nullable(strength)),
  breach: z.optional(z.nullable(breach)),
  rotation: z.optional(z.nullable(rotation)),
  mailbox: z.optional(z.nullable(mailbox)),
  onUnknown: z.optional(
    z.strictObject({ breach: z.enum(['unknown', 'recheck', 'warn', 'refuse']) }),
  ),
})

const scope = z.strictObject({
  kinds: z.optional(nonEmpty(z.enum(['person', 'service']))),
  moments: z.optional(nonEmpty(z.enum(['sign_up', 'change', 'reset', 'login', 'audit']))),
  roles: z.optional(nonEmpty(z.string())),
  clients: z.optional(nonEmpty(z.string())),
  factors: z.optional(nonEmpty(z.enum(['single', 'mfa']))),
  exposed: z.optional(z.boolean()),
  sensitivities: z.optional(nonEmpty(z.enum(['low', 'medium', 'high']))),
})

const clause = z.strictObject({
  standard: text,
  clause: text,
  address: text,
  textDate: date,
  evidence: z.enum(['primary', 'quoted', 'secondary', 'unverified', 'design']),
})

const pointer = z.templateLiteral(['/', z.string()])

/** What a policy looks like; what its values may be is for `definePolicy` to say. */
export const policySchema: z.ZodMiniType<PolicyInput> = z.strictObject({
  format: z.literal('hygie-policy/1'),
  id: z.string(),
  rules: z.optional(rules),
  scoped: z.optional(z.array(z.strictObject({ scope, rules }))),
  cites: z.optional(z.record(pointer, nonEmpty(clause))),
})
