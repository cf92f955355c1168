import { describe, expect, it } from 'vitest'
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
        reasons: [],
        status: 'pass',
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
    [['mailbox', 'a@b.fr', '--batch'], 'ERR_CLI_USAGE'],
  ])('%j is wrong usage', async (argv, expected) => {
    const { code, out, err } = await runCommand(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`[${expected}]`)
    expect(err).not.toContain('a@b.fr')
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
      JSON.stringify({ address: 'jean@example.fr', options: null }),
      JSON.stringify({ address: 'jean@example.fr', options: { provenAt: '2026-11-01T00:00:00Z' } }),
    ]
    const { code, json } = await runCommand(['mailbox', '--batch'], { input: lines.join('\n') })
    expect(code).toBe(1)
    expect(json()).toEqual([
      {
        line: 1,
        accepted: true,
        key: 'jean.dupont@outlook.fr',
        category: 'provider',
        reasons: [],
        status: 'pass',
      },
      {
        line: 2,
        accepted: false,
        key: null,
        category: null,
        reasons: ['mailbox_dot_placement'],
        status: 'fail',
      },
      expect.objectContaining({ line: 3, accepted: true, key: 'jérôme@example.fr' }),
      expect.objectContaining({ line: 4, accepted: false, reasons: ['mailbox_shared'] }),
      expect.objectContaining({ line: 5, status: 'pass' }),
      expect.objectContaining({ line: 6, status: 'pass' }),
      expect.objectContaining({ line: 7, status: 'pass' }),
    ])
  })

  it.each([
    ['{"address":1}', 'address'],
    ['{}', 'address'],
    ['{"address":"a@b.fr","options":[]}', 'options'],
    ['{"address":"a@b.fr","options":{"smtputf8":"yes"}}', 'options.smtputf8'],
    ['{"address":"a@b.fr","options":{"usedBy":-1}}', 'options.usedBy'],
    ['{"address":"a@b.fr","options":{"usedBy":"1"}}', 'options.usedBy'],
    ['{"address":"a@b.fr","options":{"provenAt":"yesterday"}}', 'options.provenAt'],
  ])('%s names the member that is wrong', async (input, member) => {
    const { code, json } = await runCommand(['mailbox', '--batch'], { input })
    expect(code).toBe(2)
    expect(json()).toEqual([{ line: 1, error: { code: 'ERR_CLI_INPUT_MEMBER', member } }])
  })
})
