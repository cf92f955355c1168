import { OCCASION_WORDS } from '../../internal/occasion-words.js'
import { DEFAULT_OCCASION, type PartialOccasion } from '../../scope.js'
import type { StrengthContext } from '../../strength/types.js'
import { type Instant, parseInstant, parseIsoDate } from '../../time.js'
import { CliError } from './cli-error.js'

/** A JSON object of unknown content. */
export type Row = Readonly<Record<string, unknown>>

/** Whether a line of input is JSON. A password that begins with a brace is therefore given as JSON. */
export function isJsonLine(text: string): boolean {
  return text.startsWith('{')
}

/** Parses a line as a JSON object. */
export function parseRow(text: string): Row {
  const value = parseJson(text)
  if (!isRow(value)) throw new CliError('ERR_CLI_INPUT_JSON')
  return value
}

/** Reads a text that may be left out or `null`. `within` is the member that holds it. */
export function readText(row: Row, member: string, within?: string): string | undefined {
  const value = row[member] ?? undefined
  if (value !== undefined && typeof value !== 'string') throw wrong(member, within)
  return value
}

/** Reads a text that must be there. It may be empty. */
export function readRequiredText(row: Row, member: string): string {
  const value = readText(row, member)
  if (value === undefined) throw wrong(member)
  return value
}

/** Reads a moment; `null` where it is `null` or left out. `within` is the member that holds it. */
export function readMoment(row: Row, member: string, within?: string): Instant | null {
  const value = row[member] ?? null
  if (value === null) return null
  const instant = parseInstant(value)
  if (instant === null) throw wrong(member, within)
  return instant
}

/** Reads what is known of the person. */
export function readContext(row: Row): StrengthContext {
  const context = readObject(row, 'context')
  const { birthDate = null } = context
  const date = parseIsoDate(birthDate) ?? undefined
  if (date === undefined && birthDate !== null) throw wrong('birthDate', 'context')
  return {
    name: readText(context, 'name', 'context'),
    email: readText(context, 'email', 'context'),
    organisation: readText(context, 'organisation', 'context'),
    portal: readText(context, 'portal', 'context'),
    city: readText(context, 'city', 'context'),
    birthDate: date,
    formerPasswords: readTexts(context, 'formerPasswords', 'context'),
    words: readTexts(context, 'words', 'context'),
  }
}

/** Reads who asks, when and through what. A word that is none of the choices would match no scope. */
export function readOccasion(row: Row): PartialOccasion {
  const occasion = readObject(row, 'occasion')
  return {
    kind: readChoice(occasion, 'kind', OCCASION_WORDS.kinds, 'occasion'),
    moment: readChoice(occasion, 'moment', OCCASION_WORDS.moments, 'occasion'),
    factors: readChoice(occasion, 'factors', OCCASION_WORDS.factors, 'occasion'),
    sensitivity: readChoice(occasion, 'sensitivity', OCCASION_WORDS.sensitivities, 'occasion'),
    roles: readTexts(occasion, 'roles', 'occasion'),
    groups: readTexts(occasion, 'groups', 'occasion'),
    client: readText(occasion, 'client', 'occasion') ?? DEFAULT_OCCASION.client,
    exposed: readFlag(occasion, 'exposed', 'occasion'),
  }
}

/** Reads an object that may be left out or `null`. */
export function readObject(row: Row, member: string): Row {
  const value = row[member] ?? {}
  if (!isRow(value)) throw wrong(member)
  return value
}

/** Reads `true` or `false`, if there. `within` is the member that holds it. */
export function readFlag(row: Row, member: string, within?: string): boolean | undefined {
  const value = row[member] ?? undefined
  if (value !== undefined && typeof value !== 'boolean') throw wrong(member, within)
  return value
}

/** Reads a list of texts, if there. `within` is the member that holds it. */
export function readTexts(
  row: Row,
  member: string,
  within?: string,
): readonly string[] | undefined {
  const value = row[member] ?? undefined
  if (value === undefined) return undefined
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  if (!isList) throw wrong(member, within)
  return value
}

/** Reads one of several words, if there. `within` is the member that holds it. */
export function readChoice<T extends string>(
  row: Row,
  member: string,
  choices: readonly T[],
  within?: string,
): T | undefined {
  const value = readText(row, member, within)
  if (value === undefined) return undefined
  const choice = choices.find((word) => word === value)
  if (choice === undefined) throw wrong(member, within)
  return choice
}

/** Reads a whole number from `min` to `max`, if there. `within` is the member that holds it. */
export function readWhole(
  row: Row,
  member: string,
  [min, max]: readonly [min: number, max: number],
  within?: string,
): number | undefined {
  const value = row[member] ?? undefined
  if (value === undefined) return undefined
  if (!isWhole(value, min, max)) throw wrong(member, within)
  return value
}

/** Reads a list of whole numbers from `min` to `max`, if there. */
export function readWholes(
  row: Row,
  member: string,
  [min, max]: readonly [min: number, max: number],
): readonly number[] | undefined {
  const value = row[member] ?? undefined
  if (value === undefined) return undefined
  const isList = Array.isArray(value) && value.every((item) => isWhole(item, min, max))
  if (!isList) throw wrong(member)
  return value
}

/** Reads what `parse` makes of a text, if there; `null` refuses it. `within` is the member that holds it. */
export function readParsed<T>(
  row: Row,
  member: string,
  parse: (value: string) => T | null,
  within?: string,
): T | undefined {
  const text = readText(row, member, within)
  if (text === undefined) return undefined
  const parsed = parse(text)
  if (parsed === null) throw wrong(member, within)
  return parsed
}

/** Reads a list of objects, if there. */
export function readRows(row: Row, member: string): readonly Row[] | undefined {
  const value = row[member] ?? undefined
  if (value === undefined) return undefined
  if (!Array.isArray(value) || !value.every(isRow)) throw wrong(member)
  return value
}

/** What must be there. `within` is the member that holds it. */
export function demand<T>(value: T | null | undefined, member: string, within?: string): T {
  if (value === undefined || value === null) throw wrong(member, within)
  return value
}

/** The error of `JSON.parse` quotes the text, which may be a password: it goes no further. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
}

/** Whether a value is a JSON object. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(member: string, within?: string): CliError {
  return new CliError('ERR_CLI_INPUT_MEMBER', within === undefined ? member : `${within}.${member}`)
}
