import type { Readable } from 'node:stream'
import { CliError } from './cli-error.js'
import { createCsvParser } from './create-csv-parser.js'
import { type InputLine, MAX_LINE_BYTES, readLines } from './read-lines.js'
import { isJsonLine, parseRow, type Row, readTexts } from './read-members.js'

/** An account of a file. */
export interface FileAccount {
  readonly address: string
  /** As the file names it; `null` where it does not. */
  readonly id: string | null
  readonly holder: string | null
  /** Empty where nobody knows. */
  readonly mx: readonly string[]
}

/** What stands on a line. */
export type AccountLine =
  | { readonly line: number; readonly account: FileAccount }
  | { readonly line: number; readonly error: unknown }

/** Names of columns or members, where they are not the usual ones. */
export interface AccountColumns {
  readonly address?: string | undefined
  readonly holder?: string | undefined
}

/** What columns are usually called, in lower case. */
const USUAL = {
  address: ['address', 'email', 'e-mail', 'mail', 'mailbox', 'adresse', 'courriel'],
  holder: ['holder', 'holderid', 'titulaire', 'rpps'],
  id: ['id', 'account', 'accountid', 'compte', 'identifiant'],
} as const

const SEPARATORS = [',', ';', '\t'] as const

/** Reads one line into an account. */
type ReadLine = (text: string) => FileAccount | null

/**
 * Reads accounts one by one: an object of JSON per line; CSV whose first line names the columns, with a
 * comma, a semicolon or a tab between them; or an address per line. Empty lines are passed over.
 *
 * @throws `CliError` at once where no column of the first line is one of addresses.
 */
export async function* readAccounts(
  input: Readable,
  columns: AccountColumns,
): AsyncGenerator<AccountLine> {
  let read: ReadLine | null = null
  let begun: number | null = null
  for await (const line of readLines(input)) {
    if ('text' in line && line.text.trim() === '' && begun === null) continue
    const first: number = begun ?? line.line
    try {
      const text = readText(line)
      if (read === null) {
        const reader = createReader(text, columns)
        read = reader.read
        if (reader.isHeader) continue
      }
      const account = read(text)
      begun = account === null ? first : null
      if (account !== null) yield { line: first, account }
    } catch (error) {
      // Without its first line nobody knows what the others hold.
      if (read === null) throw error
      begun = null
      yield { line: first, error }
    }
  }
  if (begun !== null) yield { line: begun, error: new CliError('ERR_CLI_INPUT_CSV') }
}

function readText(line: InputLine): string {
  if ('text' in line) return line.text
  throw new CliError(line.code)
}

function createReader(
  first: string,
  columns: AccountColumns,
): { readonly read: ReadLine; readonly isHeader: boolean } {
  if (isJsonLine(first))
    return { read: (text) => readRow(parseRow(text), columns), isHeader: false }
  const separator = findSeparator(first)
  const parser = createCsvParser(separator)
  const header = parser.feed(first)
  parser.reset()
  const names = header.kind === 'record' ? header.cells.map(fold) : []
  const address = findName(names, USUAL.address, columns.address)
  if (address === null) {
    assertList(first, names, columns)
    return { read: (text) => ({ address: text, id: null, holder: null, mx: [] }), isHeader: false }
  }
  const holder = findName(names, USUAL.holder, columns.holder)
  if (holder === null && columns.holder !== undefined) {
    throw new CliError('ERR_CLI_OPTION_INVALID', '--holder-column')
  }
  const id = findName(names, USUAL.id, undefined)
  return { read: createCsvReader(separator, { address, holder, id }), isHeader: true }
}

/** A file whose first line is an address holds nothing else. */
function assertList(first: string, names: readonly string[], { address }: AccountColumns): void {
  if (address !== undefined) throw new CliError('ERR_CLI_OPTION_INVALID', '--address-column')
  if (names.length !== 1 || !first.includes('@')) {
    throw new CliError('ERR_CLI_INPUT_MEMBER', 'address')
  }
}

function findSeparator(header: string): string {
  const count = (separator: string): number => header.split(separator).length
  return SEPARATORS.reduce((most, each) => (count(each) > count(most) ? each : most))
}

function fold(name: string): string {
  return name.trim().toLowerCase()
}

function findName(
  names: readonly string[],
  usual: readonly string[],
  given: string | undefined,
): number | null {
  const wanted = given === undefined ? usual : [fold(given)]
  const found = wanted.map((name) => names.indexOf(name)).find((index) => index >= 0)
  return found ?? null
}

interface CsvPlaces {
  readonly address: number
  readonly holder: number | null
  readonly id: number | null
}

/** `null` while a record goes on. A quote that is never closed takes no more than a line may. */
function createCsvReader(separator: string, places: CsvPlaces): ReadLine {
  const parser = createCsvParser(separator)
  let size = 0
  return (text) => {
    size += text.length
    if (size > MAX_LINE_BYTES) {
      parser.reset()
      size = 0
      throw new CliError('ERR_CLI_INPUT_TOO_LONG')
    }
    const step = parser.feed(text)
    if (step.kind === 'open') return null
    size = 0
    if (step.kind === 'broken') throw new CliError('ERR_CLI_INPUT_CSV')
    return readCells(step.cells, places)
  }
}

function readCells(cells: readonly string[], { address, holder, id }: CsvPlaces): FileAccount {
  const at = (place: number | null): string | null => {
    const cell = place === null ? '' : (cells[place] ?? '').trim()
    return cell === '' ? null : cell
  }
  const typed = cells[address]
  if (typed === undefined) throw new CliError('ERR_CLI_INPUT_MEMBER', 'address')
  return { address: typed, id: at(id), holder: at(holder), mx: [] }
}

function readRow(row: Row, columns: AccountColumns): FileAccount {
  const find = (usual: readonly string[], given?: string): string | undefined =>
    given ?? Object.keys(row).find((member) => usual.includes(fold(member)))
  const name = find(USUAL.address, columns.address)
  const address = name === undefined ? undefined : row[name]
  if (typeof address !== 'string') throw new CliError('ERR_CLI_INPUT_MEMBER', name ?? 'address')
  return {
    address,
    id: readName(row, find(USUAL.id)),
    holder: readName(row, find(USUAL.holder, columns.holder)),
    mx: readTexts(row, 'mx') ?? [],
  }
}

/** A text or a number; `null` where there is none. */
function readName(row: Row, member: string | undefined): string | null {
  const value = member === undefined ? null : (row[member] ?? null)
  if (value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new CliError('ERR_CLI_INPUT_MEMBER', member)
}
