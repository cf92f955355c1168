import * as z from 'zod/mini'
import { OCCASION_WORDS } from '../../internal/occasion-words.js'
import { DEFAULT_ACTIONS } from '../../mailbox/default-actions.js'
import type { AdjustableFinding } from '../../mailbox/types.js'
import type { PolicyInput } from '../../policy/define-policy.js'
import { FORCING_EVENTS, HOST_OBLIGATIONS, NOTICE_EVENTS } from '../../policy/host-names.js'
import { LIMITS, MAX_BITS, MAX_FACTOR, MAX_GUESSES_LOG10, type Range } from '../../policy/limits.js'
import type { Instant, IsoDate, Period } from '../../time.js'
import { parseInstant, parseIsoDate, parsePeriod } from '../../time.js'

const strings = z.array(z.string())
const kind = z.enum(['lower', 'upper', 'digit', 'special', 'letter'])
const text = z.string().check(z.minLength(1), z.maxLength(500))
const date = textOf<IsoDate>(/^\d{4}-\d{2}-\d{2}$/u, parseIsoDate)
const instant = textOf<Instant>(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u, parseInstant)
const period = textOf<Period>(/^P(?:0|[1-9]\d{0,3})[DMY]$/u, parsePeriod)
const periodOrNever = z.union([period, z.literal('never')])
const action = z.enum(['ignore', 'warn', 'refuse'])

/** A list with a first member, as the types of the house ask for. */
function nonEmpty<T extends z.core.SomeType>(item: T): z.ZodMiniTuple<[T], T> {
  return z.tuple([item], item)
}

/** A text of a form that a JSON Schema can say, and that reads as what it is meant to be. */
function textOf<T extends string>(
  form: RegExp,
  parse: (value: string) => T | null,
): z.ZodMiniType<T, T> {
  const read = z.string().check(
    z.regex(form),
    z.refine((value) => parse(value) === value),
  )
  return read as unknown as z.ZodMiniType<T, T>
}

function whole([min, max]: Range): z.ZodMiniNumber {
  return z.number().check(z.int(), z.minimum(min), z.maximum(max))
}

function above0(max: number): z.ZodMiniNumber {
  return z.number().check(z.gt(0), z.maximum(max))
}

const length = z.strictObject({
  min: whole(LIMITS.length),
  max: whole(LIMITS.length),
  maxBytes: z.optional(whole(LIMITS.bytes)),
  bcrypt: z.optional(z.enum(['warn', 'ignore'])),
})

const profile = z.union([
  z.strictObject({ min: whole(LIMITS.length), kinds: nonEmpty(kind) }),
  z.strictObject({ min: whole(LIMITS.length), kindsAtLeast: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ words: whole(LIMITS.words) }),
  z.strictObject({ digitsOnly: z.literal(true), min: whole(LIMITS.length) }),
  z.strictObject({ bits: above0(MAX_BITS) }),
])

const blocklist = z.strictObject({
  context: z.enum(['whole', 'derivative', 'substring', 'off']),
  words: z.optional(strings),
  common: z.optional(z.strictObject({ minEntries: whole(LIMITS.count) })),
})

const rotation = z.strictObject({
  maxAge: periodOrNever,
  maxIdle: z.optional(periodOrNever),
  minAge: z.optional(period),
  temporaryHours: z.optional(whole(LIMITS.temporaryHours)),
  businessDays: z.optional(
    z.strictObject({
      shift: z.enum(['next', 'previous']),
      holidays: z.optional(
        z.enum(['FR', 'FR-ALSACE-MOSELLE', 'FR-GP', 'FR-MQ', 'FR-GF', 'FR-RE', 'FR-YT']),
      ),
    }),
  ),
  warnDays: z.optional(z.array(whole(LIMITS.days))),
  grace: z.optional(period),
  afterGrace: z.optional(z.enum(['change_only', 'none'])),
  activation: z.optional(
    z.strictObject({ at: instant, notice: period, spreadDays: z.optional(whole(LIMITS.days)) }),
  ),
  unknownAge: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('force') }),
    z.strictObject({ kind: z.literal('start'), at: instant }),
    z.strictObject({ kind: z.literal('spread'), from: instant, days: whole(LIMITS.days) }),
  ]),
  timeZone: z.optional(z.string()),
})

const adjustable = z.enum(Object.keys(DEFAULT_ACTIONS) as [AdjustableFinding])

