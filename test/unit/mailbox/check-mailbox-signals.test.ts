import { describe, expect, expectTypeOf, it } from 'vitest'
import { type CheckMailboxOptions, checkMailbox } from '../../../src/mailbox/check-mailbox.js'
import type { MailboxEvidence } from '../../../src/mailbox/evidence.js'
import type { MailboxRule, MailboxVerdict } from '../../../src/mailbox/types.js'
import { type Instant, parseInstant } from '../../../src/time.js'

const at = (text: string) => parseInstant(text) as Instant
const NOW = at('2026-11-24T09:00:00Z')
const OWN = 'jeanne@cabinet.example'
const ALONE = { otherHolders: { same: 0, possibly_same: 0 } }
const LISTS = { disposable: new Set(['jetable.example']), employers: new Set(['hopital.example']) }

const check = (address: string, evidence: MailboxEvidence, rule: MailboxRule = {}) =>
  checkMailbox(address, { evidence, rule, lists: LISTS, now: NOW })

/** Everything good that there is. */
const GOOD: MailboxEvidence = {
  ...ALONE,
  otherPortals: null,
  published: null,
  mssanteType: null,
  holderNames: ['Jeanne'],
  employerDomain: false,
  breaches: { elsewhere: null, listsOnly: false },
  stealerLogs: { portal: false, address: false },
  providerSignal: null,
  signIn: { at: at('2026-11-20T00:00:00Z'), verified: true, organisation: false, relay: false },
  provenAt: at('2026-11-20T00:00:00Z'),
  unansweredSince: null,
  registeredWithApple: true,
  changed: null,
  recovery: { resetChannel: 'mailbox', secondFactorChannel: 'app', recoversItself: false },
  headers: { otherSender: false, list: false, automatic: false },
  openedOnDevices: 1,
  mx: ['mx.cabinet.example'],
}

interface Row {
  readonly signal: string
  readonly address?: string
  readonly evidence?: MailboxEvidence
  readonly rule?: MailboxRule
  readonly status: string
  /** `code weight questions`. */
  readonly found: readonly string[]
}

const changed = (hours: number, event: 'reset' | 'bank_change' | 'mass_look_up' = 'reset') => ({
  changed: {
    at: at('2026-11-20T00:00:00Z'),
    followedBy: { event, at: parseInstant(Date.UTC(2026, 10, 20) + hours * 3_600_000) as Instant },
  },
})

