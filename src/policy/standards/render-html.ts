import type { DescribedReport, DescribedRow } from './describe-report.js'

/** Nothing is fetched: a report is read years later, on machines without a network. */
const STYLE = `
body { font: 16px/1.5 Georgia, 'Times New Roman', serif; color: #1a1a1a; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.2rem; margin-top: 2rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dt { font-weight: bold } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top }
th { background: #f2f2f2 } td.details { font-size: .875rem; overflow-wrap: anywhere } .details div + div { margin-top: .25rem }
.status { font-weight: bold } .not_met { border-left: .4rem solid #a11212 } .host_unmet { border-left: .4rem solid #8a5a00 }
.met, .host_declared { border-left: .4rem solid #1d6b35 } aside { border: 2px solid #a11212; padding: .25rem 1rem; margin: 1rem 0 }
footer { margin-top: 2rem; border-top: 1px solid #767676; font-size: .9rem }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } thead { display: table-header-group } }
`

/** Renders a report as one HTML page with its style in it, and no script. Every text is escaped. */
export function renderHtml(report: DescribedReport): string {
  const { texts, language, notices, obligations, unverified } = report
  const title = escapeText(report.heading)
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    ...renderFacts(report.facts.map(([name, value]) => [name, link(value, value)])),
    ...(notices.length > 0
      ? ['<aside>', ...section(texts.notices, notices.map(paragraph)), '</aside>']
      : []),
    ...section(texts.summary, renderFacts(report.counts)),
    ...section(texts.clauses, renderClauses(report)),
    ...(unverified === null ? [] : [paragraph(unverified)]),
    ...section(texts.obligations, renderObligations(texts, obligations)),
    ...section(texts.occasions, [
      '<ul>',
      ...report.occasions.map((occasion) => `<li>${escapeText(occasion)}</li>`),
      '</ul>',
    ]),
    `<footer>${paragraph(texts.disclaimer)}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Nothing at all where there is nothing to say. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<h2>${escapeText(title)}</h2>`, ...lines]
}

function paragraph(text: string): string {
  return `<p>${escapeText(text)}</p>`
}

/** The values are marked up already. */
function renderFacts(facts: readonly (readonly [string, string | number])[]): string[] {
  return [
    '<dl>',
    ...facts.map(([name, value]) => `<dt>${escapeText(name)}</dt><dd>${value}</dd>`),
    '</dl>',
  ]
}

function renderClauses({ texts, rows }: DescribedReport): string[] {
  const names = [texts.clause, texts.requirement, texts.status, texts.sets]
  return renderTable(names, rows.map(renderRow))
}

function renderObligations(
  texts: DescribedReport['texts'],
  obligations: DescribedReport['obligations'],
): string[] {
  if (obligations.length === 0) return []
  const rows = obligations.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`,
  )
  return renderTable([texts.name, texts.obligation, texts.declaration], rows)
}

function renderTable(names: readonly string[], rows: readonly string[]): string[] {
  const cells = names.map((name) => `<th scope="col">${escapeText(name)}</th>`)
  const head = `<thead><tr>${cells.join('')}</tr></thead>`
  return ['<table>', head, '<tbody>', ...rows, '</tbody>', '</table>']
}

function renderRow({
  clause,
  address,
  requirement,
  status,
  statusText,
  details,
}: DescribedRow): string {
  const lines = details.map((line) => `<div>${escapeText(line)}</div>`)
  return [
    '<tr>',
    `<th scope="row">${link(address, clause)}</th>`,
    `<td>${escapeText(requirement)}</td>`,
    `<td class="status ${status}">${escapeText(statusText)}</td>`,
    `<td class="details">${lines.join('')}</td>`,
    '</tr>',
  ].join('')
}

/** Only what a browser opens as a page: an address may come from elsewhere. */
function link(address: string, text: string): string {
  if (!/^https?:\/\//u.test(address)) return escapeText(text)
  return `<a href="${escapeText(address)}" rel="noreferrer">${escapeText(text)}</a>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] as string)
}
