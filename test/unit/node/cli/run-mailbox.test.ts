import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDirectory } from '../../../support/make-directory.js'
import { runCommand } from '../../../support/run-command.js'

describe('hygie mailbox', () => {
  it('shows kind, verdicts and reasons', async () => {
    const { code, out } = await runCommand(['mailbox', 'secretariat@wanadoo.fr'])
    expect(code).toBe(1)
    expect(out).toBe(`! Convient, avec une réserve
  Nature                      Messagerie d’un fournisseur d’accès
  Réservée à ce compte        Sans réponse
  Lue par une seule personne  Sans réponse
  Sûre et joignable           Sans réponse
  • Cette adresse semble être celle d’une fonction ou d’un service\u00A0: préférez-en une que personne d’autre ne lit.
`)
  })

  it('says what is wrong with a text that is no address', async () => {
    const { code, out } = await runCommand(['mailbox', 'jean', '--locale', 'en'])
    expect(code).toBe(1)
    expect(out).toBe(
      '✗ Not suitable\n  • This is not an e-mail address: enter a single address, with a single @ sign and no name around it.\n',
    )
  })

  it('reads the address from standard input when there is none', async () => {
    const { code, json } = await runCommand(['mailbox', '--json'], {
      input: 'J.Dupont@GoogleMail.com\n',
    })
    expect(code).toBe(0)
    expect(json()).toEqual([
      {
        accepted: true,
        key: 'jdupont@gmail.com',
        category: 'provider',
        verdicts: { dedicated: 'unknown', personBound: 'unknown', safe: 'unknown' },
        reasons: [],
        explanations: [],
      },
    ])
  })

  it.each([
    [['--used-by', '2'], 'a@example.fr', 1, ['mailbox_shared']],
    [['--used-by', '0'], 'a@example.fr', 0, []],
    [[], 'jérôme@example.fr', 1, ['mailbox_needs_smtputf8']],
    [['--smtputf8'], 'jérôme@example.fr', 0, []],
    [[], 'jean@mailinator.com', 1, ['mailbox_public_inbox']],
    [[], 'jean@10minutemail.com', 1, ['mailbox_disposable']],
  ])('%j %s', async (argv, address, exit, reasons) => {
    const { code, json } = await runCommand(['mailbox', address, '--json', ...argv])
    expect(code).toBe(exit)
    expect(json()).toMatchObject([{ reasons, accepted: exit === 0 }])
  })

  it.each([
    [['mailbox', 'a@b.fr', '--used-by', 'many'], 'ERR_CLI_OPTION_INVALID'],
    [['mailbox', 'a@b.fr', '--mx', 'mx.example.fr,'], 'ERR_CLI_OPTION_INVALID'],
    [['mailbox', 'a@b.fr', '--evidence', '/nowhere.json'], 'ERR_CLI_INPUT_FILE'],
    [['mailbox', 'a@b.fr', '--batch'], 'ERR_CLI_USAGE'],
  ])('%j is wrong usage', async (argv, expected) => {
    const { code, out, err } = await runCommand(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`[${expected}]`)
    expect(err).not.toContain('a@b.fr')
  })
})

const UNKNOWN = { dedicated: 'unknown', personBound: 'unknown', safe: 'unknown' }

describe('hygie mailbox, of what is known beside the address', () => {
  const write = (content: unknown): string => {
    const path = join(makeDirectory(), 'evidence.json')
    writeFileSync(path, JSON.stringify(content))
    return path
  }

  it('--mx tells who receives the mail of a domain', async () => {
    const hosts = ['--mx', 'aspmx.l.google.com, alt1.aspmx.l.google.com']
    const { json } = await runCommand(['mailbox', 'J.D+x@cabinet.example', '--json', ...hosts])
    expect(json()).toMatchObject([{ key: 'j.d@cabinet.example' }])
  })

  it('--evidence is a file of it, over which options win', async () => {
    const path = write({
      otherHolders: { same: 3, possibly_same: 0 },
      provenAt: '2026-11-20T00:00:00Z',
      attested: { personBound: { at: '2026-11-20T00:00:00Z', textVersion: 'v1' } },
    })
    const argv = ['mailbox', 'jeanne@gmail.com', '--json', '--evidence', path]
    expect((await runCommand(argv)).json()).toMatchObject([
      {
        accepted: false,
        verdicts: {
          dedicated: 'contradicted',
          personBound: 'contradicted',
          safe: 'not-contradicted',
        },
        reasons: ['mailbox_shared'],
      },
    ])
    expect((await runCommand([...argv, '--used-by', '0'])).json()).toMatchObject([
      {
        accepted: true,
        verdicts: {
          dedicated: 'not-contradicted',
          personBound: 'attested',
          safe: 'not-contradicted',
        },
      },
    ])
  })

  it.each([
    [{ published: true }, 'ERR_CLI_INPUT_MEMBER', 'evidence.published'],
    [{ publisht: null }, 'ERR_CLI_INPUT_MEMBER', 'evidence'],
    [[], 'ERR_CLI_INPUT_FILE', '--evidence'],
  ])('%j is wrong evidence', async (content, code, subject) => {
    const argv = ['mailbox', 'a@b.fr', '--evidence', write(content), '--locale', 'en']
    const ran = await runCommand(argv)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(`[${code}]`)
    expect(ran.err).toContain(subject)
  })
})

