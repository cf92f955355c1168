import type { CommandSpec, OptionSpec, ProgramSpec } from '../../adapters/commander/index.js'
import type { CliTexts, CommandName, OptionName } from './texts.js'

const FLAGS: Readonly<Record<OptionName, string>> = {
  json: '--json',
  locale: '--locale',
  policy: '--policy',
  batch: '--batch',
  online: '--online',
  name: '--name',
  email: '--email',
  organisation: '--organisation',
  portal: '--portal',
  city: '--city',
  birthDate: '--birth-date',
  context: '--context',
  explain: '--explain',
  moment: '--moment',
  mfa: '--mfa',
  usedBy: '--used-by',
  smtputf8: '--smtputf8',
  changedAt: '--changed-at',
  period: '--period',
  zone: '--zone',
  now: '--now',
}

const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  locale: ['fr', 'en'],
  moment: ['sign_up', 'change', 'reset', 'login', 'audit'],
}

const CONTEXT = ['name', 'email', 'organisation', 'portal', 'city', 'birthDate', 'context'] as const
const COMMON = ['policy', 'batch', 'json', 'locale'] as const

const COMMANDS: Readonly<
  Record<CommandName, readonly [path: CommandSpec['path'], options: readonly OptionName[]]>
> = {
  check: [['check'], ['online', ...CONTEXT, 'moment', 'mfa', ...COMMON]],
  mailbox: [['mailbox'], ['usedBy', 'smtputf8', ...COMMON]],
  rotation: [['rotation'], ['changedAt', 'period', 'zone', 'now', ...COMMON]],
  strength: [['strength'], ['explain', ...CONTEXT, ...COMMON]],
  'policy show': [
    ['policy', 'show'],
    ['moment', 'mfa', 'json', 'locale'],
  ],
}

/** What surrounds the texts. */
export interface CreateProgramSpecOptions {
  readonly texts: CliTexts
  readonly version: string
  /** Columns that help may fill. */
  readonly width: number
}

/** Creates the description of the command line that the parser and its help are made of. */
export function createProgramSpec({
  texts,
  version,
  width,
}: CreateProgramSpecOptions): ProgramSpec {
  return {
    name: 'hygie',
    version,
    width,
    description: texts.program.description,
    epilogue: texts.program.epilogue,
    options: [describeOption('locale', texts)],
    commands: (Object.keys(COMMANDS) as CommandName[]).map((name) => describe(name, texts)),
    groups: { policy: texts.policyGroup },
    words: texts.words,
  }
}

function describe(name: CommandName, texts: CliTexts): CommandSpec {
  const [path, options] = COMMANDS[name]
  const { summary, description, operand, epilogue } = texts.commands[name]
  return {
    path,
    summary,
    description,
    epilogue,
    operands: operand === undefined ? [] : [operand],
    options: options.map((option) => describeOption(option, texts)),
  }
}

function describeOption(name: OptionName, texts: CliTexts): OptionSpec {
  const { value, description } = texts.options[name]
  const choices = CHOICES[name]
  const placeholder = value ?? choices?.join('|')
  const flags = placeholder === undefined ? FLAGS[name] : `${FLAGS[name]} <${placeholder}>`
  return { flags, description, choices }
}
