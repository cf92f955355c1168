import { describe, expect, it } from 'vitest'
import { loadDisposableDomains } from '../../../src/adapters/disposable-email-domains-js/index.js'
import {
  checkMailbox,
  compareMailboxes,
  type MailboxOutcome,
  type MailboxRule,
  normalizeMailbox,
  parseMailbox,
} from '../../../src/mailbox/index.js'

const lists = { disposable: await loadDisposableDomains() }
const check = (address: string, rule: MailboxRule = {}): MailboxOutcome =>
  checkMailbox(address, { lists, rule })
const listCodes = ({ details }: MailboxOutcome): readonly string[] =>
  details.findings.map(({ code }) => code)
const keyOf = (address: string, mx: readonly string[] = []): string | undefined =>
  normalizeMailbox(address, { mx })?.exact

/** One reason, and nothing to send to or to compare with. */
const expectRefused = (address: string, code: string): void => {
  expect(parseMailbox(address)).toMatchObject({ ok: false, reasons: [{ code }] })
  expect(normalizeMailbox(address)).toBeNull()
  expect(check(address)).toMatchObject({ status: 'fail', reasons: [{ code }] })
}

describe('tricky addresses', () => {
  it('M1 J.Dupont+amelipro@GoogleMail.com is jdupont@gmail.com, with a tag', () => {
    const address = 'J.Dupont+amelipro@GoogleMail.com'
    expect(keyOf(address)).toBe('jdupont@gmail.com')
    const { details } = check(address)
    expect(details.findings).toMatchObject([
      { code: 'mailbox_sub_address', params: { against: ['dedicated'], weight: 'medium' } },
    ])
  })

  it('M2 j.dupont@cabinet-workspace.fr keeps its dots where Google receives its mail', () => {
    const mx = ['aspmx.l.google.com', 'alt1.aspmx.l.google.com']
    const address = 'j.dupont@cabinet-workspace.fr'
    expect(keyOf(address, mx)).toBe(address)
    expect(compareMailboxes(address, 'jdupont@cabinet-workspace.fr', { mx })).toBe('different')
    expect(compareMailboxes(address, 'j.dupont+x@cabinet-workspace.fr', { mx })).toBe('same')
  })

  it('M3 +x@gmail.com has an empty base, and ...@gmail.com dots where none may be', () => {
    expect(parseMailbox('+x@gmail.com').ok).toBe(true)
    expect(keyOf('+x@gmail.com')).toBeUndefined()
    expect(check('+x@gmail.com')).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'mailbox_empty_base' }],
    })
    expectRefused('...@gmail.com', 'mailbox_dot_placement')
  })

  it('M4 jean-dupont@yahoo.fr and jean-martin@yahoo.fr are two people', () => {
    expect(compareMailboxes('jean-dupont@yahoo.fr', 'jean-martin@yahoo.fr')).toBe('different')
    expect(keyOf('jean-dupont@yahoo.fr')).toBe('jean-dupont@yahoo.fr')
  })

  it('M5 Jean.Dupont+pro@outlook.fr is jean.dupont@outlook.fr', () => {
    expect(keyOf('Jean.Dupont+pro@outlook.fr')).toBe('jean.dupont@outlook.fr')
  })

  it('M6 jean@me.com, jean@icloud.com and jean@mac.com are one mailbox', () => {
    const [a, b, c] = ['jean@me.com', 'jean@icloud.com', 'jean@mac.com'] as const
    expect([compareMailboxes(a, b), compareMailboxes(b, c), compareMailboxes(a, c)]).toEqual([
      'same',
      'same',
      'same',
    ])
  })

  it('M7 jean_dupont@pm.me, jean.dupont@proton.me and JeanDupont@protonmail.com are one', () => {
    for (const address of [
      'jean_dupont@pm.me',
      'jean.dupont@proton.me',
      'JeanDupont@protonmail.com',
    ]) {
      expect(keyOf(address)).toBe('jeandupont@proton.me')
    }
  })

  it('M8 x@a.b.fastmail.com is not guessed at', () => {
    for (const other of ['b+x@fastmail.com', 'a.b+x@fastmail.com', 'a+x@fastmail.com']) {
      expect(compareMailboxes('x@a.b.fastmail.com', other)).toBe('different')
    }
    expect(compareMailboxes('x@b.fastmail.com', 'b+y@fastmail.com')).toBe('same')
  })

  it('M9 jean@wanadoo.fr and jean@orange.fr may be one', () => {
    expect(compareMailboxes('jean@wanadoo.fr', 'jean@orange.fr')).toBe('possibly_same')
  })

  it('M10 "jean.dupont"@example.fr is the same without its quotes', () => {
    expect(parseMailbox('"jean.dupont"@example.fr')).toEqual(parseMailbox('jean.dupont@example.fr'))
    expect(compareMailboxes('"jean.dupont"@example.fr', 'jean.dupont@example.fr')).toBe('same')
  })

  it('M11 what needs its quotes is valid, and not supported', () => {
    for (const address of ['"jean dupont"@example.fr', '"a@b"@x.fr', '""@x.fr']) {
      expectRefused(address, 'mailbox_quoted_local_part')
    }
  })

  it('M12 what is wrapped is refused, and the address in it offered', () => {
    for (const [address, extracted] of [
      ['jean(cabinet)@example.fr', 'jean@example.fr'],
      ['Jean <j@x.fr>', 'j@x.fr'],
      ['mailto:j@x.fr', 'j@x.fr'],
      ['<j@x.fr>', 'j@x.fr'],
    ] as const) {
      expectRefused(address, 'mailbox_not_an_address')
      expect(parseMailbox(address)).toMatchObject({ extracted })
      expect(JSON.stringify(check(address))).not.toContain(extracted)
    }
  })

  it('M13 a dot is neither first nor last nor doubled', () => {
    for (const address of ['john..doe@x.fr', '.john@x.fr', 'john.@x.fr']) {
      expectRefused(address, 'mailbox_dot_placement')
    }
  })

  it('M14 a local part has 64 octets, not 65', () => {
    expect(check(`${'a'.repeat(64)}@x.fr`).status).toBe('pass')
    expectRefused(`${'a'.repeat(65)}@x.fr`, 'mailbox_local_too_long')
    // Octets, not characters.
    expect(parseMailbox(`${'é'.repeat(32)}@x.fr`, { smtputf8: true }).ok).toBe(true)
    expectRefused(`${'é'.repeat(33)}@x.fr`, 'mailbox_local_too_long')
  })

  it('M15 an address has 254 octets, not 255', () => {
    const write = (last: number): string =>
      `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(last)}.fr`
    expect(write(58)).toHaveLength(254)
    expect(parseMailbox(write(58)).ok).toBe(true)
    expectRefused(write(59), 'mailbox_too_long')
  })

  it('M16 jérôme@x.fr has one key however it is written, and needs SMTPUTF8', () => {
    const [composed, apart] = ['jérôme@x.fr'.normalize('NFC'), 'jérôme@x.fr'.normalize('NFD')]
    expect(composed).not.toBe(apart)
    expect(compareMailboxes(composed, apart)).toBe('same')
    for (const address of [composed, apart]) {
      expect(parseMailbox(address)).toMatchObject({
        ok: false,
        reasons: [{ code: 'mailbox_needs_smtputf8' }],
      })
      expect(check(address).status).toBe('fail')
      expect(check(address, { smtputf8: true }).status).toBe('pass')
    }
  })

  it('M17 jean@EXÄMPLE.fr is sent to xn--exmple-cua.fr', () => {
    expect(parseMailbox('jean@EXÄMPLE.fr')).toEqual({
      ok: true,
      mailbox: {
        local: 'jean',
        domain: 'xn--exmple-cua.fr',
        domainUnicode: 'exämple.fr',
        findings: [],
      },
    })
  })

  it('M18 jean@xn--a is no domain', () => {
    expectRefused('jean@xn--a', 'mailbox_bad_domain')
    expectRefused('jean@xn--a.fr', 'mailbox_bad_domain')
  })

  it('M19 a domain that becomes another is never accepted silently', () => {
    for (const address of [
      'jean@ｇmail.com',
      'jean@gmail。com',
      'jean@ⓖmail.com',
      'jean@gmail.com\u200B',
      'jean@gm\u00ADail.com',
    ]) {
      const outcome = check(address)
      expect(outcome.status).toBe('warn')
      expect(outcome.reasons).toMatchObject([
        { code: 'mailbox_domain_mapped', params: { domain: 'gmail.com' } },
      ])
      expect(compareMailboxes(address, 'jean@gmail.com')).toBe('same')
    }
  })

  it('M20 jean@gmaıl.com is another domain that looks like gmail.com', () => {
    for (const address of ['jean@gmaıl.com', 'jean@xn--gmal-nza.com']) {
      const outcome = check(address)
      expect(outcome.status).toBe('warn')
      expect(outcome.reasons).toMatchObject([
        { code: 'mailbox_look_alike_domain', params: { provider: 'gmail.com' } },
      ])
      expect(compareMailboxes(address, 'jean@gmail.com')).toBe('different')
      expect(check(address, { actions: { mailbox_look_alike_domain: 'refuse' } }).status).toBe(
        'fail',
      )
    }
  })

  it('M21 only ASCII is written small', () => {
    expect(keyOf('İ@x.fr')).toBe('İ@x.fr')
    expect(keyOf('ÉCOLE@x.fr')).toBe('École@x.fr')
    expect(keyOf('ABC@x.fr')).toBe('abc@x.fr')
  })

  it('M22 jean@x.fr. would slip past every list', () => {
    expectRefused('jean@x.fr.', 'mailbox_trailing_dot')
    expectRefused('jean@mailinator.com.', 'mailbox_trailing_dot')
  })

  it('M23 jean@MAILINATOR.com and jean@sub.mailinator.com are read by anybody', () => {
    for (const address of ['jean@MAILINATOR.com', 'jean@sub.mailinator.com']) {
      expect(check(address)).toMatchObject({
        status: 'fail',
        reasons: [{ code: 'mailbox_public_inbox' }],
        details: { category: 'public_inbox', safe: 'contradicted' },
      })
    }
  })

  it('M24 jean@cool.fr.nf is yopmail under another name', () => {
    expect(check('jean@cool.fr.nf')).toMatchObject({
      status: 'fail',
      details: { category: 'public_inbox' },
    })
  })

  it('M25 dr.martin@dr.com is a provider’s, and a person', () => {
    const outcome = check('dr.martin@dr.com')
    expect(outcome.status).toBe('pass')
    expect(outcome.details).toMatchObject({ category: 'provider', findings: [] })
  })

  it('M26 the mailbox of a patient is refused, and its number said nowhere', () => {
    const number = '288091234567823'
    const outcome = check(`${number}@patient.mssante.fr`)
    expect(outcome).toMatchObject({
      status: 'fail',
      reasons: [{ code: 'mailbox_mssante_patient' }],
      details: { category: 'mssante_patient' },
    })
    expect(JSON.stringify(outcome)).not.toMatch(/\d{4}/u)
  })

  it('M27 an address of a machine, or of this network, is none of a person', () => {
    expectRefused('jean@[192.168.0.1]', 'mailbox_address_literal')
    expectRefused('jean@localhost', 'mailbox_dotless_domain')
    expectRefused('jean@1.2.3.4', 'mailbox_numeric_host')
    expectRefused('jean@0x7f.1', 'mailbox_numeric_host')
  })

  it('M28 =1+1@x.fr and o’brien@x.fr are data; "<script>"@x.fr needs its quotes', () => {
    expect(check("o'brien@x.fr").status).toBe('pass')
    expect(listCodes(check('=1+1@x.fr'))).toEqual(['mailbox_sub_address'])
    expect(check('=1+1@x.fr').status).toBe('pass')
    expectRefused('"<script>"@x.fr', 'mailbox_quoted_local_part')
  })

  it('M29 a slip is asked about before anything is refused for it', () => {
    const hint = (provider: string) => ({ code: 'mailbox_typo_domain', params: { provider } })
    const slip = check('jean@gmial.com')
    expect(slip.status).toBe('fail')
    expect(listCodes(slip)).toContain('mailbox_disposable')
    expect(slip.details.findings).toContainEqual(
      expect.objectContaining({
        code: 'mailbox_typo_domain',
        params: expect.objectContaining({ provider: 'gmail.com' }),
      }),
    )
    expect(check('jean@orange.com')).toMatchObject({
      status: 'warn',
      reasons: [hint('orange.fr')],
      details: { category: 'own_domain' },
    })
    expect(check('jean@wanado.fr')).toMatchObject({
      status: 'warn',
      reasons: [hint('wanadoo.fr')],
    })
  })
})

