import type { Report } from './report-number.js'

/** A misspelt word would be a rule that never holds. */
export function reportWords(
  path: string,
  words: readonly string[] | undefined,
  known: readonly string[],
  report: Report,
): void {
  const holds = (words ?? []).every((word) => known.includes(word))
  report(path, holds, `must be one of ${known.join(', ')}`)
}