const ROWS: readonly Row[] = [
  {
    signal: '1: another holder has the mailbox',
    evidence: { otherHolders: { same: 1, possibly_same: 0 } },
    status: 'fail',
    found: ['mailbox_shared decisive dedicated,personBound'],
  },
  {
    signal: '1: another holder has what may be the mailbox',
    evidence: { otherHolders: { same: 0, possibly_same: 2 } },
    status: 'warn',
    found: ['mailbox_shared medium dedicated,personBound'],
  },
  {
    signal: '2: the same holder elsewhere shows nothing',
    evidence: ALONE,
    status: 'pass',
    found: [],
  },
  {
    signal: '3: another portal knows it',
    evidence: { otherPortals: 'same' },
    status: 'warn',
    found: ['mailbox_other_portal decisive dedicated'],
  },
  {
    signal: '3: another portal knows its base',
    evidence: { otherPortals: 'possibly_same' },
    status: 'warn',
    found: ['mailbox_other_portal medium dedicated'],
  },
  {
    signal: '4: it is published',
    evidence: { published: 'same' },
    status: 'warn',
    found: ['mailbox_published strong dedicated'],
  },
  {
    signal: '4: its base is published',
    evidence: { published: 'possibly_same' },
    status: 'warn',
    found: ['mailbox_published medium dedicated'],
  },
  {
    signal: '5: MSSanté of one person',
    address: 'jeanne@medecin.mssante.fr',
    evidence: { mssanteType: 'PER' },
    status: 'warn',
    found: ['mailbox_mssante strong safe', 'mailbox_mssante_person strong dedicated'],
  },
  ...(['CAB', 'ORG', 'APP'] as const).map((mssanteType) => ({
    signal: `6: MSSanté of type ${mssanteType}`,
    address: 'cab@medecin.mssante.fr',
    evidence: { mssanteType },
    status: 'fail',
    found: ['mailbox_mssante strong safe', 'mailbox_mssante_shared decisive dedicated,personBound'],
  })),
  {
    signal: '6: a domain of its own that the directory knows',
    evidence: { mssanteType: 'CAB' },
    status: 'fail',
    found: ['mailbox_mssante strong safe', 'mailbox_mssante_shared decisive dedicated,personBound'],
  },
  {
    signal: '7: MSSanté of a type that nobody knows',
    address: 'jeanne@medecin.mssante.fr',
    evidence: { mssanteType: null },
    status: 'warn',
    found: ['mailbox_mssante strong safe'],
  },
  {
    signal: '8: a patient, whatever else is known',
    address: '288091234567823@patient.mssante.fr',
    evidence: { mssanteType: 'PER', employerDomain: true },
    status: 'fail',
    found: ['mailbox_mssante_patient decisive dedicated,personBound,safe'],
  },
  {
    signal: '9: a function, whole',
    address: 'contact@cabinet.example',
    status: 'warn',
    found: ['mailbox_role medium personBound'],
  },
  {
    signal: '9: a function, at the beginning',
    address: 'compta2@cabinet.example',
    status: 'warn',
    found: ['mailbox_role weak personBound'],
  },
  {
    signal: '11: an employer, by flag',
    evidence: { employerDomain: true },
    status: 'pass',
    found: ['mailbox_employer_domain medium safe'],
  },
  {
    signal: '11: an employer, by list',
    address: 'jeanne@service.hopital.example',
    status: 'pass',
    found: ['mailbox_employer_domain medium safe'],
  },
  {
    signal: '11: an employer, by the claim of a sign-in',
    evidence: { signIn: { at: NOW, verified: true, organisation: true } },
    status: 'pass',
    found: ['mailbox_employer_domain medium safe'],
  },
  {
    signal: '12: an Internet access contract',
    address: 'jeanne@free.fr',
    status: 'pass',
    found: ['mailbox_operator_tied medium safe'],
  },
  {
    signal: '13: disposable',
    address: 'jeanne@jetable.example',
    status: 'fail',
    found: ['mailbox_disposable decisive safe'],
  },
  {
    signal: '14: a public inbox',
    address: 'jeanne@yopmail.com',
    status: 'fail',
    found: ['mailbox_public_inbox decisive safe'],
  },
  {
    signal: '15: a relay, and never disposable',
    address: 'jeanne@duck.com',
    status: 'warn',
    found: ['mailbox_relay weak safe'],
  },
  {
    signal: '15: a relay, by the claim of a sign-in',
    address: 'jeanne@icloud.com',
    evidence: { signIn: { at: NOW, verified: true, relay: true } },
    status: 'warn',
    found: ['mailbox_relay weak safe'],
  },
  {
    signal: '16: a relay that does not answer',
    address: 'jeanne@duck.com',
    evidence: { unansweredSince: at('2026-11-01T00:00:00Z') },
    status: 'warn',
    found: ['mailbox_relay weak safe', 'mailbox_unanswered strong safe'],
  },
  {
    signal: '16: a mailbox that does not answer',
    evidence: { unansweredSince: at('2026-11-01T00:00:00Z') },
    status: 'warn',
    found: ['mailbox_unanswered medium safe'],
  },
  {
    signal: '16: a relay whose proof is old',
    address: 'jeanne@icloud.com',
    evidence: {
      provenAt: at('2026-01-01T00:00:00Z'),
      signIn: { at: NOW, verified: true, relay: true },
    },
    rule: { maxProofAge: 'P6M' },
    status: 'warn',
    found: ['mailbox_relay weak safe', 'mailbox_proof_outdated strong safe'],
  },
  {
    signal: '17: a relay that refuses this sender',
    address: 'abc@privaterelay.appleid.com',
    evidence: { registeredWithApple: false },
    status: 'warn',
    found: ['mailbox_relay weak safe', 'mailbox_relay_sender medium safe'],
  },
  {
    signal: '17: another relay, which asks nobody to register',
    address: 'abc@duck.com',
    evidence: { registeredWithApple: false },
    status: 'warn',
    found: ['mailbox_relay weak safe'],
  },
  {
    signal: '18: a sub-address',
    address: 'jeanne+portail@cabinet.example',
    status: 'pass',
    found: ['mailbox_sub_address medium dedicated'],
  },
  {
    signal: '19: a breach of another site',
    evidence: { breaches: { elsewhere: 'same', listsOnly: false } },
    status: 'warn',
    found: ['mailbox_breached strong dedicated'],
  },
  {
    signal: '19: a breach of another site, by the base',
    evidence: { breaches: { elsewhere: 'possibly_same', listsOnly: false } },
    status: 'warn',
    found: ['mailbox_breached medium dedicated'],
  },
  {
    signal: '20: lists only',
    evidence: { breaches: { elsewhere: null, listsOnly: true } },
    status: 'pass',
    found: ['mailbox_breach_lists weak dedicated'],
  },
  {
    signal: '21: no breach',
    evidence: { breaches: { elsewhere: null, listsOnly: false } },
    status: 'pass',
    found: [],
  },
  {
    signal: '22 and 23: logs of stealers',
    evidence: { stealerLogs: { portal: true, address: true } },
    status: 'fail',
    found: ['mailbox_stolen_here decisive safe', 'mailbox_stolen strong safe'],
  },
  {
    signal: '23: logs of stealers, of other sites',
    evidence: { stealerLogs: { address: true } },
    status: 'warn',
    found: ['mailbox_stolen strong safe'],
  },
  ...(['disabled', 'reassigned'] as const).map((kind) => ({
    signal: `24: the provider says ${kind}`,
    evidence: { providerSignal: { kind, at: NOW } },
    status: 'fail',
    found: ['mailbox_provider_alert decisive safe'],
  })),
  {
    signal: '24: the provider says that the recovery was used',
    evidence: { providerSignal: { kind: 'recovery', at: NOW } },
    status: 'warn',
    found: ['mailbox_recovery_used strong safe'],
  },
  {
    signal: '26: a proof that is old',
    evidence: { provenAt: at('2026-01-01T00:00:00Z') },
    rule: { maxProofAge: 'P6M' },
    status: 'warn',
    found: ['mailbox_proof_outdated medium safe'],
  },
  {
    signal: '26: a proof of whatever age, without a rule',
    evidence: { provenAt: at('2006-01-01T00:00:00Z') },
    status: 'pass',
    found: [],
  },
  ...(['reset', 'bank_change', 'mass_look_up'] as const).map((event) => ({
    signal: `27: a change, then ${event}`,
    evidence: changed(72, event),
    status: 'warn',
    found: ['mailbox_takeover strong safe'],
  })),
  { signal: '27: much later', evidence: changed(73), status: 'pass', found: [] },
  { signal: '27: before the change', evidence: changed(-1), status: 'pass', found: [] },
  {
    signal: '27: later than the rule says',
    evidence: changed(25),
    rule: { takeoverHours: 24 },
    status: 'pass',
    found: [],
  },
  {
    signal: '27: a change and nothing after it',
    evidence: { changed: { at: NOW, followedBy: null } },
    status: 'pass',
    found: [],
  },
  {
    signal: '28: one channel for both',
    evidence: {
      recovery: { resetChannel: 'mailbox', secondFactorChannel: 'mailbox', recoversItself: null },
    },
    status: 'warn',
    found: ['mailbox_recovery_loop strong safe'],
  },
  {
    signal: '28: the mailbox recovers itself',
    evidence: {
      recovery: { resetChannel: 'mailbox', secondFactorChannel: null, recoversItself: true },
    },
    status: 'warn',
    found: ['mailbox_recovery_loop strong safe'],
  },
  { signal: '28: not asked', evidence: { recovery: null }, status: 'pass', found: [] },
  {
    signal: '29: headers',
    evidence: { headers: { otherSender: true, list: true, automatic: true } },
    status: 'pass',
    found: ['mailbox_forwarded medium dedicated,personBound'],
  },
  { signal: '29: no reply yet', evidence: { headers: null }, status: 'pass', found: [] },
  {
    signal: '30: several devices',
    evidence: { openedOnDevices: 2 },
    status: 'pass',
    found: ['mailbox_several_devices weak personBound'],
  },
  {
    signal: '31: a slip in the domain',
    address: 'jeanne@wanado.fr',
    status: 'warn',
    found: ['mailbox_typo_domain strong safe'],
  },
  ...([null, [], ['.'], ['']] as const).map((mx) => ({
    signal: `32: ${JSON.stringify(mx)} for hosts`,
    evidence: { mx },
    status: 'warn',
    found: ['mailbox_unreachable strong safe'],
  })),
  {
    signal: '32: a host beside the root',
    evidence: { mx: ['.', 'mx.cabinet.example'] },
    status: 'pass',
    found: [],
  },
  { signal: '32: a resolver that is down says nothing', evidence: {}, status: 'pass', found: [] },
  {
    signal: '33: statements that have ended',
    evidence: { attested: { dedicated: { at: at('2026-05-23T00:00:00Z'), textVersion: '1' } } },
    status: 'warn',
    found: ['mailbox_attestation_outdated weak dedicated'],
  },
]

