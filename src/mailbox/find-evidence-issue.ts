import { parseInstant } from '../time.js'
import type { MailboxEvidence, MailboxPortName, RecoveryChannel } from './evidence.js'
import type { MailboxFollowUp, MailboxMatch, MssanteType } from './types.js'

type Check = (value: unknown) => boolean

const MAX_NAMES = 20
const MAX_NAME_UNITS = 200
const MAX_HOSTS = 1_000

const MATCHES: readonly unknown[] = ['same', 'possibly_same'] satisfies MailboxMatch[]
const TYPES: readonly unknown[] = ['ORG', 'APP', 'PER', 'CAB'] satisfies MssanteType[]
const EVENTS: readonly unknown[] = [
  'reset',
  'bank_change',
  'mass_look_up',
] satisfies MailboxFollowUp[]
const SIGNALS: readonly unknown[] = ['disabled', 'reassigned', 'recovery']
const CHANNELS: readonly unknown[] = [
  'mailbox',
  'telephone',
  'app',
  'key',
  'card',
  'letter',
  'visit',
] satisfies RecoveryChannel[]

const PORTS: readonly unknown[] = [
  'mx',
  'otherHolders',
  'otherPortals',
  'published',
  'mssanteType',
  'breaches',
] satisfies MailboxPortName[]

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isFlag: Check = (value) => typeof value === 'boolean'
const isMoment: Check = (value) => parseInstant(value) !== null
const isText: Check = (value) => typeof value === 'string'
const isOneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value)
const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

const isList =
  (max: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check)

/** A member that is misspelt would not be asked about, and nobody would notice. */
const isRecord =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((member) => Object.hasOwn(members, member)) &&
    Object.entries(members).every(([member, check]) =>
      check((value as Record<string, unknown>)[member]),
    )

const isName: Check = (value) => isText(value) && (value as string).length <= MAX_NAME_UNITS
const isAttestation = isRecord({
  at: isMoment,
  textVersion: (value) => isText(value) && /^[\w.-]{1,64}$/u.test(value as string),
  until: isAbsentOr(isMoment),
})

const CHECKS: Readonly<Record<keyof MailboxEvidence, readonly [Check, string]>> = {
  otherHolders: [
    isRecord({ same: isCount, possibly_same: isCount }),
    'hold two whole numbers, 0 or more',
  ],
  otherPortals: [isNullOr(isOneOf(MATCHES)), "be 'same', 'possibly_same' or null"],
  published: [isNullOr(isOneOf(MATCHES)), "be 'same', 'possibly_same' or null"],
  mssanteType: [isNullOr(isOneOf(TYPES)), "be 'ORG', 'APP', 'PER', 'CAB' or null"],
  holderNames: [isList(MAX_NAMES, isName), 'be a list of at most 20 texts of at most 200 units'],
  employerDomain: [isFlag, 'be true or false'],
  breaches: [
    isRecord({ elsewhere: isNullOr(isOneOf(MATCHES)), listsOnly: isFlag }),
    "hold 'elsewhere' and 'listsOnly'",
  ],
  stealerLogs: [
    isRecord({ portal: isAbsentOr(isFlag), address: isAbsentOr(isFlag) }),
    "hold 'portal' or 'address', true or false",
  ],
  providerSignal: [
    isNullOr(isRecord({ kind: isOneOf(SIGNALS), at: isMoment })),
    "hold 'kind' and an instant 'at'",
  ],
  signIn: [
    isNullOr(
      isRecord({
        at: isMoment,
        verified: isFlag,
        organisation: isAbsentOr(isFlag),
        relay: isAbsentOr(isFlag),
        multiFactor: isAbsentOr(isFlag),
      }),
    ),
    "hold an instant 'at' and claims that are true or false",
  ],
  provenAt: [isNullOr(isMoment), 'be an instant or null'],
  unansweredSince: [isNullOr(isMoment), 'be an instant or null'],
  registeredWithApple: [isFlag, 'be true or false'],
  changed: [
    isNullOr(
      isRecord({
        at: isMoment,
        followedBy: isNullOr(isRecord({ event: isOneOf(EVENTS), at: isMoment })),
      }),
    ),
    "hold an instant 'at', and 'followedBy'",
  ],
  recovery: [
    isNullOr(
      isRecord({
        resetChannel: isOneOf(CHANNELS),
        secondFactorChannel: isNullOr(isOneOf(CHANNELS)),
        recoversItself: isNullOr(isFlag),
      }),
    ),
    "hold two channels and 'recoversItself'",
  ],
  headers: [
    isNullOr(
      isRecord({
        otherSender: isAbsentOr(isFlag),
        list: isAbsentOr(isFlag),
        automatic: isAbsentOr(isFlag),
      }),
    ),
    'hold signs that are true or false',
  ],
  openedOnDevices: [isCount, 'be a whole number, 0 or more'],
  mx: [isNullOr(isList(MAX_HOSTS, isText)), 'be a list of host names or null'],
  unanswered: [isList(PORTS.length, isOneOf(PORTS)), 'be a list of names of ports'],
  attested: [
    isRecord({
      dedicated: isAbsentOr(isAttestation),
      personBound: isAbsentOr(isAttestation),
      safe: isAbsentOr(isAttestation),
    }),
    "hold an instant 'at' and a 'textVersion' by question",
  ],
}

/** Finds what is wrong with a member of the evidence, as a sentence that never quotes its value. */
export function findEvidenceIssue(member: string, value: unknown): string | null {
  if (!Object.hasOwn(CHECKS, member)) return "'evidence' has a member that is unknown."
  const [check, form] = CHECKS[member as keyof MailboxEvidence]
  return check(value) ? null : `'evidence.${member}' must ${form}.`
}
