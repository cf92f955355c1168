import { readFile } from 'node:fs/promises'
import { parseCommandLine } from '../../adapters/commander/index.js'
import { en } from '../../messages/en.js'
import { fr } from '../../messages/fr.js'
import { createOutput, type Output } from './create-output.js'
import { createPalette } from './create-palette.js'
import { createProgramSpec } from './create-program-spec.js'
import { describeError, type ErrorDescription } from './describe-error.js'
import { detectLocale } from './detect-locale.js'
import { runBreachCheck } from './run-breach-check.js'
import { runCheck } from './run-check.js'
import { runIndexInfo } from './run-index-info.js'
import { runMailbox } from './run-mailbox.js'
import { runMailboxCompare } from './run-mailbox-compare.js'
import { runPolicyDiff } from './run-policy-diff.js'
import { runPolicyLint } from './run-policy-lint.js'
import { runPolicyPasswordRules } from './run-policy-password-rules.js'
import { runPolicyRequirements } from './run-policy-requirements.js'
import { runPolicySchema } from './run-policy-schema.js'
import { runPolicyShow } from './run-policy-show.js'
import { runRotation } from './run-rotation.js'
import { runStrength } from './run-strength.js'
import type { CliTexts, CommandName } from './texts.js'
import { textsEn } from './texts-en.js'
import { textsFr } from './texts-fr.js'
import type { CliIo, CliSession, ExitCode, Locale, ParsedOptions } from './types.js'

const LANGUAGES = {
  fr: { texts: textsFr, catalog: fr },
  en: { texts: textsEn, catalog: en },
} satisfies Record<Locale, object>

type Command = (session: CliSession) => Promise<ExitCode>

/** What is run once a month is loaded when it is run: servers and progress bars take a while. */
const COMMANDS: Readonly<Record<CommandName, Command>> = {
  check: runCheck,
  mailbox: runMailbox,
  'mailbox compare': runMailboxCompare,
  'mailbox audit': async (session) =>
    (await import('./run-mailbox-audit.js')).runMailboxAudit(session),
  rotation: runRotation,
  'rotation plan': async (session) =>
    (await import('./run-rotation-plan.js')).runRotationPlan(session),
  'rotation ics': async (session) =>
    (await import('./run-rotation-ics.js')).runRotationIcs(session),
  strength: runStrength,
  'policy show': runPolicyShow,
  'policy lint': runPolicyLint,
  'policy conform': async (session) =>
    (await import('./run-policy-conform.js')).runPolicyConform(session),
  'policy diff': runPolicyDiff,
  'policy schema': runPolicySchema,
  'policy passwordrules': runPolicyPasswordRules,
  'policy requirements': runPolicyRequirements,
  generate: async (session) => (await import('./run-generate.js')).runGenerate(session),
  'breach check': runBreachCheck,
  'breach index build': async (session) =>
    (await import('./run-index-build.js')).runIndexBuild(session),
  'breach index info': runIndexInfo,
  'breach index verify': async (session) =>
    (await import('./run-index-verify.js')).runIndexVerify(session),
  'breach sync': async (session) => (await import('./run-breach-sync.js')).runBreachSync(session),
  'breach serve': async (session) =>
    (await import('./run-breach-serve.js')).runBreachServe(session),
  'breach export': async (session) =>
    (await import('./run-breach-export.js')).runBreachExport(session),
}

/** Help is easiest to read at a book's width, however wide the terminal. */
const MAX_WIDTH = 100

/**
 * Runs the command line in this process. Touches nothing of the world but what it is given, and never
 * ends the process.
 *
 * @param io - Arguments, environment, streams, network, clock.
 * @returns 0 pass, or done; 1 not a pass; 2 wrong usage, input or configuration; 3 unknown, or no service;
 * 130 interrupted. What is none of these is a bug, and rejects.
 */
export async function runCli(io: CliIo): Promise<ExitCode> {
  const { texts, catalog } = LANGUAGES[detectLocale(io)]
  const output = createOutput(io.stdout)
  const errors = createOutput(io.stderr)
  const width = Math.min(io.stdout.columns || 80, MAX_WIDTH)
  const parsed = parseCommandLine(
    io.argv,
    createProgramSpec({ texts, version: await readVersion(), width }),
  )
  if (parsed.kind === 'print') {
    await output.write(parsed.text)
    return 0
  }
  if (parsed.kind === 'refused') {
    const sentence = texts.problems[parsed.problem](parsed.option, parsed.suggestions)
    const isValue = parsed.problem === 'option_value_invalid'
    const code = isValue ? 'ERR_CLI_OPTION_INVALID' : 'ERR_CLI_USAGE'
    return report(errors, texts, { sentence, code, below: [], exitCode: 2 })
  }
  const options: ParsedOptions = parsed.options
  const palette = createPalette(hasColors(io) && options.json !== true && options.batch !== true)
  const { operands, repeated } = parsed
  const run = COMMANDS[parsed.command as CommandName]
  try {
    return await run({ io, texts, catalog, palette, output, options, repeated, operands })
  } catch (error) {
    const description = describeError(error, texts)
    if (description === null) throw error
    return report(errors, texts, description)
  }
}

async function report(
  errors: Output,
  texts: CliTexts,
  { sentence, code, below, exitCode }: ErrorDescription,
): Promise<ExitCode> {
  await errors.write(`${[texts.formatError(sentence, code), ...below].join('\n')}\n`)
  return exitCode
}

/** https://no-color.org: set to anything but the empty text. */
function hasColors({ env, stdout }: CliIo): boolean {
  const { NO_COLOR = '', TERM } = env
  return stdout.isTTY === true && NO_COLOR === '' && TERM !== 'dumb'
}

/** `package.json` is three folders up, in the source and in the package. */
async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
