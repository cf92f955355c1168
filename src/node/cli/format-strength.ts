import { computeWorstStatus, type Status } from '../../outcome.js'
import type { StrengthEstimate } from '../../strength/types.js'
import type { CliSession } from './types.js'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Shows a score as a bar, a word and an order of magnitude: `■■■□ Bonne, environ 10⁹ essais`. */
export function formatStrength(
  { catalog, palette, texts }: CliSession,
  { score, guessesLog10 }: StrengthEstimate,
  status: Status,
): string {
  const bar = '■'.repeat(score) + '□'.repeat(4 - score)
  const word = catalog.strengthScores[score]
  return `${palette.status(computeWorstStatus([status]), bar)} ${word}, ${texts.formatGuesses(writePower(guessesLog10))}`
}

function writePower(log10: number): string {
  const digits = Math.max(0, Math.round(log10)).toString()
  return `10${[...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('')}`
}
