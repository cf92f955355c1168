import { parseBaseUrl } from '../../breach/range/parse-base-url.js'
import type { Moment, PartialOccasion } from '../../scope.js'
import type { StrengthContext } from '../../strength/types.js'
import { type Instant, type Period, parseInstant, parseIsoDate, parsePeriod } from '../../time.js'
import { CliError } from './cli-error.js'
import type { OptionName } from './texts.js'
import type { ParsedOptions } from './types.js'

/** The value of an option, if it was given one. */
export function readOption(options: ParsedOptions, name: OptionName): string | undefined {
  const value = options[name]
  return value === true ? undefined : value
}

/** What the options say of the person. */
export function readContextOptions(options: ParsedOptions): StrengthContext {
  return {
    name: readOption(options, 'name'),
    email: readOption(options, 'email'),
    organisation: readOption(options, 'organisation'),
    portal: readOption(options, 'portal'),
    city: readOption(options, 'city'),
    birthDate: parseOption(options, 'birthDate', '--birth-date', parseIsoDate),
  }
}

/** What the options say of the occasion. */
export function readOccasionOptions(options: ParsedOptions): PartialOccasion {
  return {
    // The parser has refused any other word.
    moment: readOption(options, 'moment') as Moment | undefined,
    factors: options.mfa === true ? 'mfa' : undefined,
  }
}

/** A period, or `never`. */
export function parseMaxAge(value: unknown): Period | 'never' | null {
  return value === 'never' ? value : parsePeriod(value)
}

/** The moment that `--now` names. */
export function readNowOption(options: ParsedOptions): Instant | undefined {
  return parseOption(options, 'now', '--now', parseInstant)
}

/** A whole number from `min` to `max`, without sign. */
export function parseCount(min: number, max: number): (value: string) => number | null {
  return (value) => {
    const count = /^\d{1,15}$/u.test(value) ? Number(value) : -1
    return count >= min && count <= max ? count : null
  }
}

/** The address of a service, as it is; `null` for one that sources refuse. */
export function parseUrl(url: string): string | null {
  try {
    parseBaseUrl(url)
    return url
  } catch {
    // It throws for an address that is none, and for nothing else.
    return null
  }
}

/** Parses the value of an option; what does not parse is refused by the name of the flag. */
export function parseOption<T>(
  options: ParsedOptions,
  name: OptionName,
  flag: string,
  parse: (value: string) => T | null,
): T | undefined {
  const value = readOption(options, name)
  if (value === undefined) return undefined
  const parsed = parse(value)
  if (parsed === null) throw new CliError('ERR_CLI_OPTION_INVALID', flag)
  return parsed
}
