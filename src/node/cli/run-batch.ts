import { computeWorstStatus, type Status } from '../../outcome.js'
import { CliError } from './cli-error.js'
import { computeExitCode } from './compute-exit-code.js'
import { describeLineError } from './describe-line-error.js'
import { type InputLine, readLines } from './read-lines.js'
import type { CliSession, ExitCode, Verdict } from './types.js'

/** How a line is judged. Raises what is wrong with the line. */
export type LineJudge = (text: string) => Verdict | Promise<Verdict>

/** What may be done beside judging. */
export interface RunBatchOptions {
  readonly judge: LineJudge
  /** What tells a line in error from others beside its number. Default: nothing. */
  readonly identify?: ((text: string) => object) | undefined
  /** Lines judged at once. Default: 1, because judging within the process gains nothing from more. */
  readonly width?: number | undefined
}

/** A line's JSON object, and the status that goes into the exit code; `null` for a line in error. */
interface Answer {
  readonly status: Status | null
  readonly json: object
}

/**
 * Judges standard input line by line and writes one JSON object per line, in the same order, each as
 * soon as it and those before it are known. Input is read no faster than output is taken. A wrong line
 * gets an error in its place, and the rest goes on.
 *
 * @returns 2 when a line was wrong, else the exit code of the worst status.
 */
export async function runBatch(
  { io, output }: CliSession,
  { judge, identify = () => ({}), width = 1 }: RunBatchOptions,
): Promise<ExitCode> {
  const writes: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()
  let worst: Status = 'pass'
  let isWrong = false

  const write = async ({ status, json }: Answer): Promise<void> => {
    if (status === null) isWrong = true
    else worst = computeWorstStatus([worst, status])
    await output.write(`${JSON.stringify(json)}\n`)
  }
  try {
    for await (const line of readLines(io.stdin)) {
      if (output.isClosed()) break
      last = Promise.all([answerLine(line, judge, identify), last]).then(([answer]) =>
        write(answer),
      )
      writes.push(last)
      if (writes.length >= width) await writes.shift()
    }
    await last
  } finally {
    // After a failure, what is still under way must not be left to reject unheard.
    await Promise.allSettled(writes)
  }
  return isWrong ? 2 : computeExitCode(worst)
}

async function answerLine(
  input: InputLine,
  judge: LineJudge,
  identify: (text: string) => object,
): Promise<Answer> {
  const { line } = input
  try {
    if ('code' in input) throw new CliError(input.code)
    const { status, json } = await judge(input.text)
    return { status, json: { line, ...json } }
  } catch (error) {
    const known = 'text' in input ? identify(input.text) : {}
    return { status: null, json: { line, ...known, error: describeLineError(error) } }
  }
}