describe('every signal', () => {
  it.each(ROWS)('$signal', ({ address = OWN, evidence = {}, rule = {}, status, found }) => {
    const outcome = check(address, evidence, rule)
    expect(outcome.status).toBe(status)
    const written = outcome.details.findings.map((finding) => {
      if (!('against' in finding.params)) throw new Error(finding.code)
      return `${finding.code} ${finding.params.weight} ${finding.params.against.join()}`
    })
    expect(written).toEqual(found)
  })

  it.each(ROWS)('$signal, beside everything good, weighs the same', (row) => {
    const { address = OWN, evidence = {}, rule = {} } = row
    const bare = check(address, { ...ALONE, ...evidence }, rule).details
    const good = check(address, { ...GOOD, ...evidence }, rule).details
    for (const question of ['dedicated', 'personBound', 'safe'] as const) {
      if (bare[question] === 'contradicted') expect(good[question]).toBe('contradicted')
    }
    const codes = good.findings.map(({ code }) => code)
    const isSaved = (code: string) => code === 'mailbox_proof_outdated' && !evidence.provenAt
    for (const { code } of bare.findings) if (!isSaved(code)) expect(codes).toContain(code)
  })
})

describe('what nobody was asked about', () => {
  it('is unknown', () => {
    const { status, details } = check(OWN, {})
    expect(status).toBe('pass')
    expect(details).toMatchObject({ dedicated: 'unknown', personBound: 'unknown', safe: 'unknown' })
  })

  it('stays unknown whatever else is good', () => {
    const { otherHolders: _, ...rest } = GOOD
    const { details } = check(OWN, rest)
    expect(details).toMatchObject({
      dedicated: 'unknown',
      personBound: 'unknown',
      safe: 'not_contradicted',
    })
  })

  it('is the same as what is there and undefined', () => {
    const evidence = Object.fromEntries(Object.keys(GOOD).map((member) => [member, undefined]))
    expect(check(OWN, evidence)).toEqual(check(OWN, {}))
  })
})

