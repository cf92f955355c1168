import { describe, expect, it } from 'vitest'
import type { UsageProblem } from '../../../../src/adapters/commander/index.js'
import { runCommand } from '../../../support/run-command.js'

const SECRET = 'Tr0ub4dor&3'

describe('help', () => {
  it('is in French by default, without a word of commander', async () => {
    const { code, out, err } = await runCommand(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Utilisation\u00A0: hygie [options] <commande>')
    expect(out).toContain('Commandes\u00A0:')
    expect(out).toContain('affiche cette aide')
    expect(out).not.toMatch(/Usage|Commands|display|output the version/u)
  })

  it('is in English when the terminal is', async () => {
    const { out } = await runCommand(['--help'], { env: { LANG: 'en_GB.UTF-8' } })
    expect(out).toContain('Usage: hygie [options] <command>')
    expect(out).toContain('Exit codes: 0 suitable')
    expect(out).not.toMatch(/Utilisation|[éèà]/u)
  })

  it.each([
    'check',
    'mailbox',
    'rotation',
    'rotation plan',
    'rotation ics',
    'strength',
    'policy show',
    'breach check',
    'breach index build',
    'breach index info',
    'breach index verify',
    'breach sync',
    'breach serve',
    'breach export',
  ])('explains %s with an example, in both languages', async (command) => {
    for (const [locale, usage, examples] of [
      ['fr', 'Utilisation\u00A0:', 'Exemples\u00A0:'],
      ['en', 'Usage:', 'Examples:'],
    ] as const) {
      const { code, out } = await runCommand([...command.split(' '), '--help', '--locale', locale])
      expect(code).toBe(0)
      expect(out).toContain(`${usage} hygie ${command} [options]`)
      expect(out).toContain(`${examples}\n  hygie ${command}`)
      expect(out).toContain('--json')
    }
  })

  it.each([
    ['policy', ['show']],
    ['breach', ['check', 'index', 'sync', 'serve', 'export']],
    ['breach index', ['build', 'info', 'verify']],
  ])('shows the commands of %s, without a word of commander', async (group, commands) => {
    const { code, out } = await runCommand([...group.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Utilisation\u00A0: hygie ${group} <commande>`)
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'mu'))
    expect(out).not.toContain('display help')
  })

  it('fills at most a hundred columns of a wide terminal', async () => {
    const { stream, text } = await import('../../../support/run-command.js').then((m) =>
      m.collect(),
    )
    const io = { stdout: Object.assign(stream, { isTTY: true, columns: 400 }) }
    await runCommand(['check', '--help'], { io })
    expect(
      Math.max(
        ...text()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100)
  })

  it('has no line that begins with a sign that belongs to the line before', async () => {
    for (const command of [
      'check',
      'mailbox',
      'rotation',
      'rotation plan',
      'rotation ics',
      'strength',
      'breach',
      'breach check',
      'breach index build',
      'breach sync',
      'breach serve',
      'breach export',
    ]) {
      const { out } = await runCommand([...command.split(' '), '--help'])
      expect(out).not.toMatch(/\n\s*[:;!?»]/u)
    }
  })
})

it('prints the version of the package', async () => {
  const { code, out } = await runCommand(['--version'])
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) })
})

describe('wrong usage', () => {
  const CASES: readonly (readonly [UsageProblem, readonly string[], string, string])[] = [
    ['command_missing', [], 'Il manque une commande', 'A command is missing'],
    ['command_missing', ['policy'], 'Il manque une commande', 'A command is missing'],
    ['command_unknown', ['chekc'], 'essayez check.', 'try check.'],
    ['command_missing', ['breach'], 'Il manque une commande', 'A command is missing'],
    ['command_missing', ['breach', 'index'], 'Il manque une commande', 'A command is missing'],
    ['command_unknown', ['braech'], 'essayez breach.', 'try breach.'],
    ['command_unknown', ['breach', 'expotr'], 'essayez export.', 'try export.'],
    ['command_unknown', ['breach', 'index', 'bulid'], 'essayez build.', 'try build.'],
    ['command_unknown', ['breach', 'index', SECRET], 'voyez l’aide', 'see the help'],
    ['operand_missing', ['breach', 'index', 'info'], 'manque un argument', 'argument is missing'],
    ['operand_unexpected', ['breach', 'check', SECRET], 'à l’invite', 'at the prompt'],
    ['option_value_invalid', ['breach', 'check', '--hash', SECRET], '--hash', '“--hash”'],
    ['command_unknown', [SECRET], 'voyez l’aide', 'see the help'],
    ['operand_unexpected', ['check', SECRET], 'un argument de trop', 'an argument too many'],
    ['operand_unexpected', ['strength', SECRET], 'à l’invite', 'at the prompt'],
    ['operand_unexpected', ['mailbox', 'a@b.fr', 'c'], 'de trop', 'too many'],
    ['option_unknown', ['check', '--onlin'], 'essayez --online.', 'try --online.'],
    ['option_unknown', ['check', `--${SECRET}`], 'n’existe pas', 'no such option'],
    ['option_unknown', ['check', `-${SECRET}`], 'n’existe pas', 'no such option'],
    ['option_value_missing', ['check', '--name'], '«\u00A0--name\u00A0»', '“--name” needs'],
    ['option_value_invalid', ['check', '--moment', SECRET], '--moment', '“--moment”'],
  ]

  it.each(CASES)('%s: %j', async (_problem, argv, french, english) => {
    for (const [locale, sentence] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const { code, out, err } = await runCommand(argv, { env: { LC_ALL: locale } })
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(sentence)
      expect(err).toMatch(/ \[ERR_CLI_(?:USAGE|OPTION_INVALID)\]\n$/u)
      expect(err, 'what was typed').not.toContain(SECRET)
    }
  })

  it('is reported in French when the language itself is wrong', async () => {
    const { code, err } = await runCommand(['check', '--locale', 'de'])
    expect({ code, err }).toEqual({
      code: 2,
      err: 'hygie\u00A0: La valeur de l’option «\u00A0--locale\u00A0» n’est pas de celles qui sont admises. [ERR_CLI_OPTION_INVALID]\n',
    })
  })
})

it('a bug passes through', async () => {
  const io = {
    clock: {
      now: () => {
        throw new TypeError('a bug')
      },
    },
  }
  await expect(runCommand(['mailbox', 'a@b.fr'], { io })).rejects.toThrow('a bug')
})

describe('colours', () => {
  const run = (argv: readonly string[], options = {}): Promise<{ out: string }> =>
    runCommand(['mailbox', 'jean@example.fr', ...argv], { terminal: true, ...options })

  it('are used at a terminal', async () => {
    expect((await run([])).out).toContain('\u001B[32m✓ Convient')
  })

  it.each([
    ['NO_COLOR', [], { env: { NO_COLOR: '1' } }],
    ['a dumb terminal', [], { env: { TERM: 'dumb' } }],
    ['--json', ['--json'], {}],
    ['a pipe', [], { terminal: false }],
  ] as const)('are off under %s', async (_what, argv, options) => {
    expect((await run(argv, options)).out).not.toContain('\u001B')
  })

  it('an empty NO_COLOR means nothing', async () => {
    expect((await run([], { env: { NO_COLOR: '' } })).out).toContain('\u001B[')
  })
})
