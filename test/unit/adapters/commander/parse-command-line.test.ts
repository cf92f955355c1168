import { describe, expect, it } from 'vitest'
import { type ProgramSpec, parseCommandLine } from '../../../../src/adapters/commander/index.js'

const PROGRAM: ProgramSpec = {
  name: 'prog',
  version: '1.2.3',
  description: 'Sagt etwas.',
  epilogue: '\nEnde des Programms.',
  options: [{ flags: '--sprache <de|nl>', description: 'Sprache', choices: ['de', 'nl'] }],
  commands: [
    {
      path: ['tun'],
      summary: 'tut es',
      description: 'Tut es gleich.',
      operands: [{ name: '[was]', description: 'was getan wird' }],
      options: [
        { flags: '--leise', description: 'ohne Ton' },
        { flags: '--wie-oft <zahl>', description: 'Anzahl' },
        { flags: '--sprache <de|nl>', description: 'Sprache', choices: ['de', 'nl'] },
      ],
      epilogue: '\nEnde des Befehls.',
    },
    {
      path: ['regel', 'zeigen'],
      summary: 'zeigt sie',
      description: 'Zeigt sie.',
      operands: [{ name: '<regel>', description: 'welche' }],
      options: [],
      epilogue: '',
    },
    {
      path: ['regel', 'löschen'],
      summary: 'löscht sie',
      description: 'Löscht sie.',
      operands: [],
      options: [],
      epilogue: '',
    },
    {
      path: ['regel', 'satz', 'bauen'],
      summary: 'baut ihn',
      description: 'Baut ihn.',
      operands: [{ name: '<teile...>', description: 'woraus' }],
      options: [
        { flags: '--von <ort>', description: 'woher', repeatable: true },
        {
          flags: '--nach <nord|sued>',
          description: 'wohin',
          choices: ['nord', 'sued'],
          repeatable: true,
        },
        { flags: '--hier', description: 'von hier', repeatable: true },
        { flags: '--ohne-rast <wie>', description: 'ohne Rast' },
        { flags: '--no-rast', description: 'keine Rast' },
      ],
      epilogue: '',
    },
    {
      path: ['lose', 'eins'],
      summary: 'eins',
      description: 'Eins.',
      operands: [],
      options: [],
      epilogue: '',
    },
  ],
  groups: { regel: 'Regeln', 'regel satz': 'Sätze' },
  words: {
    usage: 'Aufruf:',
    operands: 'Angaben:',
    options: 'Schalter:',
    commands: 'Befehle:',
    command: '<befehl>',
    helpOption: 'zeigt diese Hilfe',
    versionOption: 'zeigt die Version',
  },
  width: 80,
}

const parse = (...argv: readonly string[]): ReturnType<typeof parseCommandLine> =>
  parseCommandLine(argv, PROGRAM)

describe('a command', () => {
  it('comes with operands and options', () => {
    expect(parse('tun', 'etwas', '--leise', '--wie-oft', '3')).toEqual({
      kind: 'run',
      command: 'tun',
      operands: ['etwas'],
      options: { leise: true, wieOft: '3' },
      repeated: [],
    })
  })

  it('may have two words', () => {
    expect(parse('regel', 'zeigen', 'eine')).toEqual({
      kind: 'run',
      command: 'regel zeigen',
      operands: ['eine'],
      options: {},
      repeated: [],
    })
    expect(parse('regel', 'löschen')).toMatchObject({ command: 'regel löschen' })
  })

  it('may have three words, and a list of operands', () => {
    expect(parse('regel', 'satz', 'bauen', 'a', '-', 'b')).toEqual({
      kind: 'run',
      command: 'regel satz bauen',
      operands: ['a', '-', 'b'],
      options: {},
      repeated: [],
    })
  })

  it('gives options that may be repeated in the order of the command line', () => {
    const argv = ['--hier', '--von=x', 'a', '--nach', 'nord', '--von', 'y', '--hier']
    expect(parse('regel', 'satz', 'bauen', ...argv)).toMatchObject({
      options: {},
      repeated: [
        { name: 'hier', value: true },
        { name: 'von', value: 'x' },
        { name: 'nach', value: 'nord' },
        { name: 'von', value: 'y' },
        { name: 'hier', value: true },
      ],
    })
  })

  it('names an option that switches off after what was typed', () => {
    const run = ['regel', 'satz', 'bauen', 'a'] as const
    expect(parse(...run, '--no-rast')).toMatchObject({ options: { noRast: true } })
    expect(parse(...run, '--ohne-rast', 'so')).toMatchObject({ options: { ohneRast: 'so' } })
  })

  it('of an option that was given twice, the last counts', () => {
    expect(parse('tun', '--wie-oft', '3', '--wie-oft', '4')).toMatchObject({
      options: { wieOft: '4' },
    })
  })

  it('takes options of the program on either side, and its own wins', () => {
    expect(parse('--sprache', 'de', 'tun')).toMatchObject({ options: { sprache: 'de' } })
    expect(parse('tun', '--sprache=nl')).toMatchObject({ options: { sprache: 'nl' } })
  })

  it('leaves what follows two dashes alone', () => {
    expect(parse('tun', '--', '--leise')).toMatchObject({ operands: ['--leise'], options: {} })
  })
})