describe('the best that can be said', () => {
  it('is that nothing contradicts, with all that speaks for it', () => {
    const { status, reasons, details } = check(OWN, GOOD)
    expect({ status, reasons, findings: details.findings }).toEqual({
      status: 'pass',
      reasons: [],
      findings: [],
    })
    expect(details).toMatchObject({
      dedicated: 'not_contradicted',
      personBound: 'not_contradicted',
      safe: 'not_contradicted',
    })
    expect(details.supports).toEqual([
      { sign: 'holder_name', for: ['personBound'], weight: 'weak' },
      { sign: 'sign_in', for: ['personBound', 'safe'], weight: 'medium' },
      { sign: 'proof', for: ['safe'], weight: 'medium' },
    ])
  })

  it('is never that it is proven', () => {
    expectTypeOf<MailboxVerdict>().toEqualTypeOf<
      'contradicted' | 'not_contradicted' | 'attested' | 'unknown'
    >()
    const attested = { at: NOW, textVersion: 'v2' }
    const evidence = { ...GOOD, attested: { dedicated: attested, personBound: attested } }
    expect(check(OWN, evidence).details).toMatchObject({
      dedicated: 'attested',
      personBound: 'attested',
      safe: 'not_contradicted',
    })
  })
})

describe('what speaks for a mailbox', () => {
  const signsOf = (address: string, evidence: MailboxEvidence, rule: MailboxRule = {}) =>
    check(address, evidence, rule).details.supports.map(({ sign }) => sign)
  const verified = (text: string) => ({ signIn: { at: at(text), verified: true } })
  const month = { maxProofAge: 'P1M' } as const

  it.each([
    ['MSSanté of one person', 'j@x.mssante.fr', { mssanteType: 'PER' }, {}, ['mssante_person']],
    ['a patient', '2880912345678@patient.mssante.fr', { mssanteType: 'PER' }, {}, []],
    ['the name', OWN, { holderNames: ['Jeanne'] }, {}, ['holder_name']],
    ['the name at a relay', 'jeanne@duck.com', { holderNames: ['Jeanne'] }, {}, []],
    ['a sign-in', OWN, verified('2026-11-01T00:00:00Z'), month, ['sign_in']],
    ['an old sign-in', OWN, verified('2026-10-01T00:00:00Z'), month, []],
    ['an unverified sign-in', OWN, { signIn: { at: NOW, verified: false } }, {}, []],
    [
      'a sign-in with a second factor',
      OWN,
      { signIn: { at: NOW, verified: true, multiFactor: true } },
      {},
      ['sign_in', 'multi_factor'],
    ],
    ['a proof', OWN, { provenAt: at('2026-11-01T00:00:00Z') }, month, ['proof']],
    ['an old proof', OWN, { provenAt: at('2026-10-01T00:00:00Z') }, month, []],
    [
      'a proof before the address was given to somebody else',
      OWN,
      { provenAt: NOW, providerSignal: { kind: 'reassigned', at: NOW } },
      {},
      [],
    ],
    [
      'a proof after it',
      OWN,
      {
        provenAt: NOW,
        providerSignal: { kind: 'reassigned', at: at('2026-11-01T00:00:00Z') },
      },
      {},
      ['proof'],
    ],
    [
      'a proof before the recovery was used',
      OWN,
      { provenAt: at('2026-11-01T00:00:00Z'), providerSignal: { kind: 'recovery', at: NOW } },
      {},
      ['proof'],
    ],
  ] as const)('%s', (_title, address, evidence, rule, signs) => {
    expect(signsOf(address, evidence, rule)).toEqual(signs)
  })
})

