import { LIMITS, MAX_BITS, MAX_GUESSES_LOG10 } from './limits.js'
import { reportAction } from './report-action.js'
import { type Report, reportNumber } from './report-number.js'
import type { CompositionProfile, CompositionRule, LengthRule, PartialRules } from './types.js'

/** Takes down what no type can say of the rules for the password itself. */
export function reportPasswordIssues(path: string, rules: PartialRules, report: Report): void {
  const { length, composition = [], blocklist = [], strength, history } = rules
  if (length !== undefined) reportLength(`${path}/length`, length, report)
  for (const [index, rule] of composition.entries()) {
    reportComposition(`${path}/composition/${index}`, rule, report)
  }
  for (const [index, { common }] of blocklist.entries()) {
    const at = `${path}/blocklist/${index}/common/minEntries`
    reportNumber(report, at, common?.minEntries, LIMITS.count)
  }
  if (strength) {
    const at = `${path}/strength`
    report(`${at}/minScore`, [0, 1, 2, 3, 4].includes(strength.minScore), 'must be 0 to 4')
    reportNumber(report, `${at}/minPoints`, strength.minPoints, LIMITS.points)
    reportAbove0(`${at}/minGuessesLog10`, strength.minGuessesLog10, MAX_GUESSES_LOG10, report)
    reportAbove0(`${at}/minBits`, strength.minBits, MAX_BITS, report)
  }
  if (history) {
    const { entries, onSimilar } = history
    reportNumber(report, `${path}/history/entries`, entries ?? Number.NaN, LIMITS.entries)
    reportAction(`${path}/history/onSimilar`, onSimilar, report)
  }
  for (const [pattern, action] of Object.entries(rules.patterns ?? {})) {
    reportAction(`${path}/patterns/${pattern}`, action, report)
  }
}

/** A misspelt action would let pass what it was meant to refuse. */
function reportAbove0(path: string, value: number | undefined, max: number, report: Report): void {
  const holds = value === undefined || (value > 0 && value <= max)
  report(path, holds, `must be above 0, up to ${max}`)
}

function reportLength(path: string, { min, max, maxBytes }: LengthRule, report: Report): void {
  reportNumber(report, `${path}/min`, min ?? Number.NaN, LIMITS.length)
  reportNumber(report, `${path}/max`, max ?? Number.NaN, LIMITS.length)
  report(`${path}/max`, !(max < min), 'must not be below min')
  reportNumber(report, `${path}/maxBytes`, maxBytes, LIMITS.bytes)
  report(`${path}/maxBytes`, maxBytes === undefined || !(maxBytes < min), 'must not be below min')
}

function reportComposition(path: string, rule: CompositionRule, report: Report): void {
  const { anyOf, waiveFrom, specials } = rule
  report(`${path}/anyOf`, anyOf.length > 0, 'must name at least one profile')
  for (const [index, profile] of anyOf.entries()) {
    reportProfile(`${path}/anyOf/${index}`, profile, report)
  }
  reportNumber(report, `${path}/waiveFrom`, waiveFrom, LIMITS.length)
  report(
    `${path}/specials`,
    specials === undefined || /^[^\p{L}\p{M}\p{Nd}]+$/u.test(specials),
    'must hold special characters, and nothing else',
  )
}

function reportProfile(path: string, profile: CompositionProfile, report: Report): void {
  if ('min' in profile)
    reportNumber(report, `${path}/min`, profile.min ?? Number.NaN, LIMITS.length)
  if ('words' in profile) {
    reportNumber(report, `${path}/words`, profile.words ?? Number.NaN, LIMITS.words)
  }
  if ('bits' in profile) reportAbove0(`${path}/bits`, profile.bits ?? Number.NaN, MAX_BITS, report)
}
