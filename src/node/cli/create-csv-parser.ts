/** What a line has made of a record. */
export type CsvStep =
  | { readonly kind: 'record'; readonly cells: readonly string[] }
  /** A quote is open: the record goes on in the next line. */
  | { readonly kind: 'open' }
  /** Something stands behind a closing quote. */
  | { readonly kind: 'broken' }

/** Takes records apart, line by line. */
export interface CsvParser {
  feed(line: string): CsvStep
  /** Forgets a record that is open. */
  reset(): void
}

const QUOTE = '"'

/** Creates a parser of CSV; linear, however many lines a record has. @see RFC 4180 */
export function createCsvParser(separator: string): CsvParser {
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const reset = (): void => {
    cells = []
    cell = ''
    isQuoted = false
  }
  const finish = (step: CsvStep): CsvStep => {
    reset()
    return step
  }
  /** Reads on within quotes; where the cell ends, `-1` when it does not, `null` when it is broken. */
  const readQuoted = (line: string, from: number): number | null => {
    let at = from
    for (;;) {
      const end = line.indexOf(QUOTE, at)
      if (end < 0) {
        cell += `${line.slice(at)}\n`
        return -1
      }
      cell += line.slice(at, end)
      if (line[end + 1] !== QUOTE) return isEnd(line, end + 1, separator) ? end + 1 : null
      cell += QUOTE
      at = end + 2
    }
  }
  const readPlain = (line: string, at: number): number => {
    const end = line.indexOf(separator, at)
    const next = end < 0 ? line.length : end
    cell = line.slice(at, next)
    return next
  }
  return {
    reset,
    feed(line) {
      for (let at = 0; ; at++) {
        const opens = !isQuoted && line[at] === QUOTE
        const isInside = isQuoted || opens
        const next = isInside ? readQuoted(line, opens ? at + 1 : at) : readPlain(line, at)
        if (next === null) return finish({ kind: 'broken' })
        isQuoted = next < 0
        if (isQuoted) return { kind: 'open' }
        cells.push(cell)
        cell = ''
        if (next >= line.length) return finish({ kind: 'record', cells })
        at = next
      }
    },
  }
}

function isEnd(line: string, at: number, separator: string): boolean {
  return at >= line.length || line[at] === separator
}