describe('hostile input', () => {
  const million = 1_000_000
  const texts: readonly (readonly [string, string])[] = [
    ['a megabyte before the @', `${'a'.repeat(million)}@x.fr`],
    ['a megabyte behind it', `a@${'x'.repeat(million)}.fr`],
    ['a hundred thousand dots before the @', `${'.'.repeat(100_000)}@x.fr`],
    ['a hundred thousand dots behind it', `a@${'x.'.repeat(50_000)}fr`],
    ['a hundred thousand @', '@'.repeat(100_000)],
    ['a hundred thousand plus signs', `a${'+'.repeat(100_000)}@gmail.com`],
    ['a hundred thousand quotes', `${'"'.repeat(100_000)}@x.fr`],
    ['a hundred thousand brackets', `${'<'.repeat(50_000)}a@x.fr${'>'.repeat(50_000)}`],
    ['a hundred thousand comments', `${'()'.repeat(50_000)}a@x.fr`],
    ['a megabyte of accents', `e${'\u0301'.repeat(million)}@x.fr`],
  ]
  it.each(texts)('%s is counted, and not read', (_, text) => {
    const actual = new TextEncoder().encode(text).length
    expect(parseMailbox(text)).toEqual({
      ok: false,
      reasons: [{ code: 'mailbox_too_long', params: { max: 254, actual } }],
      extracted: null,
    })
    expect(check(text).status).toBe('fail')
    expect(compareMailboxes(text, text)).toBeNull()
  })

  it('a megabyte of spaces around an address is no part of it', () => {
    const spaces = ' '.repeat(million)
    expect(parseMailbox(`${spaces}a@x.fr${spaces}`)).toEqual(parseMailbox('a@x.fr'))
    expect(parseMailbox(spaces)).toMatchObject({ reasons: [{ code: 'mailbox_not_an_address' }] })
  })

  it.each([
    ['near the limit, dots', `${'.'.repeat(1_000)}@x.fr`, 'mailbox_dot_placement'],
    ['near the limit, labels', `a@${'x.'.repeat(500)}fr`, 'mailbox_too_long'],
    ['near the limit, quotes', `"${'\\"'.repeat(500)}"@x.fr`, 'mailbox_quoted_local_part'],
    ['near the limit, an open quote', `"${'\\"'.repeat(500)}@x.fr`, 'mailbox_not_an_address'],
    ['near the limit, brackets', `${'<'.repeat(1_000)}a@x.fr`, 'mailbox_not_an_address'],
    ['near the limit, hyphens', `a@${'-'.repeat(1_000)}.fr`, 'mailbox_bad_label'],
    ['a lone surrogate before the @', 'a\uD800b@x.fr', 'mailbox_invalid_character'],
    ['a lone surrogate last', 'a\uDC00@x.fr', 'mailbox_invalid_character'],
    ['a lone surrogate in the domain', 'a@x\uD800.fr', 'mailbox_bad_domain'],
    ['a header', 'a@x.fr\r\nBcc: b@x.fr', 'mailbox_control_character'],
    ['a header before the @', 'a\nBcc: b@x.fr', 'mailbox_control_character'],
    ['a header in quotes', '"a\r\nBcc: b"@x.fr', 'mailbox_control_character'],
    ['a header, encoded', 'a%0D%0ABcc:b@x.fr', 'mailbox_old_routing'],
    ['a header, encoded in the domain', 'a@x.fr%0D%0ABcc:b', 'mailbox_bad_domain'],
    ['a new line of Unicode', 'a\u2028b@x.fr', 'mailbox_invisible_character'],
    ['a new line of Unicode in the domain', 'a@x\u2028.fr', 'mailbox_bad_domain'],
    ['a NUL last', 'a@x.fr\0', 'mailbox_control_character'],
    ['a mark that turns the text around', 'a\u202Enoc.liamg@x.fr', 'mailbox_invisible_character'],
  ] as const)('%s is refused', (_, text, code) => {
    expectRefused(text, code)
  })
})
