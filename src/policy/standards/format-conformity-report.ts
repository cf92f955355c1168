import { assertOption } from '../../internal/assert-option.js'
import type { IsoDate } from '../../time.js'
import { describeReport } from './describe-report.js'
import { renderHtml } from './render-html.js'
import { renderMarkdown } from './render-markdown.js'
import type { ConformityReport, ReportLanguage } from './types.js'

/** Options of {@link formatConformityReport}. */
export interface FormatConformityReportOptions {
  readonly language: ReportLanguage
  readonly format: 'markdown' | 'html'
  /** Shown as the date of the report. Default: none. */
  readonly date?: IsoDate | undefined
}

/**
 * Formats a conformity report for an auditor: who judged what by which text, every clause with its finding, what
 * the policy sets there, what the portal has declared, and on which occasions something is missing.
 *
 * A clause that nobody could read is never printed, even if the report holds one; what others report is said to
 * be reported; requirements are in words of our own. The HTML is one page with its style in it, no script and
 * nothing to fetch. Names of roles, groups and applications are escaped. Pure, linear in the report.
 *
 * @param report - From `buildConformityReport`.
 * @param options - Language, format, date.
 * @returns The text, with a line feed at its end.
 * @throws `HygieError` `ERR_OPTION_INVALID` when language or format is another.
 *
 * @example A page for the auditor
 * ```ts
 * import { cnil2022 } from 'hygie/policy/presets'
 * import {
 *   buildConformityReport,
 *   cnil2022Standard,
 *   formatConformityReport,
 * } from 'hygie/policy/standards'
 *
 * const report = buildConformityReport(cnil2022, cnil2022Standard)
 * const page = formatConformityReport(report, { language: 'fr', format: 'html' })
 * console.log(page.slice(0, 15), page.includes('Respecté')) // <!doctype html> true
 * ```
 *
 * @since 0.6.0
 */
export function formatConformityReport(
  report: ConformityReport,
  { language, format, date }: FormatConformityReportOptions,
): string {
  assertOption(['fr', 'en'].includes(language), "'language' must be 'fr' or 'en'.")
  assertOption(['markdown', 'html'].includes(format), "'format' must be 'markdown' or 'html'.")
  const described = describeReport(report, language, date)
  return format === 'html' ? renderHtml(described) : renderMarkdown(described)
}
