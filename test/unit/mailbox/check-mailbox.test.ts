import { describe, expect, it } from 'vitest'
import { loadDisposableDomains } from '../../../src/adapters/disposable-email-domains-js/index.js'
import { RELAY_DOMAINS } from '../../../src/data/relay-domains.js'
import { type CheckMailboxOptions, checkMailbox } from '../../../src/mailbox/check-mailbox.js'
import type { MailboxVerdict } from '../../../src/mailbox/types.js'
import { type Instant, parseInstant } from '../../../src/time.js'

const lists = { disposable: await loadDisposableDomains() }
const check = (address: string, options: CheckMailboxOptions = {}) =>
  checkMailbox(address, { lists, ...options })
const at = (text: string) => parseInstant(text) ?? undefined
const stated = { at: parseInstant('2026-11-01T00:00:00Z') as Instant, textVersion: '1' }

describe('checkMailbox', () => {
  const cases: readonly (readonly [string, string, string | null, readonly string[]])[] = [
    ['jean.dupont@cabinet.example', 'pass', 'own_domain', []],
    ['J.Dupont+amelipro@GoogleMail.com', 'pass', 'provider', ['mailbox_sub_address']],
    ['jean@orange.fr', 'pass', 'operator_tied', ['mailbox_operator_tied']],
    ['jean@laposte.net', 'pass', 'provider', []],
    ['jean@MAILINATOR.com', 'fail', 'public_inbox', ['mailbox_public_inbox']],
    ['jean@sub.mailinator.com', 'fail', 'public_inbox', ['mailbox_public_inbox']],
    ['jean@cool.fr.nf', 'fail', 'public_inbox', ['mailbox_public_inbox']],
    ['jean@10minutemail.com', 'fail', 'disposable', ['mailbox_disposable']],
    ['jean@a.10minutemail.com', 'fail', 'disposable', ['mailbox_disposable']],
    ['jean@gmial.com', 'fail', 'disposable', ['mailbox_disposable', 'mailbox_typo_domain']],
    ['contact@duck.com', 'warn', 'relay', ['mailbox_relay']],
    ['abc@x.mozmail.com', 'warn', 'relay', ['mailbox_relay']],
    ['abc@notmozmail.com', 'pass', 'own_domain', []],
    ['dr.martin@dr.com', 'pass', 'provider', []],
    ['jean@consultant.com', 'pass', 'provider', []],
    ['contact@cabinet.example', 'warn', 'own_domain', ['mailbox_role']],
    ['jean@hopital.mssante.fr', 'warn', 'mssante', ['mailbox_mssante']],
    ['288091234567823@patient.mssante.fr', 'fail', 'mssante_patient', ['mailbox_mssante_patient']],
    ['+x@gmail.com', 'fail', 'provider', ['mailbox_empty_base']],
    ['...@gmail.com', 'fail', null, ['mailbox_dot_placement']],
    ['jean@ｇmail.com', 'warn', 'provider', ['mailbox_domain_mapped']],
  ]
  it.each(cases)('%s: %s, %s', (address, status, category, codes) => {
    const outcome = check(address)
    expect(outcome.status).toBe(status)
    expect(outcome.details.category).toBe(category)
    expect(outcome.details.findings.map(({ code }) => code)).toEqual(codes)
    expect(outcome.reasons.length > 0).toBe(status !== 'pass')
  })

  describe('roles', () => {
    it.each([
      ['secretariat', 'secretariat', 'whole'],
      ['Secrétariat', 'secretariat', 'whole'],
      ['maison-de-sante', 'maisondesante', 'whole'],
      ['tiers.payant', 'tierspayant', 'whole'],
      ['postmaster', 'postmaster', 'whole'],
      ['contact+x', 'contact', 'whole'],
      ['pharmacie.phare', 'pharmacie', 'part'],
      ['compta2', 'compta', 'part'],
      ['cabinet-dupont', 'cabinet', 'part'],
    ])('%s@ is %s', (local, role, match) => {
      const { details } = check(`${local}@x.example`, { rule: { smtputf8: true } })
      expect(details.findings[0]).toMatchObject({ code: 'mailbox_role', params: { role, match } })
    })

    it.each(['contacteur', 'dr.martin', 'jean.contact', 'adminette', 'gardener'])(
      '%s@ is none',
      (local) => {
        expect(check(`${local}@x.example`).details.findings).toEqual([])
      },
    )
  })

  describe('verdicts', () => {
    const now = at('2026-11-24T09:00:00Z')
    const alone = { otherHolders: { same: 0, possibly_same: 0 } }
    const verdicts: readonly (readonly [string, CheckMailboxOptions, readonly MailboxVerdict[]])[] =
      [
        ['jean@x.example', {}, ['unknown', 'unknown', 'unknown']],
        [
          'jean@x.example',
          { evidence: alone },
          ['not_contradicted', 'not_contradicted', 'unknown'],
        ],
        [
          'jean@x.example',
          { evidence: { otherHolders: { same: 2, possibly_same: 0 } } },
          ['contradicted', 'contradicted', 'unknown'],
        ],
        [
          'jean@x.example',
          { evidence: { otherHolders: { same: 0, possibly_same: 3 } } },
          ['not_contradicted', 'not_contradicted', 'unknown'],
        ],
        [
          'jean@x.example',
          {
            evidence: {
              ...alone,
              provenAt: at('2026-11-01T00:00:00Z'),
              attested: { dedicated: stated },
            },
          },
          ['attested', 'not_contradicted', 'not_contradicted'],
        ],
        [
          'jean@x.example',
          {
            evidence: {
              otherHolders: { same: 1, possibly_same: 0 },
              attested: { dedicated: stated },
            },
          },
          ['contradicted', 'contradicted', 'unknown'],
        ],
        [
          'jean@10minutemail.com',
          { evidence: { attested: { safe: stated } } },
          ['unknown', 'unknown', 'contradicted'],
        ],
        [
          'jean@hopital.mssante.fr',
          { evidence: { attested: { safe: stated } } },
          ['unknown', 'unknown', 'unknown'],
        ],
        [
          '288091234567823@patient.mssante.fr',
          {},
          ['contradicted', 'contradicted', 'contradicted'],
        ],
        ['not an address', { evidence: alone }, ['unknown', 'unknown', 'unknown']],
      ]
    it.each(verdicts)('of %s with %j', (address, options, [dedicated, personBound, safe]) => {
      expect(check(address, { ...options, now }).details).toMatchObject({
        dedicated,
        personBound,
        safe,
      })
    })
  })

  it('refuses a mailbox of another holder, and only asks about one that may be', () => {
    const of = (same: number, possible: number) =>
      check('jean@x.example', { evidence: { otherHolders: { same, possibly_same: possible } } })
    expect(of(1, 1)).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'mailbox_shared', params: { relation: 'same', weight: 'decisive' } }],
    })
    expect(of(0, 1)).toMatchObject({
      status: 'warn',
      reasons: [{ code: 'mailbox_shared', params: { relation: 'possibly_same' } }],
    })
    expect(of(0, 0).status).toBe('pass')
  })

  it('does what the rule says of a finding', () => {
    const rule = {
      actions: { mailbox_role: 'refuse', mailbox_relay: 'ignore', mailbox_sub_address: 'warn' },
    } as const
    expect(check('contact@x.example', { rule }).status).toBe('fail')
    expect(check('jean@duck.com', { rule }).status).toBe('pass')
    expect(check('jean+x@x.example', { rule }).status).toBe('warn')
    const strict = check('contact+x@x.example', { rule })
    expect(strict.reasons.map(({ code }) => code)).toEqual(['mailbox_role', 'mailbox_sub_address'])
  })

  it('never says safe of a domain that no list was asked about', () => {
    const evidence = { provenAt: at('2026-11-01T00:00:00Z') }
    const of = (address: string) => checkMailbox(address, { evidence }).details.safe
    expect([of('jean@x.example'), of('jean@gmail.com')]).toEqual(['unknown', 'not_contradicted'])
  })

  it('says what else is found about an address that the mailer cannot reach', () => {
    const outcome = check('jérôme@yopmail.com')
    expect(outcome.details.category).toBe('public_inbox')
    expect(outcome.reasons.map(({ code }) => code)).toEqual([
      'mailbox_needs_smtputf8',
      'mailbox_public_inbox',
    ])
    expect(check('jérôme@x.example', { rule: { smtputf8: true } }).status).toBe('pass')
  })

  it('lets the allow-list win over relays and hints, not over what was mapped', () => {
    const allowed = new Set(['duck.com', 'gmail.co', 'xn--gmal-nza.com'])
    const of = (address: string) => check(address, { lists: { ...lists, allowed } }).status
    expect([of('jean@duck.com'), of('jean@gmail.co'), of('jean@gmaıl.com')]).toEqual([
      'pass',
      'pass',
      'pass',
    ])
    expect(of('jean@ｇmail.co')).toBe('warn')
  })

  it('lets the allow-list win over both lists', () => {
    const allowed = new Set(['10minutemail.com', 'yopmail.com'])
    for (const domain of ['10minutemail.com', 'sub.yopmail.com']) {
      expect(check(`jean@${domain}`, { lists: { ...lists, allowed } }).status).toBe('pass')
    }
  })

  describe('the age of a proof', () => {
    const rule = { maxProofAge: 'P6M' } as const
    it.each([
      ['2026-05-24T08:00:00Z', 'pass'],
      ['2026-05-23T23:00:00Z', 'warn'],
      [null, 'warn'],
      [undefined, 'warn'],
    ])('%s is a %s', (provenAt, status) => {
      const evidence = { provenAt: provenAt === null ? null : parseInstant(provenAt) }
      const now = at('2026-11-24T09:00:00Z')
      const outcome = check('jean@x.example', { rule, evidence, now })
      expect(outcome.status).toBe(status)
      expect(outcome.reasons.map(({ code }) => code)).toEqual(
        status === 'pass' ? [] : ['mailbox_proof_outdated'],
      )
    })

    it('of the future is none', () => {
      const evidence = { provenAt: parseInstant('2999-01-01T00:00:00Z') }
      const now = at('2026-11-24T09:00:00Z')
      expect(check('jean@x.example', { rule, evidence, now }).status).toBe('warn')
    })

    it('counts where the calendar ends', () => {
      const evidence = { provenAt: parseInstant('9999-12-01T00:00:00Z') }
      const now = at('9999-12-02T00:00:00Z')
      expect(check('jean@x.example', { rule, evidence, now }).status).toBe('warn')
    })
  })

  it.each([
    ["'address'", 12 as never, {}],
    [
      "'evidence.otherHolders'",
      'a@x.fr',
      { evidence: { otherHolders: { same: -1, possibly_same: 0 } } },
    ],
    [
      "'evidence.otherHolders'",
      'not an address',
      { evidence: { otherHolders: { same: 0, possibly_same: 0.5 } } },
    ],
    ["'evidence.provenAt'", 'a@x.fr', { evidence: { provenAt: 'soon' as never } }],
    ["'evidence.attested'", 'a@x.fr', { evidence: { attested: { safe: 'yes' as never } } }],
    ["'rule.actions'", 'a@x.fr', { rule: { actions: { mailbox_role: 'block' as never } } }],
    ["'rule.actions'", 'a@x.fr', { rule: { actions: { mailbox_rule: 'warn' } as never } }],
    [
      "'rule.actions'",
      'a@x.fr',
      { rule: { actions: { mailbox_public_inbox: 'ignore' } as never } },
    ],
    ["'rule.maxProofAge'", 'a@x.fr', { rule: { maxProofAge: 'P6M' } }],
    [
      "'rule.maxProofAge'",
      'a@x.fr',
      { rule: { maxProofAge: 'soon' as never }, now: at('2026-11-24T09:00:00Z') },
    ],
  ] as const)('refuses an impossible %s', (option, address, options) => {
    expect(() => check(address, options)).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining(option),
      }),
    )
  })
})

describe('the list of disposable domains', () => {
  it('is large, in ASCII lower case, and takes no relay or provider for disposable', () => {
    expect(lists.disposable.size).toBeGreaterThan(8_000)
    expect([...lists.disposable].filter((domain) => !/^[a-z0-9.-]+$/u.test(domain))).toEqual([])
    expect(RELAY_DOMAINS.filter((domain) => lists.disposable.has(domain))).toEqual([])
  })

  it('would not win over a relay even if it held one', () => {
    const outcome = check('jean@duck.com', { lists: { disposable: new Set(['duck.com']) } })
    expect(outcome.details.category).toBe('relay')
  })
})
