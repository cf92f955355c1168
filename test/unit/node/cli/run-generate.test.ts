import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSPHRASE_WORDS_EN } from '../../../../src/data/passphrase-words-en.js'
import { PASSPHRASE_WORDS_FR } from '../../../../src/data/passphrase-words-fr.js'
import { runCommand } from '../../../support/run-command.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hygie-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function write(name: string, rules: object): Promise<string> {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify({ format: 'hygie-policy/1', id: name, rules }))
  return path
}

describe('generate', () => {
  it('writes a password and nothing else where a pipe reads', async () => {
    const { code, out, err } = await runCommand(['generate'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^[!-~]{16}\n$/u)
  })

  it.each([
    ['fr', /^[!-~]{16}\n[\d,]+\u00A0bits tirés au hasard\n$/u],
    ['en', /^[!-~]{16}\n[\d.]+\u00A0bits drawn at random\n$/u],
  ])('tells a terminal the entropy in %s', async (locale, shape) => {
    const { out } = await runCommand(['generate', '--locale', locale], {
      terminal: true,
      env: { NO_COLOR: '1' },
    })
    expect(out).toMatch(shape)
  })

  it('draws as many of a length as are asked for', async () => {
    const { json } = await runCommand(['generate', '--length', '20', '--count', '3', '--json'])
    const drawn = json() as { password: string; bits: number }[]
    expect(drawn.map(({ password }) => password.length)).toEqual([20, 20, 20])
    expect(new Set(drawn.map(({ password }) => password)).size).toBe(3)
    expect(drawn.every(({ bits }) => bits > 130 && bits < 131.1)).toBe(true)
  })

  it.each([
    [['--locale', 'fr'], PASSPHRASE_WORDS_FR],
    [['--locale', 'en'], PASSPHRASE_WORDS_EN],
    [['--locale', 'en', '--language', 'fr'], PASSPHRASE_WORDS_FR],
  ])('draws words of the language with %j', async (options, list) => {
    const words = list.split(' ')
    const { json } = await runCommand([
      'generate',
      '--passphrase',
      '--words',
      '6',
      '--json',
      ...options,
    ])
    const [{ password, ...rest }] = json() as [{ password: string }]
    expect(rest).toEqual({ words: 6, bits: 77.54 })
    expect(password.split('-').filter((word) => !words.includes(word))).toEqual([])
  })

  it('draws by the policy and the occasion', async () => {
    const path = await write('digits', {
      length: { min: 4, max: 6 },
      composition: [{ anyOf: [{ digitsOnly: true, min: 4 }] }],
    })
    const { out } = await runCommand(['generate', '--policy', path, '--mfa', '--moment', 'change'])
    expect(out).toMatch(/^\d{6}\n$/u)
  })

  it.each([
    [['--words', '5'], '--words', 'ERR_CLI_OPTION_MISPLACED'],
    [['--language', 'fr'], '--language', 'ERR_CLI_OPTION_MISPLACED'],
    [['--passphrase', '--length', '20'], '--length', 'ERR_CLI_OPTION_MISPLACED'],
    [['--passphrase', '--words', '2'], '--words', 'ERR_CLI_OPTION_INVALID'],
    [['--passphrase', '--language', 'de'], '--language', 'ERR_CLI_OPTION_INVALID'],
    [['--length', '0'], '--length', 'ERR_CLI_OPTION_INVALID'],
    [['--length', '257'], '--length', 'ERR_CLI_OPTION_INVALID'],
    [['--length', '8'], '--length', 'ERR_CLI_OPTION_INVALID'],
    [['--count', '101'], '--count', 'ERR_CLI_OPTION_INVALID'],
  ])('refuses %j', async (options, flag, expected) => {
    const { code, out, err } = await runCommand(['generate', ...options])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(flag)
    expect(err).toContain(expected)
  })

  it.each([
    ['fr', [], 'Aucun mot de passe'],
    ['en', ['--passphrase'], 'No password'],
  ])('says in %s that a policy is impossible', async (locale, options, sentence) => {
    const path = await write('impossible', {
      length: { min: 8, max: 10 },
      composition: [{ anyOf: [{ bits: 500 }] }],
    })
    const { code, err } = await runCommand([
      'generate',
      '--policy',
      path,
      '--locale',
      locale,
      ...options,
    ])
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(err).toContain('ERR_POLICY_IMPOSSIBLE')
  })
})