describe('hygie mailbox --batch', () => {
  it('takes addresses and objects', async () => {
    const lines = [
      'Jean.Dupont@outlook.fr',
      'jean..dupont@example.fr',
      JSON.stringify({
        address: 'jérôme@example.fr',
        options: { smtputf8: true, mx: ['mx.example.fr'] },
      }),
      JSON.stringify({ address: 'jean@example.fr', options: { usedBy: 1 } }),
      JSON.stringify({ address: 'jean@example.fr', options: { provenAt: null } }),
      JSON.stringify({ address: 'jean@example.fr', options: null, evidence: null }),
      JSON.stringify({ address: 'jean@example.fr', options: { provenAt: '2026-11-01T00:00:00Z' } }),
      JSON.stringify({ address: 'accueil@cabinet.example', evidence: { published: 'same' } }),
      JSON.stringify({ address: 'a+b@cabinet.example', options: { mx: ['aspmx.l.google.com'] } }),
      JSON.stringify({ address: 'a+b@cabinet.example', options: { mx: [] } }),
      JSON.stringify({ address: 'a@cabinet.example', evidence: { mx: [] } }),
    ]
    const { code, json } = await runCommand(['mailbox', '--batch'], { input: lines.join('\n') })
    expect(code).toBe(1)
    expect(json()).toEqual([
      {
        line: 1,
        accepted: true,
        key: 'jean.dupont@outlook.fr',
        category: 'provider',
        verdicts: UNKNOWN,
        reasons: [],
      },
      {
        line: 2,
        accepted: false,
        key: null,
        category: null,
        verdicts: UNKNOWN,
        reasons: ['mailbox_dot_placement'],
      },
      expect.objectContaining({ line: 3, accepted: true, key: 'jérôme@example.fr' }),
      expect.objectContaining({ line: 4, accepted: false, reasons: ['mailbox_shared'] }),
      expect.objectContaining({ line: 5, accepted: true }),
      expect.objectContaining({ line: 6, accepted: true }),
      expect.objectContaining({ line: 7, accepted: true }),
      {
        line: 8,
        accepted: 'warn',
        key: 'accueil@cabinet.example',
        category: 'own-domain',
        verdicts: UNKNOWN,
        reasons: ['mailbox_published', 'mailbox_role'],
      },
      expect.objectContaining({ line: 9, accepted: true, key: 'a@cabinet.example' }),
      expect.objectContaining({ line: 10, accepted: true, key: 'a+b@cabinet.example' }),
      expect.objectContaining({ line: 11, accepted: 'warn', reasons: ['mailbox_unreachable'] }),
    ])
  })

  it('writes every category as the pages have it', async () => {
    const input = [
      'a@orange.fr',
      'a@gmail.com',
      'a@duck.com',
      'a@10minutemail.com',
      'a@yopmail.com',
      'a@cool.fr.nf',
      'a@pharmacie.mssante.fr',
      '288091234567823@patient.mssante.fr',
      'a@cabinet.example',
      'a@[192.0.2.1]',
    ].join('\n')
    const { out, json } = await runCommand(['mailbox', '--batch'], { input })
    expect(json().map((answer) => (answer as { category: string }).category)).toEqual([
      'operator-tied',
      'provider',
      'relay',
      'disposable',
      'public-inbox',
      'public-inbox',
      'mssante',
      'mssante-patient',
      'own-domain',
      null,
    ])
    // The mailbox of a patient is a health identifier.
    expect(out).not.toContain('288091234567823')
  })

  it.each([
    ['{"address":1}', 'address'],
    ['{}', 'address'],
    ['{"address":"a@b.fr","options":[]}', 'options'],
    ['{"address":"a@b.fr","options":{"smtputf8":"yes"}}', 'options.smtputf8'],
    ['{"address":"a@b.fr","options":{"mx":"mx.b.fr"}}', 'options.mx'],
    ['{"address":"a@b.fr","options":{"usedBy":-1}}', 'options.usedBy'],
    ['{"address":"a@b.fr","options":{"usedBy":"1"}}', 'options.usedBy'],
    ['{"address":"a@b.fr","options":{"provenAt":"yesterday"}}', 'options.provenAt'],
    ['{"address":"a@b.fr","evidence":[]}', 'evidence'],
    ['{"address":"a@b.fr","evidence":{"mx":"mx.b.fr"}}', 'evidence.mx'],
    ['{"address":"a@b.fr","evidence":{"usedBy":1}}', 'evidence'],
  ])('%s names the member that is wrong', async (input, member) => {
    const { code, json } = await runCommand(['mailbox', '--batch'], { input })
    expect(code).toBe(2)
    expect(json()).toEqual([{ line: 1, error: { code: 'ERR_CLI_INPUT_MEMBER', member } }])
  })

  it('is not stopped by what no form would send', async () => {
    const long = `${'a'.repeat(60_000)}@b.fr`
    const dots = `${'.'.repeat(60_000)}`
    const input = [long, dots, '\ud800@b.fr', 'a@b.fr\0', '=1+1@x.fr'].join('\n')
    const { json } = await runCommand(['mailbox', '--batch'], { input })
    expect(json().map((answer) => (answer as { accepted: boolean }).accepted)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })
})
