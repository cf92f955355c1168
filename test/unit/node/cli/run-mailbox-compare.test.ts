import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../support/run-command.js'

describe('hygie mailbox compare', () => {
  it.each([
    ['J.Dupont+x@GoogleMail.com', 'jdupont@gmail.com', 'same'],
    ['jean@me.com', 'jean@mac.com', 'same'],
    ['jeanne@wanadoo.fr', 'jeanne@orange.fr', 'possibly-same'],
    ['jean-dupont@yahoo.fr', 'jean-martin@yahoo.fr', 'different'],
    ['x@a.b.fastmail.com', 'b+x@fastmail.com', 'different'],
  ])('%s %s is %s', async (a, b, relation) => {
    const { code, json } = await runCommand(['mailbox', 'compare', a, b, '--json'])
    expect({ code, json: json() }).toEqual({ code: 0, json: [{ relation }] })
  })

  it('--mx tells who receives the mail', async () => {
    const argv = ['mailbox', 'compare', 'a+x@cabinet.example', 'a@cabinet.example', '--json']
    const before = await runCommand(argv)
    expect(before.json()).toEqual([{ relation: 'possibly-same' }])
    const { json } = await runCommand([...argv, '--mx', 'aspmx.l.google.com'])
    expect(json()).toEqual([{ relation: 'same' }])
  })

  it.each([
    [
      'fr',
      'a@b.fr',
      'A@b.fr',
      '✓ La même boîte\n  Le fournisseur le publie\u00A0: un refus peut s’appuyer dessus.\n',
    ],
    [
      'en',
      'a@orange.fr',
      'a@wanadoo.fr',
      '✓ Perhaps the same mailbox\n  That is only widely assumed: ask, and do not refuse.\n',
    ],
    ['en', 'a@b.fr', 'c@b.fr', '✓ Two mailboxes\n  Nothing that is published connects them.\n'],
  ])('says so in %s', async (locale, a, b, out) => {
    const ran = await runCommand(['mailbox', 'compare', a, b, '--locale', locale])
    expect(ran).toMatchObject({ code: 0, out, err: '' })
  })

  it.each([
    ['a@b.fr', 'nobody'],
    ['+x@gmail.com', '+x@gmail.com'],
  ])('%s %s: one is no address', async (a, b) => {
    const argv = ['mailbox', 'compare', a, b]
    const { code, json } = await runCommand([...argv, '--json'])
    expect({ code, json: json() }).toEqual({ code: 1, json: [{ relation: null }] })
    const { out } = await runCommand([...argv, '--locale', 'en'])
    expect(out).toBe('✗ One of the two texts is no address.\n')
  })

  it.each([
    [['a@b.fr'], 'ERR_CLI_USAGE'],
    [['a@b.fr', 'b@b.fr', 'c@b.fr'], 'ERR_CLI_USAGE'],
    [['a@b.fr', 'b@b.fr', '--used-by', '1'], 'ERR_CLI_OPTION_MISPLACED'],
    [['a@b.fr', 'b@b.fr', '--batch'], 'ERR_CLI_OPTION_MISPLACED'],
    [['a@b.fr', 'b@b.fr', '--mx', ' '], 'ERR_CLI_OPTION_INVALID'],
  ])('%j is wrong usage', async (argv, expected) => {
    const { code, out, err } = await runCommand(['mailbox', 'compare', ...argv])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`[${expected}]`)
    expect(err).not.toContain('@')
  })
})
