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

/** Reads a text that may be left out or `null`. */
export function readText(row: Row, member: string): string | undefined {
  const value = row[member] ?? undefined
  if (value !== undefined && typeof value !== 'string') throw wrong(member)
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
  if (instant === null) throw wrong(within === undefined ? member : `${within}.${member}`)
  return instant
}

/** Reads what is known of the person. */
export function readContext(row: Row): StrengthContext {
  const context = readObject(row, 'context')
  const { birthDate = null } = context
  const date = parseIsoDate(birthDate) ?? undefined
  if (date === undefined && birthDate !== null) throw wrong('context.birthDate')
  return {
    name: readInner(context, 'name'),
    email: readInner(context, 'email'),
    organisation: readInner(context, 'organisation'),
    portal: readInner(context, 'portal'),
    city: readInner(context, 'city'),
    birthDate: date,
    formerPasswords: readTexts(context, 'formerPasswords', 'context'),
    words: readTexts(context, 'words', 'context'),
  }
}

/** Reads who asks, when and through what. A word that is none of the choices would match no scope. */
export function readOccasion(row: Row): PartialOccasion {
  const occasion = readObject(row, 'occasion')
  return {
    kind: choose(occasion, 'kind', ['person', 'service']),
    moment: choose(occasion, 'moment', ['sign_up', 'change', 'reset', 'login', 'audit']),
    factors: choose(occasion, 'factors', ['single', 'mfa']),
    sensitivity: choose(occasion, 'sensitivity', ['low', 'medium', 'high']),
    roles: readTexts(occasion, 'roles', 'occasion'),
    client: readInner(occasion, 'client', 'occasion') ?? DEFAULT_OCCASION.client,
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
export function readFlag(row: Row, member: string, within: string): boolean | undefined {
  const value = row[member] ?? undefined
  if (value !== undefined && typeof value !== 'boolean') throw wrong(`${within}.${member}`)
  return value
}

function readInner(row: Row, member: string, within = 'context'): string | undefined {
  const value = row[member] ?? undefined
  if (value !== undefined && typeof value !== 'string') throw wrong(`${within}.${member}`)
  return value
}

function readTexts(row: Row, member: string, within: string): readonly string[] | undefined {
  const value = row[member] ?? undefined
  if (value === undefined) return undefined
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  if (!isList) throw wrong(`${within}.${member}`)
  return value
}

function choose<T extends string>(row: Row, member: string, choices: readonly T[]): T | undefined {
  const value = readInner(row, member, 'occasion')
  if (value === undefined) return undefined
  const choice = choices.find((word) => word === value)
  if (choice === undefined) throw wrong(`occasion.${member}`)
  return choice
}

/** The error of `JSON.parse` quotes the text, which may be a password: it goes no further. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value is a JSON object. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(member: string): CliError {
  return new CliError('ERR_CLI_INPUT_MEMBER', member)
}