describe('help', () => {
  it('is written in the words that are given', () => {
    const help = parse('--help')
    expect(help).toEqual({
      kind: 'print',
      text: `Aufruf: prog [options] <befehl>

Sagt etwas.

Schalter:
  --sprache <de|nl>    Sprache
  -V, --version        zeigt die Version
  -h, --help           zeigt diese Hilfe

Befehle:
  tun [options] [was]  tut es
  regel                Regeln
  lose

Ende des Programms.
`,
    })
  })

  it('of a command names its operands', () => {
    expect(parse('tun', '-h')).toMatchObject({
      text: expect.stringMatching(
        /^Aufruf: prog tun \[options\] \[was\]\n\nTut es gleich\.\n\nAngaben:\n {2}was .*Schalter:.*Ende des Befehls\.\n$/su,
      ),
    })
  })

  it('of a group lists what is in it, without a word of commander', () => {
    expect(parse('regel', '--help')).toEqual({
      kind: 'print',
      text: `Aufruf: prog regel <befehl>

Regeln

Schalter:
  -h, --help      zeigt diese Hilfe

Befehle:
  zeigen <regel>  zeigt sie
  löschen         löscht sie
  satz            Sätze
`,
    })
    expect(parse('regel', 'satz', '--help')).toMatchObject({
      text: expect.stringMatching(/^Aufruf: prog regel satz <befehl>\n\nSätze\n.*bauen/su),
    })
  })

  it('gives the version', () => {
    expect(parse('-V')).toEqual({ kind: 'print', text: '1.2.3\n' })
  })
})

describe('what does not belong', () => {
  const refused = (problem: string, rest: object = {}): object => ({
    kind: 'refused',
    problem,
    option: null,
    suggestions: [],
    ...rest,
  })

  it.each([
    [[], refused('command_missing')],
    [['regel'], refused('command_missing')],
    [['regel', 'satz'], refused('command_missing')],
    [['regel', 'satz', 'baun'], refused('command_unknown', { suggestions: ['bauen'] })],
    [['regel', 'satz', 'hunter2'], refused('command_unknown')],
    [['regel', 'satz', 'bauen'], refused('operand_missing')],
    [
      ['regel', 'satz', 'bauen', 'a', '--nach', 'hunter2'],
      refused('option_value_invalid', { option: '--nach' }),
    ],
    [['tum'], refused('command_unknown', { suggestions: ['tun'] })],
    [['hunter2'], refused('command_unknown')],
    [['tun', 'a', 'hunter2'], refused('operand_unexpected')],
    [['regel', 'zeigen'], refused('operand_missing')],
    [['tun', '--leis'], refused('option_unknown', { suggestions: ['--leise'] })],
    [['tun', '--hunter2'], refused('option_unknown')],
    [['tun', '--x\n(Did you mean hunter2?)'], refused('option_unknown')],
    [['tun', '--wie-oft'], refused('option_value_missing', { option: '--wie-oft' })],
    [
      ['tun', '--sprache', "hunter2' --leise"],
      refused('option_value_invalid', { option: '--sprache' }),
    ],
  ])('%j is told apart, and never echoed', (argv, expected) => {
    const result = parse(...argv)
    expect(result).toEqual(expected)
    expect(JSON.stringify(result)).not.toContain('hunter2')
  })

  it('between several names, all are suggested', () => {
    expect(parse('regel', 'zeige')).toMatchObject({ suggestions: ['zeigen'] })
    const twins: ProgramSpec = {
      ...PROGRAM,
      commands: ['abcd', 'abce'].map((name) => ({
        path: [name],
        summary: '',
        description: '',
        operands: [],
        options: [],
        epilogue: '',
      })),
    }
    expect(parseCommandLine(['abcf'], twins)).toMatchObject({ suggestions: ['abcd', 'abce'] })
  })

  it('a bug passes through', () => {
    const option = { flags: '--a <b>', description: '', choices: null as unknown as readonly [] }
    const broken = { ...PROGRAM, options: [option] }
    expect(() => parseCommandLine(['--a', 'b', 'tun'], broken)).toThrow(TypeError)
  })
})
