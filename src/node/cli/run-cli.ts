import { readFile } from 'node:fs/promises'
import { parseCommandLine } from '../../adapters/commander/index.js'
import { isHygieError, PolicyError } from '../../errors.js'
import { en } from '../../messages/en.js'
import { fr } from '../../messages/fr.js'
import { CliError } from './cli-error.js'
import { createOutput, type Output } from './create-output.js'
import { createPalette } from './create-palette.js'
import { createProgramSpec } from './create-program-spec.js'
import { detectLocale } from './detect-locale.js'
import { runCheck } from './run-check.js'
import { runMailbox } from './run-mailbox.js'
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

const COMMANDS: Readonly<Record<CommandName, (session: CliSession) => Promise<ExitCode>>> = {
  check: runCheck,
  mailbox: runMailbox,
  rotation: runRotation,
  strength: runStrength,
  'policy show': runPolicyShow,
}

/** Help is easiest to read at a book's width, however wide the terminal. */
const MAX_WIDTH = 100

/**
 * Runs the command line in this process. Touches nothing of the world but what it is given, and never
 * ends the process.
 *
 * @param io - Arguments, environment, streams, network, clock.
 * @returns 0 pass; 1 not a pass; 2 wrong usage, input or configuration; 3 unknown. What is neither of
 * these is a bug, and rejects.
 */
export async function runCli(io: CliIo): Promise<ExitCode> {
  const { texts, catalog } = LANGUAGES[detectLocale(io)]
  const output = createOutput(io.stdout)
  const errors = createOutput(io.stderr)
  const width = Math.min(io.stdout.columns ?? 80, MAX_WIDTH)
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
    return report(errors, texts, sentence, isValue ? 'ERR_CLI_OPTION_INVALID' : 'ERR_CLI_USAGE')
  }
  const options: ParsedOptions = parsed.options
  const palette = createPalette(hasColors(io) && options.json !== true && options.batch !== true)
  const { operands } = parsed
  const run = COMMANDS[parsed.command as CommandName]
  try {
    return await run({ io, texts, catalog, palette, output, options, operands })
  } catch (error) {
    if (error instanceof CliError) {
      return report(errors, texts, texts.errors[error.code](error.subject), error.code)
    }
    if (error instanceof PolicyError) {
      const issues = error.issues.map(({ path, message }) => `  ${path} ${message}`)
      return report(errors, texts, texts.policyInvalid, error.code, issues)
    }
    // A sentence for developers, in English, which holds no value.
    if (isHygieError(error)) return report(errors, texts, error.message, error.code)
    throw error
  }
}

async function report(
  errors: Output,
  texts: CliTexts,
  sentence: string,
  code: string,
  below: readonly string[] = [],
): Promise<ExitCode> {
  await errors.write(`${[texts.formatError(sentence, code), ...below].join('\n')}\n`)
  return 2
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
