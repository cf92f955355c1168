import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROLE_NAMES } from '../../src/data/role-names.js'
import { DEFAULT_ACTIONS } from '../../src/mailbox/default-actions.js'
import type { MailboxEvidence } from '../../src/mailbox/evidence.js'
import { buildMailboxEvidence, checkMailbox } from '../../src/mailbox/index.js'
import type {
  AdjustableFinding,
  MailboxAction,
  MailboxQuestion,
  MailboxRule,
} from '../../src/mailbox/types.js'
import { computePolicy, definePolicy } from '../../src/policy/index.js'
import { type Instant, parseInstant } from '../../src/time.js'

const NOW = parseInstant('2026-11-24T09:00:00Z') as Instant
const QUESTIONS: readonly MailboxQuestion[] = ['dedicated', 'personBound', 'safe']

/** Without the vowels and most letters of our own words, so that a match is a leak. */
const word = fc.stringMatching(/^[qwkxzj]{4}[qwkxzj0-9]{0,12}$/u)
const tag = fc.option(fc.stringMatching(/^[qwkxzj]{4,8}$/u), { nil: null })
const host = fc.constantFrom(
  'gmail.com',
  'orange.fr',
  'pm.me',
  'yahoo.fr',
  'cabinet.example',
  'duck.com',
  'privaterelay.appleid.com',
  'yopmail.com',
  'x.mssante.fr',
  'patient.mssante.fr',
  'gmial.com',
  'ｇmail.com',
)
const address = fc
  .record({ local: word, tag, host })
  .map(({ local, tag: after, host: domain }) => ({
    local,
    tag: after,
    text: `${local}${after === null ? '' : `+${after}`}@${domain}`,
  }))

const moment = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2028, 0) })
  .map((ms) => parseInstant(ms) as Instant)
const match = fc.constantFrom('same', 'possibly_same', null)
const flag = fc.boolean()
const statement = fc.record({ at: moment, textVersion: fc.constantFrom('1', '2026-1') })
const channel = fc.constantFrom('mailbox', 'telephone', 'app', 'letter')
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Any evidence, with the names that the local part is made of. */
const evidenceOf = (names: readonly string[]): fc.Arbitrary<MailboxEvidence> =>
  fc.record(
    {
      otherHolders: fc.record({ same: fc.nat(3), possibly_same: fc.nat(3) }),
      otherPortals: match,
      published: match,
      mssanteType: fc.constantFrom('ORG', 'APP', 'PER', 'CAB', null),
      holderNames: fc.constant(names),
      employerDomain: flag,
      breaches: fc.record({ elsewhere: match, listsOnly: flag }),
      stealerLogs: fc.record({ portal: flag, address: flag }, { requiredKeys: [] }),
      providerSignal: orNull(
        fc.record({ kind: fc.constantFrom('disabled', 'reassigned', 'recovery'), at: moment }),
      ),
      signIn: orNull(
        fc.record({
          at: moment,
          verified: flag,
          organisation: flag,
          relay: flag,
          multiFactor: flag,
        }),
      ),
      provenAt: orNull(moment),
      unansweredSince: orNull(moment),
      registeredWithApple: flag,
      changed: orNull(
        fc.record({
          at: moment,
          followedBy: orNull(
            fc.record({
              event: fc.constantFrom('reset', 'bank_change', 'mass_look_up'),
              at: moment,
            }),
          ),
        }),
      ),
      recovery: orNull(
        fc.record({
          resetChannel: channel,
          secondFactorChannel: orNull(channel),
          recoversItself: orNull(flag),
        }),
      ),
      headers: orNull(fc.record({ otherSender: flag, list: flag, automatic: flag })),
      openedOnDevices: fc.nat(5),
      mx: fc.constantFrom(null, [], ['.'], ['aspmx.l.google.com'], ['mx.cabinet.example']),
      unanswered: fc.uniqueArray(
        fc.constantFrom(
          'mx',
          'otherHolders',
          'otherPortals',
          'published',
          'mssanteType',
          'breaches',
        ),
      ),
      attested: fc.record(
        { dedicated: statement, personBound: statement, safe: statement },
        { requiredKeys: [] },
      ),
    } satisfies { [M in keyof MailboxEvidence]-?: fc.Arbitrary<MailboxEvidence[M]> },
    { requiredKeys: [] },
  ) as fc.Arbitrary<MailboxEvidence>

const subject = address.chain((of) =>
  evidenceOf([of.local]).map((evidence) => ({ ...of, evidence })),
)
const check = (text: string, evidence: MailboxEvidence) =>
  checkMailbox(text, { evidence, rule: { maxProofAge: 'P6M', smtputf8: true }, now: NOW })

