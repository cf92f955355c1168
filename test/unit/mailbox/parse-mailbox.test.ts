import { describe, expect, it } from 'vitest'
import { parseMailbox } from '../../../src/mailbox/parse-mailbox.js'

const local64 = 'a'.repeat(64)
const codes = (address: string, smtputf8 = false): readonly string[] => {
  const result = parseMailbox(address, { smtputf8 })
  return (result.ok ? result.mailbox.findings : result.reasons).map(({ code }) => code)
}

describe('parseMailbox accepts', () => {
  const accepted: readonly (readonly [string, string, string])[] = [
    ['jean.dupont@example.fr', 'jean.dupont', 'example.fr'],
    ['  jean@example.fr ', 'jean', 'example.fr'],
    ['"jean.dupont"@example.fr', 'jean.dupont', 'example.fr'],
    ['"jean\\.dupont"@example.fr', 'jean.dupont', 'example.fr'],
    ["o'brien@x.fr", "o'brien", 'x.fr'],
    ['=1+1@x.fr', '=1+1', 'x.fr'],
    ['jean&{jeanne}~|`^_-/#$*?@x.fr', 'jean&{jeanne}~|`^_-/#$*?', 'x.fr'],
    ['jean@EXÄMPLE.fr', 'jean', 'xn--exmple-cua.fr'],
    ['Jean@Example.FR', 'Jean', 'example.fr'],
    [`${local64}@x.fr`, local64, 'x.fr'],
    [
      `${local64}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.fr`,
      local64,
      `${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.fr`,
    ],
    ['dr.martin@dr.com', 'dr.martin', 'dr.com'],
    ['a@xn--exmple-cua.fr', 'a', 'xn--exmple-cua.fr'],
  ]
  it.each(accepted)('%s', (address, local, domain) => {
    expect(parseMailbox(address)).toEqual({
      ok: true,
      mailbox: { local, domain, domainUnicode: expect.any(String), findings: [] },
    })
  })

  it.each([
    ['jean@EXÄMPLE.fr', 'exämple.fr'],
    ['jean@xn--exmple-cua.fr', 'exämple.fr'],
    ['Jean@Example.FR', 'example.fr'],
  ])('%s, whose domain is read as %s', (address, domainUnicode) => {
    expect(parseMailbox(address)).toMatchObject({ ok: true, mailbox: { domainUnicode } })
  })

  it('a non-ASCII local part, composed, where the mailer supports it', () => {
    for (const typed of ['j\u00E9r\u00F4me@x.fr', 'je\u0301ro\u0302me@x.fr']) {
      expect(parseMailbox(typed, { smtputf8: true })).toMatchObject({
        ok: true,
        mailbox: { local: 'j\u00E9r\u00F4me' },
      })
      expect(codes(typed)).toEqual(['mailbox_needs_smtputf8'])
    }
  })
})

