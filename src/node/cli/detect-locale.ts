import type { CliIo, Locale } from './types.js'

/**
 * Finds the language before the command line is parsed, because what is wrong with a command line is
 * said in it too. `--locale` wins, then the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
 */
export function detectLocale({ argv, env }: Pick<CliIo, 'argv' | 'env'>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = env
  const wanted = findOption(argv) || LC_ALL || LC_MESSAGES || LANG || ''
  return /^en(?![a-z])/iu.test(wanted) ? 'en' : 'fr'
}

function findOption(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const read = end < 0 ? argv : argv.slice(0, end)
  const at = read.map((argument) => /^--locale(?:=|$)/u.test(argument)).lastIndexOf(true)
  const found = read[at]
  return found === '--locale' ? read[at + 1] : found?.slice('--locale='.length)
}
