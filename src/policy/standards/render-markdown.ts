import type { DescribedReport } from './describe-report.js'

/** Renders a report as Markdown with tables. Every text is escaped: a role may be named anything. */
export function renderMarkdown(report: DescribedReport): string {
  const { texts, notices, obligations, unverified } = report
  return [
    `# ${escapeText(report.heading)}`,
    '',
    ...report.facts.map(([name, value]) => `- **${name}**${texts.colon}${escapeText(value)}`),
    '',
    ...section(
      texts.notices,
      notices.flatMap((notice, index) => [...(index > 0 ? ['>'] : []), `> ${escapeText(notice)}`]),
    ),
    ...section(
      texts.summary,
      report.counts.map(([status, count]) => `- ${status}${texts.colon}${count}`),
    ),
    ...section(texts.clauses, writeClauses(report)),
    ...(unverified === null ? [] : [unverified, '']),
    ...section(texts.obligations, writeObligations(texts, obligations)),
    ...section(
      texts.occasions,
      report.occasions.map((occasion) => `- ${escapeText(occasion)}`),
    ),
    texts.disclaimer,
    '',
  ].join('\n')
}

/** Nothing at all where there is nothing to say. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']
}

function writeClauses({ texts, rows }: DescribedReport): string[] {
  const lines = rows.map(({ clause, requirement, statusText, details }) => [
    escapeText(clause),
    escapeText(requirement),
    `**${statusText}**`,
    details.map(escapeText).join('<br>'),
  ])
  return writeTable([texts.clause, texts.requirement, texts.status, texts.sets], lines)
}

function writeObligations(
  texts: DescribedReport['texts'],
  obligations: DescribedReport['obligations'],
): string[] {
  const lines = obligations.map((cells) => cells.map(escapeText))
  return writeTable([texts.name, texts.obligation, texts.declaration], lines)
}

function writeTable(names: readonly string[], lines: readonly (readonly string[])[]): string[] {
  if (lines.length === 0) return []
  const table = [names, names.map(() => '---'), ...lines]
  return table.map((cells) => `| ${cells.join(' | ')} |`)
}

/** All that could end a cell, open a tag, a link or an emphasis, or begin a new line. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|#~]/gu, '\\$&')
    .replaceAll(/&/gu, '&amp;')
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ')
}
