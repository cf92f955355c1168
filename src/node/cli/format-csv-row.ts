/** What makes a spreadsheet compute a cell, also in full width, and behind spaces. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u

/**
 * Formats a row of CSV, ended by CRLF, that no program takes for anything but text: what begins like a
 * formula gets an apostrophe before it, and control characters, which a terminal would obey, are shown as
 * U+FFFD.
 *
 * @see RFC 4180; OWASP, CSV Injection
 */
export function formatCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${text.replace(/\p{Cc}/gu, '\uFFFD').replaceAll('"', '""')}"`
}
