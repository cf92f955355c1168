import { promptLine } from '../../adapters/read/index.js'
import { CliError } from './cli-error.js'
import { readLines } from './read-lines.js'
import type { CliIo } from './types.js'

/** What is asked for at a terminal. */
export interface ReadOneOptions {
  readonly prompt: string
  /** Echoes nothing of what is typed. */
  readonly hidden: boolean
}

/**
 * Reads one text: typed at a prompt when standard input is a terminal, else the one line that standard
 * input holds. An empty input is an empty text.
 */
export async function readOne(
  { stdin, stderr }: Pick<CliIo, 'stdin' | 'stderr'>,
  { prompt, hidden }: ReadOneOptions,
): Promise<string> {
  if (stdin.isTTY === true) {
    // Standard output may be a file: the question goes to where errors go.
    const typed = await promptLine(prompt, { input: stdin, output: stderr, hidden })
    if (typed === null) throw new CliError('ERR_CLI_CANCELED')
    return typed
  }
  let text = ''
  for await (const line of readLines(stdin)) {
    if (line.line > 1) throw new CliError('ERR_CLI_INPUT_LINES')
    if ('code' in line) throw new CliError(line.code)
    text = line.text
  }
  return text
}