describe('parseMailbox refuses', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['jean@x.fr\r\nBcc: all@x.fr', 'mailbox_control_character'],
    ['jean\u0000@x.fr', 'mailbox_control_character'],
    ['\tjean@x.fr', 'mailbox_control_character'],
    ['jean\u0085@x.fr', 'mailbox_control_character'],
    ['', 'mailbox_not_an_address'],
    ['jean', 'mailbox_not_an_address'],
    ['jean@', 'mailbox_not_an_address'],
    ['jean@a@x.fr', 'mailbox_not_an_address'],
    ['jean(cabinet)@example.fr', 'mailbox_not_an_address'],
    ['Jean <j@x.fr>', 'mailbox_not_an_address'],
    ['<j@x.fr>', 'mailbox_not_an_address'],
    ['mailto:j@x.fr', 'mailbox_not_an_address'],
    ['a@x.fr,b@x.fr', 'mailbox_not_an_address'],
    ['a@x.fr;', 'mailbox_not_an_address'],
    ['"jean@x.fr', 'mailbox_not_an_address'],
    ['@x.fr', 'mailbox_empty_local'],
    ['"jean dupont"@example.fr', 'mailbox_quoted_local_part'],
    ['"a@b"@x.fr', 'mailbox_quoted_local_part'],
    ['""@x.fr', 'mailbox_quoted_local_part'],
    ['"<script>"@x.fr', 'mailbox_quoted_local_part'],
    ['"a..b"@x.fr', 'mailbox_quoted_local_part'],
    ['john..doe@x.fr', 'mailbox_dot_placement'],
    ['.john@x.fr', 'mailbox_dot_placement'],
    ['john.@x.fr', 'mailbox_dot_placement'],
    ['...@gmail.com', 'mailbox_dot_placement'],
    ['jean%x.fr@relay.fr', 'mailbox_old_routing'],
    ['relay!jean@x.fr', 'mailbox_old_routing'],
    ['@relay.fr:jean@x.fr', 'mailbox_old_routing'],
    ['@a.fr,@b.fr:jean@x.fr', 'mailbox_old_routing'],
    ['"jean%x.fr"@relay.fr', 'mailbox_old_routing'],
    ['"a%b@c"@x.fr', 'mailbox_quoted_local_part'],
    [`"${local64}a"@x.fr`, 'mailbox_local_too_long'],
    ['"jean"@x.fr,"anne"@x.fr', 'mailbox_not_an_address'],
    ['"jean"@x.fr, anne@x.fr', 'mailbox_not_an_address'],
    ['"jean"@x.fr (cabinet)', 'mailbox_not_an_address'],
    ['@x.fr:25', 'mailbox_empty_local'],
    ['jean dupont@x.fr', 'mailbox_invisible_character'],
    ['jean\u00A0@x.fr', 'mailbox_invisible_character'],
    ['je\u200Ban@x.fr', 'mailbox_invisible_character'],
    ['je\u202Ean@x.fr', 'mailbox_invisible_character'],
    ['je\uFE0Fan@x.fr', 'mailbox_invisible_character'],
    ['je\u2800an@x.fr', 'mailbox_invisible_character'],
    ['jean\u037E@x.fr', 'mailbox_invalid_character'],
    ['jean\uFFFF@x.fr', 'mailbox_invalid_character'],
    ['jean\\@x.fr', 'mailbox_invalid_character'],
    ['jean:x@x.fr', 'mailbox_invalid_character'],
    ['jean[1]@x.fr', 'mailbox_invalid_character'],
    ['jean\uD800@x.fr', 'mailbox_invalid_character'],
    [`${local64}a@x.fr`, 'mailbox_local_too_long'],
    [`${'é'.repeat(33)}@x.fr`, 'mailbox_local_too_long'],
    [`${local64}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(59)}.fr`, 'mailbox_too_long'],
    [`${'a'.repeat(1_000_000)}@x.fr`, 'mailbox_too_long'],
    ['jean@[192.168.0.1]', 'mailbox_address_literal'],
    ['jean@1.2.3.4', 'mailbox_numeric_host'],
    ['jean@0x7f.1', 'mailbox_numeric_host'],
    ['jean@1.2.3', 'mailbox_numeric_host'],
    ['jean@localhost', 'mailbox_dotless_domain'],
    ['jean@x.fr.', 'mailbox_trailing_dot'],
    ['jean@x.fr。', 'mailbox_trailing_dot'],
    ['jean@x_y.fr', 'mailbox_bad_label'],
    ['jean@-x.fr', 'mailbox_bad_label'],
    ['jean@x-.fr', 'mailbox_bad_label'],
    ['jean@x..fr', 'mailbox_bad_label'],
    ['jean@.fr', 'mailbox_bad_label'],
    [`jean@${'b'.repeat(64)}.fr`, 'mailbox_bad_label'],
    ['jean@xn--a', 'mailbox_bad_domain'],
    ['jean@xn--a.fr', 'mailbox_bad_domain'],
    ['jean@xn--.fr', 'mailbox_bad_domain'],
    ['jean@xn--abc-.fr', 'mailbox_bad_domain'],
    ['jean@xn--99999999.fr', 'mailbox_bad_domain'],
    ['jean@x%2efr', 'mailbox_bad_domain'],
    ['jean@x.fr/', 'mailbox_bad_domain'],
    ['jean@x.fr?a', 'mailbox_bad_domain'],
    ['jean@x.fr:25', 'mailbox_bad_domain'],
    ['jean@x .fr', 'mailbox_bad_domain'],
    ['jean@a]b.fr', 'mailbox_bad_domain'],
  ]
  it.each(refused)('%j as %s', (address, code) => {
    expect(codes(address)).toEqual([code])
    expect(parseMailbox(address).ok).toBe(false)
  })

  it.each([
    ['ab\ncd@x.fr', 2],
    ['  ab..cd@x.fr', 4],
    [' "ab%"@x.fr', 4],
    ['   ab\u0000@x.fr', 5],
    ['"a b"@x.fr', null],
    ['abc%@x.fr', 3],
    [' 🔑\u200B@x.fr', 3],
    ['e\u0301e\u0301..a@x.fr', 4],
  ])('%j at %s', (address, index) => {
    const result = parseMailbox(address)
    const params = result.ok ? {} : result.reasons[0].params
    expect('index' in params ? params.index : null).toBe(index)
  })

  describe('and offers', () => {
    const wrapped: readonly (readonly [string, string | null])[] = [
      ['Jean Dupont <j@x.fr>', 'j@x.fr'],
      ['"Dupont, Jean" <j@x.fr>', 'j@x.fr'],
      ['Jean <mailto:j@x.fr>', 'j@x.fr'],
      ['< j@x.fr >', 'j@x.fr'],
      ['MAILTO:j@x.fr?subject=Bonjour', 'j@x.fr'],
      ['j@x.fr (Jean, au cabinet)', 'j@x.fr'],
      ['(Jean) j@x.fr', 'j@x.fr'],
      ['jean(cabinet)@example.fr', 'jean@example.fr'],
      ['Jean <"jean.dupont"@x.fr>', '"jean.dupont"@x.fr'],
      // More than one, or none: which was meant is not for a form to guess.
      ['a@x.fr, b@x.fr', null],
      ['a@x.fr <b@x.fr>', null],
      ['Jean <j@localhost>', null],
      ['Jean <jérôme@x.fr>', null],
      ['((j@x.fr', null],
      ['jean', null],
      ['jean@', null],
      ['<>@', null],
    ]
    it.each(wrapped)('of %j, %j', (address, extracted) => {
      expect(parseMailbox(address)).toMatchObject({
        ok: false,
        reasons: [{ code: 'mailbox_not_an_address', params: {} }],
        extracted,
      })
    })

    it('what the mailer supports', () => {
      expect(parseMailbox('Jean <jérôme@x.fr>', { smtputf8: true })).toMatchObject({
        extracted: 'jérôme@x.fr',
      })
    })

    it.each(['Jean\n <j@x.fr>', 'john..doe@x.fr', 'j@x.fr.'])('nothing of %j', (address) => {
      expect(parseMailbox(address)).toMatchObject({ ok: false, extracted: null })
    })
  })

  it.each([[undefined], [null], [12], [['jean@x.fr']]])('what is no string (%#)', (value) => {
    expect(() => parseMailbox(value as never)).toThrow("'address' must be a string.")
  })
})

