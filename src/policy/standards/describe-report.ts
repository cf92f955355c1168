import { DEFAULT_OCCASION, type Occasion } from '../../scope.js'
import type { IsoDate } from '../../time.js'
import type { ReportTexts } from './report-texts.js'
import { REPORT_TEXTS_EN } from './report-texts-en.js'
import { REPORT_TEXTS_FR } from './report-texts-fr.js'
import type { ConformityReport, ConformityRow, ConformityStatus, ReportLanguage } from './types.js'

/** A report in the words of one language, before it is marked up. No text is escaped yet. */
export interface DescribedReport {
  readonly language: ReportLanguage
  readonly texts: ReportTexts
  readonly heading: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly notices: readonly string[]
  readonly counts: readonly (readonly [status: string, count: number])[]
  readonly rows: readonly DescribedRow[]
  /** Each obligation once, with what was declared. */
  readonly obligations: readonly (readonly [name: string, meaning: string, declaration: string])[]
  readonly occasions: readonly string[]
  readonly unverified: string | null
}

/** One clause in the words of one language. */
export interface DescribedRow {
  readonly clause: string
  readonly address: string
  readonly textDate: IsoDate
  readonly requirement: string
  readonly status: ConformityStatus
  readonly statusText: string
  /** Each on a line of its own. */
  readonly details: readonly string[]
}

/**
 * Puts a report into words. What nobody could read is left out here too, and what others report is said to be
 * reported, so that a report that did not come from us keeps to it as well.
 */
export function describeReport(
  report: ConformityReport,
  language: ReportLanguage,
  date: IsoDate | undefined,
): DescribedReport {
  const texts = language === 'fr' ? REPORT_TEXTS_FR : REPORT_TEXTS_EN
  const { policy, standard } = report
  const occasions = describeOccasions(report, texts)
  const rows = report.rows.filter(({ evidence }) => evidence !== 'unverified')
  const left = report.unverified + report.rows.length - rows.length
  const enforcement = `${texts.mode[policy.mode]}, ${texts.rollout(policy.rolloutPercent)}`
  return {
    language,
    texts,
    heading: `${texts.title}${texts.colon}${policy.id}, ${standard.title[language]}`,
    facts: [
      [texts.policy, `${policy.id} (${enforcement})`],
      [texts.standard, standard.title[language]],
      [texts.standardDate, standard.textDate],
      [texts.address, standard.address],
      ...(date === undefined ? [] : [[texts.date, date] as const]),
    ],
    notices: [
      ...report.notices.map((notice) => notice[language]),
      ...(policy.enforced ? [] : [texts.notEnforced]),
    ],
    counts: STATUSES.map((status) => [texts.statuses[status], countRows(rows, status)]),
    rows: rows.map((row) => describeRow(row, { language, texts, occasions, standard })),
    obligations: listObligations(rows, texts),
    occasions: occasions.map(
      (occasion, index) =>
        `${occasion} (${texts.fingerprint} ${report.occasions[index]?.fingerprint})`,
    ),
    unverified: left === 0 ? null : texts.unverified(left),
  }
}

const STATUSES: readonly ConformityStatus[] = [
  'met',
  'not_met',
  'host_declared',
  'host_unmet',
  'not_applicable',
]

function countRows(rows: readonly ConformityRow[], wanted: ConformityStatus): number {
  return rows.filter(({ status }) => status === wanted).length
}

interface Described {
  readonly language: ReportLanguage
  readonly texts: ReportTexts
  readonly occasions: readonly string[]
  readonly standard: ConformityReport['standard']
}

function describeRow(
  row: ConformityRow,
  { language, texts, occasions, standard }: Described,
): DescribedRow {
  const forces = row.evidence === 'secondary' ? texts.reportedForces : texts.forces
  const origin = row.evidence === 'design' ? `${texts.ownChoice}. ` : ''
  const isEverywhere = row.notMetOn.length === occasions.length
  const places = isEverywhere
    ? texts.everyOccasion
    : row.notMetOn.map((index) => occasions[index]).join(' · ')
  return {
    clause: row.clause,
    address: row.address,
    textDate: row.textDate,
    requirement: `${origin}${forces[row.force]}${texts.colon}${row.requirement[language]}`,
    status: row.status,
    statusText: texts.statuses[row.status],
    details: [
      ...row.found.map(({ name, values }) => `${name} = ${values.join(' | ')}`),
      ...row.host.map(
        ({ obligation, declared }) =>
          `${obligation}${texts.colon}${describeDeclaration(declared, texts)}`,
      ),
      ...(row.address === standard.address ? [] : [`${texts.address}${texts.colon}${row.address}`]),
      ...(row.notMetOn.length > 0 ? [`${texts.notMetOn}${texts.colon}${places}`] : []),
    ],
  }
}

function describeDeclaration(declared: boolean | null, texts: ReportTexts): string {
  if (declared === null) return texts.undeclared
  return declared ? texts.declared : texts.refused
}

function listObligations(
  rows: readonly ConformityRow[],
  texts: ReportTexts,
): DescribedReport['obligations'] {
  const asked = rows.filter(({ status }) => status !== 'not_applicable').flatMap(({ host }) => host)
  const each = new Map(asked.map(({ obligation, declared }) => [obligation, declared]))
  return [...each].map(([obligation, declared]) => [
    obligation,
    texts.host[obligation],
    describeDeclaration(declared, texts),
  ])
}

/** Says of each occasion only what tells it from another, or from what is assumed where nothing is said. */
function describeOccasions({ occasions }: ConformityReport, texts: ReportTexts): readonly string[] {
  const fields = (Object.keys(DEFAULT_OCCASION) as (keyof Occasion)[]).filter((field) =>
    occasions.some(({ occasion }) => String(occasion[field]) !== String(DEFAULT_OCCASION[field])),
  )
  return occasions.map(({ occasion }) => {
    const words = texts.occasion(occasion)
    return fields.map((field) => words[field]).join(', ') || texts.unsaid
  })
}
