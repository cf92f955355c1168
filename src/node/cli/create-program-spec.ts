import type { CommandSpec, OptionSpec, ProgramSpec } from '../../adapters/commander/index.js'
import { FRENCH_AREAS } from '../../rotation/holidays/french-areas.js'
import { SHIFTS } from './read-rule-members.js'
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
  html: '--html',
  passphrase: '--passphrase',
  words: '--words',
  language: '--language',
  length: '--length',
  count: '--count',
  usedBy: '--used-by',
  smtputf8: '--smtputf8',
  mx: '--mx',
  evidence: '--evidence',
  csv: '--csv',
  addressColumn: '--address-column',
  holderColumn: '--holder-column',
  changedAt: '--changed-at',
  period: '--period',
  zone: '--zone',
  shift: '--shift',
  calendar: '--calendar',
  record: '--record',
  epochs: '--epochs',
  now: '--now',
  from: '--from',
  to: '--to',
  due: '--due',
  account: '--account',
  key: '--key',
  cancel: '--cancel',
  index: '--index',
  url: '--url',
  bundled: '--bundled',
  hash: '--hash',
  tweaks: '--tweaks',
  maxOccurrences: '--max-occurrences',
  profile: '--profile',
  top: '--top',
  asOf: '--as-of',
  note: '--note',
  noResume: '--no-resume',
  concurrency: '--concurrency',
  prefixes: '--prefixes',
  port: '--port',
  host: '--host',
  workers: '--workers',
  padding: '--padding',
  partial: '--partial',
  ranges: '--ranges',
  gzip: '--gzip',
}

const CHOICES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  locale: ['fr', 'en'],
  language: ['fr', 'en'],
  moment: ['sign_up', 'change', 'reset', 'admin_reset', 'login', 'audit'],
  shift: SHIFTS,
  calendar: FRENCH_AREAS,
  hash: ['sha1', 'ntlm'],
  profile: ['exact', 'filter16', 'filter8'],
  padding: ['on-request', 'always', 'never'],
}

/** Where a password is looked up, in the order in which they are given. */
const SOURCES = ['index', 'url', 'online', 'bundled'] as const
const CONTEXT = ['name', 'email', 'organisation', 'portal', 'city', 'birthDate', 'context'] as const
const COMMON = ['policy', 'batch', 'json', 'locale'] as const

const OUTPUT = ['json', 'locale'] as const

/** By which a password is judged. */
const TERMS = ['period', 'zone', 'shift', 'calendar', 'epochs', 'now'] as const
const ENTRY = ['portal', 'due', 'account', 'key', 'cancel'] as const

const COMMANDS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [...SOURCES, 'hash', ...CONTEXT, 'moment', 'mfa', ...COMMON],
  mailbox: ['usedBy', 'smtputf8', 'mx', 'evidence', ...COMMON],
  'mailbox compare': ['mx', ...OUTPUT],
  'mailbox audit': ['csv', 'addressColumn', 'holderColumn', 'smtputf8', 'policy', ...OUTPUT],
  rotation: ['changedAt', ...TERMS, 'record', ...COMMON],
  'rotation plan': ['from', 'to', ...TERMS, 'policy', ...OUTPUT],
  'rotation ics': [...ENTRY, 'changedAt', ...TERMS, 'record', 'policy', ...OUTPUT],
  strength: ['explain', ...CONTEXT, ...COMMON],
  'policy show': ['moment', 'mfa', ...OUTPUT],
  'policy lint': OUTPUT,
  'policy conform': ['moment', 'mfa', 'html', ...OUTPUT],
  'policy diff': ['moment', 'mfa', ...OUTPUT],
  'policy schema': ['locale'],
  'policy passwordrules': ['moment', 'mfa', ...OUTPUT],
  'policy requirements': ['moment', 'mfa', ...OUTPUT],
  generate: [
    'passphrase',
    'words',
    'language',
    'length',
    'count',
    'moment',
    'mfa',
    'policy',
    ...OUTPUT,
  ],
  'breach check': [...SOURCES, 'hash', 'tweaks', 'maxOccurrences', 'batch', ...OUTPUT],
  'breach index build': ['profile', 'hash', 'top', 'asOf', 'note', 'noResume', ...OUTPUT],
  'breach index info': OUTPUT,
  'breach index verify': OUTPUT,
  'breach sync': ['url', 'hash', 'concurrency', 'prefixes', ...OUTPUT],
  'breach serve': ['port', 'host', 'workers', 'padding', 'partial', ...OUTPUT],
  'breach export': ['ranges', 'gzip', 'partial', ...OUTPUT],
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
    groups: texts.groups,
    words: texts.words,
  }
}

function describe(name: CommandName, texts: CliTexts): CommandSpec {
  const options = COMMANDS[name]
  const { summary, description, operands = [], epilogue } = texts.commands[name]
  const hasChain = options.includes('online')
  return {
    path: name.split(' ') as [string, ...string[]],
    summary,
    description,
    epilogue,
    operands,
    options: options.map((option) =>
      describeOption(option, texts, hasChain && SOURCES.some((source) => source === option)),
    ),
  }
}

function describeOption(name: OptionName, texts: CliTexts, repeatable = false): OptionSpec {
  const { value, description } = texts.options[name]
  const choices = CHOICES[name]
  const placeholder = value ?? choices?.join('|')
  const flags = placeholder === undefined ? FLAGS[name] : `${FLAGS[name]} <${placeholder}>`
  return { flags, description, choices, repeatable }
}