const mailbox = z.strictObject({
  actions: z.optional(z.partialRecord(adjustable, action)),
  smtputf8: z.optional(z.boolean()),
  maxProofAge: z.optional(period),
  maxAttestationAge: z.optional(period),
  takeoverHours: z.optional(whole(LIMITS.count)),
})

const strength = z.strictObject({
  minScore: z.literal([0, 1, 2, 3, 4]),
  minPoints: z.optional(whole(LIMITS.points)),
  minGuessesLog10: z.optional(above0(MAX_GUESSES_LOG10)),
  minBits: z.optional(above0(MAX_BITS)),
})

const hit = z.enum(['refuse', 'force_change', 'warn', 'ignore'])

const breach = z.strictObject({
  maxOccurrences: z.optional(whole(LIMITS.count)),
  onHit: z.optional(hit),
  tweaks: z.optional(z.boolean()),
  onSimilar: z.optional(hit),
})

/** Not all that read a JSON Schema know the classes of Unicode. */
const specials = z.string().check(
  z.regex(/^[^0-9A-Za-z]+$/u),
  z.refine((value) => /^[^\p{L}\p{M}\p{Nd}]+$/u.test(value)),
)

const composition = z.strictObject({
  anyOf: nonEmpty(profile),
  waiveFrom: z.optional(whole(LIMITS.length)),
  specials: z.optional(specials),
})

const patterns = z.strictObject({
  keyboard: z.optional(action),
  sequences: z.optional(action),
  repeats: z.optional(action),
})

const history = z.strictObject({ entries: whole(LIMITS.entries), onSimilar: z.optional(action) })

const session = z.strictObject({
  idleMinutes: z.optional(whole(LIMITS.minutes)),
  maxMinutes: z.optional(whole(LIMITS.minutes)),
})

const throttle = z.strictObject({
  waitFrom: z.optional(whole(LIMITS.attempts)),
  waitSeconds: z.optional(whole(LIMITS.seconds)),
  factor: z.optional(z.number().check(z.minimum(1), z.maximum(MAX_FACTOR))),
  maxPerDay: z.optional(whole(LIMITS.attempts)),
  lockAfter: z.optional(whole(LIMITS.attempts)),
  lockMinutes: z.optional(whole(LIMITS.minutes)),
  captcha: z.optional(z.boolean()),
  maxConsecutive: z.optional(whole(LIMITS.attempts)),
})

const rules = z.strictObject({
  normalization: z.optional(z.enum(['NFC', 'NFKC', 'none'])),
  length: z.optional(length),
  composition: z.optional(z.array(composition)),
  blocklist: z.optional(z.array(blocklist)),
  strength: z.optional(z.nullable(strength)),
  breach: z.optional(z.nullable(breach)),
  rotation: z.optional(z.nullable(rotation)),
  mailbox: z.optional(z.nullable(mailbox)),
  patterns: z.optional(z.nullable(patterns)),
  history: z.optional(z.nullable(history)),
  session: z.optional(z.nullable(session)),
  throttle: z.optional(z.nullable(throttle)),
  forceChangeOn: z.optional(z.array(z.enum(FORCING_EVENTS))),
  notifyOn: z.optional(z.array(z.enum(NOTICE_EVENTS))),
  loginIdentifier: z.optional(z.enum(['any', 'not_email'])),
  onUnknown: z.optional(
    z.strictObject({ breach: z.enum(['unknown', 'recheck', 'warn', 'refuse']) }),
  ),
})

const scope = z.strictObject({
  kinds: z.optional(nonEmpty(z.enum(OCCASION_WORDS.kinds))),
  moments: z.optional(nonEmpty(z.enum(OCCASION_WORDS.moments))),
  roles: z.optional(nonEmpty(z.string())),
  groups: z.optional(nonEmpty(z.string())),
  clients: z.optional(nonEmpty(z.string())),
  factors: z.optional(nonEmpty(z.enum(OCCASION_WORDS.factors))),
  exposed: z.optional(z.boolean()),
  sensitivities: z.optional(nonEmpty(z.enum(OCCASION_WORDS.sensitivities))),
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
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,63}$/u)),
  mode: z.optional(z.enum(['enforce', 'audit'])),
  rollout: z.optional(z.strictObject({ percent: z.number().check(z.minimum(0), z.maximum(100)) })),
  host: z.optional(z.partialRecord(z.enum(HOST_OBLIGATIONS), z.boolean())),
  rules: z.optional(rules),
  scoped: z.optional(z.array(z.strictObject({ scope, rules }))),
  cites: z.optional(z.record(pointer, nonEmpty(clause))),
})