describe('parseMailbox asks to confirm', () => {
  const mapped = [
    'jean@ｇmail.com',
    'jean@gmail。com',
    'jean@ⓖmail.com',
    'jean@gmail.com\u200B',
    'jean@gm\u00ADail.com',
  ]
  it.each(mapped)('a domain that reads differently: %s', (address) => {
    const result = parseMailbox(address)
    expect(result).toMatchObject({
      ok: true,
      mailbox: {
        domain: 'gmail.com',
        findings: [{ code: 'mailbox_domain_mapped', params: { domain: 'gmail.com' } }],
      },
    })
  })

  it('a letter that becomes another', () => {
    const result = parseMailbox('jean@Ｇmаil.com')
    const first = result.ok ? result.mailbox.findings[0] : null
    const params = { domain: 'xn--gmil-63d.com' }
    expect(first).toMatchObject({ code: 'mailbox_domain_mapped', params })
  })

  // Unicode 15.1 changed what the capital sharp s becomes, and platforms follow one after the other.
  it('a sharp s that becomes two letters, where the platform still does that', () => {
    const result = parseMailbox('jean@STRA\u1E9EE.example')
    if (!result.ok) throw new Error('refused')
    const isMapped = result.mailbox.domain === 'strasse.example'
    expect(result.mailbox.domain).toMatch(isMapped ? /strasse/u : /^xn--strae-oqa\.example$/u)
    expect(codes('jean@STRA\u1E9EE.example')).toEqual(isMapped ? ['mailbox_domain_mapped'] : [])
  })

  const resembling: readonly (readonly [string, string, string])[] = [
    ['jean@gmaıl.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@gmаil.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@outlóok.fr', 'mailbox_look_alike_domain', 'outlook.fr'],
    ['jean@xn--gmal-nza.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@xn--gmil-63d.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@grnail.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@0utl00k.com', 'mailbox_look_alike_domain', 'outlook.com'],
    ['jean@gmai1.com', 'mailbox_look_alike_domain', 'gmail.com'],
    ['jean@club-intemet.fr', 'mailbox_look_alike_domain', 'club-internet.fr'],
    ['jean@gmial.com', 'mailbox_typo_domain', 'gmail.com'],
    ['jean@gmai.com', 'mailbox_typo_domain', 'gmail.com'],
    ['jean@gmaill.com', 'mailbox_typo_domain', 'gmail.com'],
    ['jean@hotnail.fr', 'mailbox_typo_domain', 'hotmail.fr'],
    ['jean@wanado.fr', 'mailbox_typo_domain', 'wanadoo.fr'],
    ['jean@orange.com', 'mailbox_typo_domain', 'orange.fr'],
    ['jean@gmail.co.uk', 'mailbox_typo_domain', 'gmail.com'],
    ['jean@laposte.fr', 'mailbox_typo_domain', 'laposte.net'],
    ['jean@sfr.com', 'mailbox_typo_domain', 'sfr.fr'],
    ['jean@agmail.com', 'mailbox_typo_domain', 'gmail.com'],
    ['jean@ogtlook.fr', 'mailbox_typo_domain', 'outlook.fr'],
    ['jean@rwanadoo.fr', 'mailbox_typo_domain', 'wanadoo.fr'],
    ['jean@wnaadoo.fr', 'mailbox_typo_domain', 'wanadoo.fr'],
    ['jean@waandoo.fr', 'mailbox_typo_domain', 'wanadoo.fr'],
    ['jean@οutlооk.fr', 'mailbox_look_alike_domain', 'outlook.fr'],
    ['jean@hοtmail.nl', 'mailbox_look_alike_domain', 'hotmail.nl'],
    ['jean@lapоste.net', 'mailbox_look_alike_domain', 'laposte.net'],
    ['jean@bbох.fr', 'mailbox_look_alike_domain', 'bbox.fr'],
  ]
  it.each(resembling)('%s, %s of %s', (address, code, provider) => {
    const result = parseMailbox(address)
    expect(result.ok && result.mailbox.findings).toEqual([
      { code, params: { against: ['safe'], weight: 'strong', provider } },
    ])
  })

  it.each([
    'hotmail.be',
    'gmx.net',
    'live.nl',
    'mac.com',
    'free.org',
    'exemple.fr',
    'gmailing.com',
    'hotmail.se',
    'hotmail.dk',
    'hotmail.ch',
    'outlook.ie',
    'yahoo.se',
    'yahoo.in',
    'email.com',
    'sfr.asso.fr',
    'orange.mairie.fr',
    'faß.de',
    'ΟΔΟΣ.gr',
    'exa\u0308mple.fr',
    'xn--exmple-cua.fr',
    'mailo.com',
    'ymail.com',
    'x.mozmail.com',
    'duck.com',
    'poste.it',
    'mll.net',
  ])('nothing about %s', (domain) => {
    expect(codes(`jean@${domain}`)).toEqual([])
  })

  const characters: readonly (readonly [string, readonly string[]])[] = [
    ['\u212Aarl@x.fr', ['mailbox_local_mapped']],
    ['jeаn@x.fr', ['mailbox_mixed_script']],
    ['ｊean@x.fr', ['mailbox_compatibility_character']],
    ['ſoleil@x.fr', ['mailbox_compatibility_character']],
    ['山田たろう@x.fr', []],
    ['김金@x.fr', []],
    ['aภ@x.fr', ['mailbox_mixed_script']],
    ['ภ\u0905@x.fr', ['mailbox_mixed_script']],
    ['ａ\u0430@x.fr', ['mailbox_mixed_script', 'mailbox_compatibility_character']],
    ['jérôme-2@x.fr', []],
    ['жанна@x.fr', []],
  ]
  it.each(characters)('the characters of %s', (address, expected) => {
    expect(codes(address, true)).toEqual(expected)
  })
})
