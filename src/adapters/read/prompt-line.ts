import type { Readable, Writable } from 'node:stream'
import { read } from 'read'

/** Options of {@link promptLine}. */
export interface PromptLineOptions {
  readonly input: Readable
  /** Where the question is written. */
  readonly output: Writable
  /** Echoes nothing of what is typed. */
  readonly hidden: boolean
}

/**
 * Asks for one line at a terminal.
 *
 * @param prompt - Question.
 * @param options - Streams, echo.
 * @returns The line without its end; `null` when it was called off with Ctrl-C or Ctrl-D.
 */
export async function promptLine(
  prompt: string,
  { input, output, hidden }: PromptLineOptions,
): Promise<string | null> {
  const typed = read({ prompt, input, output, silent: hidden, terminal: true })
  const line = await Promise.race([typed, waitForClose(input)]).catch(() => null)
  // The end of a hidden line is hidden too, and so is the one of a prompt that was called off.
  if (hidden || line === null) output.write('\n')
  return line
}

/** `read` never settles when its input ends. Readline pauses the input as soon as it is done with it. */
function waitForClose(input: Readable): Promise<null> {
  return new Promise((resolve) => {
    input.once('pause', () => setImmediate(() => resolve(null)))
    input.once('close', () => resolve(null))
  })
}
