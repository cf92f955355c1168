import type { Readable } from 'node:stream'
import type { CliErrorCode } from './cli-error.js'

/** A line of the input: its text, or why it has none. Numbered from 1. */
export type InputLine =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly code: CliErrorCode }

/** In bytes, without the end of the line. */
export const MAX_LINE_BYTES: 65_536 = 65_536

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Reads lines of UTF-8, ended by LF or CRLF, one at a time: the input is read no faster than the lines
 * are taken. Of a line that is too long nothing is kept, however long it is. A byte order mark before
 * the first line is dropped; elsewhere U+FEFF is a character like any other.
 */
export async function* readLines(input: Readable): AsyncGenerator<InputLine> {
  let line = 1
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of input as AsyncIterable<Uint8Array | string>) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
      const last = rest.subarray(0, end)
      yield decode(line, [...parts, last], size + last.length)
      rest = rest.subarray(end + 1)
      line++
      parts = []
      size = 0
    }
    size += rest.length
    // One byte more than the limit may still be a carriage return.
    if (size > MAX_LINE_BYTES + 1) parts = []
    else parts.push(rest)
  }
  if (size > 0) yield decode(line, parts, size)
}

function decode(line: number, parts: readonly Uint8Array[], size: number): InputLine {
  if (size > MAX_LINE_BYTES + 1) return { line, code: 'ERR_CLI_INPUT_TOO_LONG' }
  const whole = Buffer.concat(parts)
  const bytes = whole.at(-1) === CARRIAGE_RETURN ? whole.subarray(0, -1) : whole
  if (bytes.length > MAX_LINE_BYTES) return { line, code: 'ERR_CLI_INPUT_TOO_LONG' }
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: line !== 1 })
    return { line, text: decoder.decode(bytes) }
  } catch {
    // `TextDecoder` throws for malformed UTF-8 and for nothing else.
    return { line, code: 'ERR_CLI_INPUT_ENCODING' }
  }
}
