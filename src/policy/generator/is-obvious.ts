/** Neighbours in the rows of keys, French and English, both ways; and in the columns of a keypad. */
const ROWS = [
  'azerty',
  'qwertyuiop',
  'qsdfghjklm',
  'asd',
  'wxcvbnm',
  'zx',
  '1234567890',
  '147',
  '258',
  '369',
]
const MIN_RUN = 3

/**
 * Tells whether half of a text or more is a run of keys, a sequence or a repetition, at a glance. Coarser than
 * the estimator, and needs none: it errs on the side of drawing again.
 */
export function isObvious(text: string): boolean {
  const folded = text.toLowerCase()
  return isPeriodic(folded) || countInRuns(folded) * 2 >= folded.length
}

function isPeriodic(text: string): boolean {
  for (let period = 1; period * 2 <= text.length; period++) {
    if (text.startsWith(text.slice(period))) return true
  }
  return false
}

/** Characters in runs of three or more in which each leads to the next by the same step. */
function countInRuns(text: string): number {
  let inRuns = 0
  let run = 1
  let step: string | null = null
  for (let index = 1; index <= text.length; index++) {
    const taken =
      index < text.length ? findStep(text[index - 1] as string, text[index] as string) : null
    if (taken !== null && (run === 1 || taken === step)) {
      run++
    } else {
      if (run >= MIN_RUN) inRuns += run
      run = taken === null ? 1 : 2
    }
    step = taken
  }
  return inRuns
}

/** How one character leads to another; `null` when they are no neighbours. */
function findStep(from: string, to: string): string | null {
  const distance = to.charCodeAt(0) - from.charCodeAt(0)
  if (Math.abs(distance) <= 1) return String(distance)
  for (const row of ROWS) {
    if (row.includes(from + to)) return 'along'
    if (row.includes(to + from)) return 'back'
  }
  return null
}
