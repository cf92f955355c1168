import { isHygieError } from '../../errors.js'
import { computePolicy } from '../../policy/compute-policy.js'
import { generatePassphrase } from '../../policy/generator/generate-passphrase.js'
import { generatePassword } from '../../policy/generator/generate-password.js'
import type { Policy } from '../../policy/types.js'
import type { StrengthEstimator } from '../../strength/types.js'
import { CliError } from './cli-error.js'
import { createEstimator } from './create-estimator.js'
import { loadPolicy } from './load-policy.js'
import { parseCount, parseOption, readOccasionOptions, readOption } from './read-options.js'
import { refuseOptions } from './refuse-options.js'
import type { CliSession, ExitCode } from './types.js'

/** What was drawn, and out of how much. */
interface Generated {
  readonly password: string
  readonly bits: number
}

/** `hygie generate`: draws passwords or passphrases that a policy accepts. */
export async function runGenerate(session: CliSession): Promise<ExitCode> {
  const { options, output } = session
  const draw = readDraw(session)
  const count = parseOption(options, 'count', '--count', parseCount(1, 100)) ?? 1
  const document = await loadPolicy(readOption(options, 'policy'))
  const policy = computePolicy(document, readOccasionOptions(options))
  const { strength, patterns } = policy.rules
  const estimator = strength === null && patterns === null ? undefined : await createEstimator()
  for (let drawn = 0; drawn < count; drawn++) {
    await output.write(`${write(session, await draw(policy, estimator))}\n`)
  }
  return 0
}

type Draw = (policy: Policy, estimator: StrengthEstimator | undefined) => Promise<Generated>

function readDraw({ catalog, options }: CliSession): Draw {
  if (options.passphrase === true) {
    refuseOptions(options, { length: '--length' })
    const words = parseOption(options, 'words', '--words', parseCount(3, 32))
    // The parser has refused any other word.
    const language = (readOption(options, 'language') ?? catalog.language) as 'fr' | 'en'
    return (policy, estimator) => generatePassphrase(policy, { language, words, estimator })
  }
  refuseOptions(options, { words: '--words', language: '--language' })
  const length = parseOption(options, 'length', '--length', parseCount(1, 256))
  return async (policy, estimator) => {
    try {
      return generatePassword(policy, { length, estimator })
    } catch (error) {
      throw toLengthError(error)
    }
  }
}

/** The length is the only option that the policy may refuse. */
function toLengthError(error: unknown): unknown {
  const isLength = isHygieError(error) && error.code === 'ERR_OPTION_INVALID'
  return isLength ? new CliError('ERR_CLI_OPTION_INVALID', '--length', { cause: error }) : error
}

/** Only a terminal is told more than the password: what reads a pipe wants nothing else. */
function write({ io, options, palette, texts }: CliSession, generated: Generated): string {
  if (options.json === true) return JSON.stringify(generated)
  const { password, bits } = generated
  const entropy = texts.policy.formatEntropy(texts.formatNumber(bits))
  return io.stdout.isTTY === true ? `${password}\n${palette.faint(entropy)}` : password
}