describe('a statement of the holder', () => {
  const state = (text: string, until?: string) => ({
    attested: {
      dedicated: {
        at: at(text),
        textVersion: '2026-1',
        ...(until === undefined ? {} : { until: at(until) }),
      },
    },
  })
  it.each([
    ['of today', state('2026-11-24T08:00:00Z'), {}, 'attested'],
    ['of six months ago', state('2026-05-24T08:00:00Z'), {}, 'attested'],
    ['of before', state('2026-05-23T08:00:00Z'), {}, 'unknown'],
    ['of the future', state('2026-11-25T08:00:00Z'), {}, 'unknown'],
    [
      'within what the rule allows',
      state('2026-01-01T08:00:00Z'),
      { maxAttestationAge: 'P1Y' },
      'attested',
    ],
    [
      'older than the rule allows',
      state('2026-10-01T08:00:00Z'),
      { maxAttestationAge: 'P1M' },
      'unknown',
    ],
    [
      'whose rotation goes on',
      state('2026-11-01T08:00:00Z', '2026-11-24T09:00:01Z'),
      {},
      'attested',
    ],
    [
      'whose rotation is over',
      state('2026-11-01T08:00:00Z', '2026-11-24T09:00:00Z'),
      {},
      'unknown',
    ],
  ] as const)('%s', (_title, evidence, rule, verdict) => {
    const { details } = check(OWN, evidence, rule)
    expect(details.dedicated).toBe(verdict)
    expect(details.findings).toHaveLength(verdict === 'attested' ? 0 : 1)
  })

  it('stands below what is strong, and above what is medium', () => {
    const evidence = state('2026-11-24T08:00:00Z')
    expect(check(OWN, { ...evidence, published: 'same' }).details.dedicated).toBe('unknown')
    expect(check(OWN, { ...evidence, published: 'possibly_same' }).details.dedicated).toBe(
      'attested',
    )
  })
})

