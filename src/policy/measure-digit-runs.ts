/** How many characters of a text stand in runs of digits. */
export interface DigitRuns {
  /** Each one more than the one before, or each one less. */
  readonly sequences: number
  /** All the same. */
  readonly repeats: number
}

/** Two digits are no run: half of all numbers have some. */
const MIN_RUN = 3

/** Measures runs of digits, which an estimator may explain as a number that is often chosen. Linear. */
export function measureDigitRuns(text: string): DigitRuns {
  let [sequences, repeats, from] = [0, 0, 0]
  while (from < text.length) {
    const step = readStep(text, from)
    let end = from + 1
    while (step !== null && readStep(text, end - 1) === step) end++
    const length = end - from
    if (length >= MIN_RUN && step === 0) repeats += length
    else if (length >= MIN_RUN) sequences += length
    from = length >= MIN_RUN ? end : from + 1
  }
  return { sequences, repeats }
}

/** -1, 0 or 1 from a digit to the next; `null` for any other step. */
function readStep(text: string, at: number): number | null {
  if (!/^\d\d$/u.test(text.slice(at, at + 2))) return null
  const step = text.charCodeAt(at + 1) - text.charCodeAt(at)
  return Math.abs(step) <= 1 ? step : null
}