describe('checkMailbox, with any evidence', () => {
  it('writes no local part, and no tag, into any member of an outcome', () => {
    fc.assert(
      fc.property(subject, ({ text, local, tag: after, evidence }) => {
        const written = JSON.stringify(check(text, evidence)).toLowerCase()
        for (const part of [text, local, after ?? local]) expect(written).not.toContain(part)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never takes a verdict back for a good sign', () => {
    const badness = ['attested', 'not_contradicted', 'unknown', 'contradicted'] as const
    fc.assert(
      fc.property(subject, ({ text, evidence }) => {
        const { signIn, holderNames: _, ...rest } = evidence
        const good = {
          ...rest,
          holderNames: ['Jeanne'],
          signIn: { ...signIn, at: NOW, verified: true },
        }
        const [before, after] = [check(text, { ...rest, signIn }), check(text, good)]
        for (const question of QUESTIONS) {
          expect(badness.indexOf(after.details[question])).toBeGreaterThanOrEqual(
            badness.indexOf(before.details[question]),
          )
        }
      }),
    )
  })

  it('contradicts exactly what something decisive speaks against', () => {
    fc.assert(
      fc.property(subject, ({ text, evidence }) => {
        const { details } = check(text, evidence)
        for (const question of QUESTIONS) {
          const isDecided = details.findings.some(
            ({ params }) =>
              'against' in params &&
              params.weight === 'decisive' &&
              params.against.includes(question),
          )
          expect(details[question] === 'contradicted').toBe(isDecided)
        }
      }),
    )
  })

  it('says nothing good of what nobody was asked about', () => {
    fc.assert(
      fc.property(subject, ({ text, evidence }) => {
        const { otherHolders: _, provenAt: __, attested: ___, ...rest } = evidence
        const { details } = check(text, rest)
        for (const question of QUESTIONS) {
          expect(['unknown', 'contradicted']).toContain(details[question])
        }
      }),
    )
  })

  it('refuses nothing over what is only possibly the same', () => {
    const refuse = Object.fromEntries(
      Object.keys(DEFAULT_ACTIONS).map((code) => [code, 'refuse']),
    ) as Record<AdjustableFinding, MailboxAction>
    fc.assert(
      fc.property(word, fc.boolean(), (local, both) => {
        const evidence: MailboxEvidence = {
          otherHolders: { same: 0, possibly_same: 1 },
          otherPortals: 'possibly_same',
          published: both ? 'possibly_same' : null,
          breaches: { elsewhere: 'possibly_same', listsOnly: false },
        }
        const rule = { actions: refuse }
        expect(checkMailbox(`${local}@x.example`, { evidence, rule }).status).toBe('warn')
      }),
    )
  })

  it('takes evidence back from its JSON as it was', () => {
    fc.assert(
      fc.property(subject, ({ text, evidence }) => {
        const read = JSON.parse(JSON.stringify(evidence)) as MailboxEvidence
        expect(check(text, read)).toEqual(check(text, evidence))
      }),
    )
  })
})

describe('buildMailboxEvidence, with any outage', () => {
  it('names exactly the ports that did not answer, and writes no address', async () => {
    await fc.assert(
      fc.asyncProperty(address, fc.array(flag, { minLength: 4, maxLength: 4 }), async (of, up) => {
        const say = async <T>(index: number, answer: T): Promise<T> => {
          if (up[index] === true) return answer
          throw new Error(of.text)
        }
        const built = await buildMailboxEvidence(of.text, {
          ports: {
            mx: () => say(0, []),
            otherHolders: { countOtherHolders: () => say(1, { same: 0, possibly_same: 0 }) },
            otherPortals: { isKnownElsewhere: () => say(2, false) },
            published: { isPublished: () => say(3, true) },
          },
        })
        const members = ['mx', 'otherHolders', 'otherPortals', 'published']
        const isAsked = !of.text.endsWith('@patient.mssante.fr')
        expect(built.unanswered).toEqual(members.filter((_, at) => isAsked && up[at] !== true))
        const told = Object.keys(built.evidence).filter((member) => member !== 'unanswered')
        expect(told).toEqual(members.filter((_, at) => isAsked && up[at] === true))
        expect(JSON.stringify(built).toLowerCase()).not.toContain(of.local)
      }),
    )
  })
})

describe('the mailbox rule of a policy', () => {
  const rule = fc.record(
    {
      actions: fc.dictionary(
        fc.constantFrom(...(Object.keys(DEFAULT_ACTIONS) as AdjustableFinding[])),
        fc.constantFrom('ignore', 'warn', 'refuse'),
      ),
      smtputf8: flag,
      maxProofAge: fc.constantFrom('P1M', 'P6M', 'P1Y', 'P90D'),
      maxAttestationAge: fc.constantFrom('P1M', 'P6M', 'P1Y', 'P90D'),
      takeoverHours: fc.nat(200),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<MailboxRule>
  const merge = (a: MailboxRule, b: MailboxRule) =>
    computePolicy(
      definePolicy({
        id: 'x',
        rules: { mailbox: a },
        scoped: [{ scope: {}, rules: { mailbox: b } }],
      }),
    ).rules.mailbox

  it('is merged alike in both orders, and twice the same changes no action', () => {
    fc.assert(
      fc.property(rule, rule, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(a, a)?.actions ?? {}).toEqual(a.actions ?? {})
      }),
    )
  })

  it('lets no merged rule accept what one of the two refuses', () => {
    const order = ['pass', 'warn', 'unknown', 'fail']
    fc.assert(
      fc.property(subject, rule, rule, ({ text, evidence }, a, b) => {
        const status = (of: MailboxRule | null | undefined) =>
          order.indexOf(checkMailbox(text, { evidence, rule: of ?? {}, now: NOW }).status)
        expect(status(merge(a, b))).toBeGreaterThanOrEqual(Math.max(status(a), status(b)))
      }),
    )
  })
})

it('the words of the test are no roles', () => {
  expect(ROLE_NAMES.filter((role) => /^[qwkxzj0-9]{4,}$/u.test(role))).toEqual([])
})