describe('what is only possibly the same', () => {
  it.each(['otherPortals', 'published'] as const)('%s asks and never refuses', (member) => {
    const code = member === 'published' ? 'mailbox_published' : 'mailbox_other_portal'
    const rule = { actions: { [code]: 'refuse' } } as const
    expect(check(OWN, { [member]: 'same' }, rule).status).toBe('fail')
    expect(check(OWN, { [member]: 'possibly_same' }, rule).status).toBe('warn')
  })
})

describe('the allow-list', () => {
  it('vouches for a relay, not for what else is known', () => {
    const lists = { allowed: new Set(['duck.com']), employers: new Set(['duck.com']) }
    const { details } = checkMailbox('jeanne@duck.com', { lists })
    expect(details.findings.map(({ code }) => code)).toEqual(['mailbox_employer_domain'])
  })
})

describe('wrong evidence', () => {
  const moment = { at: NOW }
  it.each([
    ['otherHolders', { same: 1 }],
    ['otherHolders', null],
    ['otherHolders', 3],
    ['otherPortals', 'different'],
    ['published', true],
    ['mssanteType', 'PERS'],
    ['holderNames', 'Jeanne'],
    ['holderNames', ['x'.repeat(201)]],
    ['holderNames', [1]],
    ['holderNames', Array.from({ length: 21 }, () => 'x')],
    ['employerDomain', 'yes'],
    ['breaches', { elsewhere: null }],
    ['breaches', { elsewhere: null, listsOnly: false, names: [] }],
    ['stealerLogs', { portal: 1 }],
    ['providerSignal', { kind: 'gone', at: NOW }],
    ['signIn', moment],
    ['provenAt', 'yesterday'],
    ['unansweredSince', []],
    ['registeredWithApple', null],
    ['changed', { ...moment, followedBy: { ...moment, event: 'login' } }],
    ['recovery', { resetChannel: 'pigeon', secondFactorChannel: null, recoversItself: null }],
    ['headers', { otherSender: 'yes' }],
    ['openedOnDevices', -1],
    ['mx', 'mx.cabinet.example'],
    ['mx', [{ exchange: 'mx.cabinet.example' }]],
    ['unanswered', ['dns']],
    ['attested', { dedicated: NOW }],
    ['attested', { dedicated: { ...moment, textVersion: 'jeanne@x.example' } }],
    ['attested', { dedicated: { ...moment, textVersion: 1 } }],
    ['attested', { proven: { ...moment, textVersion: '1' } }],
  ])('of %s: %j', (member, value) => {
    const run = () => check(OWN, { [member]: value })
    expect(run).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(`'evidence.${member}' must `),
      }),
    )
  })

  it.each<[string, CheckMailboxOptions]>([
    ["'evidence'", { evidence: { otherHolder: { same: 1, possibly_same: 0 } } as never }],
    ["'evidence.attested'", { evidence: { attested: { safe: { at: NOW, textVersion: '1' } } } }],
    ["'rule.maxAttestationAge'", { rule: { maxAttestationAge: 'P6W' as never } }],
    ["'rule.takeoverHours'", { rule: { takeoverHours: 1.5 } }],
    ["'rule.takeoverHours'", { rule: { takeoverHours: -1 } }],
  ])('%s is refused', (option, options) => {
    expect(() => checkMailbox(OWN, options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(option),
      }),
    )
  })

  it('is asked for no moment where no statement stands', () => {
    expect(checkMailbox(OWN, { evidence: { attested: { safe: undefined } } }).status).toBe('pass')
  })
})
