import type { StrengthCrackSeconds, StrengthExplanation } from '../../strength/types.js'
import type { Report } from './format-report.js'
import type { CliSession } from './types.js'

/** Units that a time is told in, and the seconds from which each is. */
const UNITS: readonly (readonly [unit: string, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]
const CENTURY = 3_155_760_000

/** Shows what was found in a password, by the numbers of its characters and never by themselves. */
export function formatExplanation(
  session: CliSession,
  password: string,
  explanation: StrengthExplanation,
): Report['facts'] {
  const { catalog, texts } = session
  const { labels } = texts
  const write = (value: number): string => new Intl.NumberFormat(catalog.language).format(value)
  const count = (units: number): number => [...password.slice(0, units)].length
  const parts = explanation.spans.map(({ start, end, pattern }) =>
    texts.formatPart(write(count(start) + 1), write(count(end)), catalog.strengthPatterns[pattern]),
  )
  const { cnil, anssi } = explanation.bits
  const scenarios = Object.entries(explanation.crackSeconds) as [
    keyof StrengthCrackSeconds,
    number,
  ][]
  return [
    [labels.parts, parts.join(', ')],
    [labels.points, write(explanation.points)],
    [labels.bits, texts.formatBits(write(Math.round(cnil)), write(Math.round(anssi)))],
    ...scenarios.map(([scenario, seconds], index): [string, string] => [
      index === 0 ? labels.crackTimes : '',
      `${formatSeconds(session, seconds)} (${texts.crackScenarios[scenario]})`,
    ]),
    ...explanation.suggestions.map((suggestion, index): [string, string] => [
      index === 0 ? texts.suggestion : '',
      catalog.strengthSuggestions[suggestion],
    ]),
  ]
}

function formatSeconds({ catalog, texts }: CliSession, seconds: number): string {
  if (seconds >= CENTURY) return texts.centuries
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['', 0]
  if (size === 0) return texts.instantly
  const value = Math.floor(seconds / size)
  return new Intl.NumberFormat(catalog.language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value)
}
