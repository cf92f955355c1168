import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  buildConformityReport,
  type ConformityReport,
  formatConformityReport,
  type ReportLanguage,
  STANDARDS,
} from '../../src/policy/standards/index.js'
import { listPresets } from '../support/list-presets.js'

const LANGUAGES: readonly ReportLanguage[] = ['fr', 'en']
const GUIDE = 'docs/guides/conformity.md'
const MARK = '<!-- Below is made by `npm test -- --update`: do not edit. -->\n'

const presets = listPresets().map(([, document]) => document)
const reports = new Map(
  presets.map((document) => [
    document.id,
    STANDARDS.map((standard) => buildConformityReport(document, standard)),
  ]),
)
const reportsOf = (id: string): readonly ConformityReport[] => reports.get(id) ?? []
const own = (id: string): ConformityReport | undefined =>
  reportsOf(id).find(({ standard }) => standard.id === id)

/** Of a page that begins with one heading, a part of a page with another. */
const nest = (page: string): string => page.replaceAll(/^#/gmu, '##')

const PAGES = {
  fr: [
    'Ce préréglage devant chaque référentiel, article par article. Écrit par `npm test -- --update`\u00A0: ne pas',
    'modifier. Un préréglage ne déclare rien au nom du portail\u00A0: toute obligation du portail y est donc non déclarée.',
  ],
  en: [
    'This preset held against each standard, clause by clause. Written by `npm test -- --update`: do not edit. A',
    'preset declares nothing in the name of the portal: all obligations of the portal are therefore not declared.',
  ],
}

describe.each(LANGUAGES)('the reports in %s', (language) => {
  it.each(presets)('hold the preset $id against every standard', async ({ id }) => {
    const parts = reportsOf(id).map((report) =>
      nest(formatConformityReport(report, { language, format: 'markdown' })),
    )
    const page = [`# ${id}`, '', ...PAGES[language], '', ...parts].join('\n')
    await expect(page).toMatchFileSnapshot(`../../docs/conformity/${id}.${language}.md`)
  })

  it('stand in the docs, and nothing else', () => {
    const files = readdirSync('docs/conformity').filter((file) => file.endsWith(`.${language}.md`))
    expect(files.sort()).toEqual(presets.map(({ id }) => `${id}.${language}.md`).sort())
  })

  it('print no clause that nobody could read, and prefix what others report', () => {
    const prefix = { fr: 'selon des tiers (texte non lu)', en: 'Reported to be' }[language]
    for (const standard of STANDARDS) {
      for (const format of ['markdown', 'html'] as const) {
        const report = buildConformityReport(presets[0] as (typeof presets)[0], standard)
        const text = formatConformityReport(report, { language, format })
        for (const { evidence, requirement } of standard.clauses) {
          const written = requirement[language].replaceAll("'", '&#39;')
          const line = text.split('\n').find((one) => one.includes(written))
          expect(line === undefined).toBe(evidence === 'unverified')
          if (line !== undefined) expect(line.includes(prefix)).toBe(evidence === 'secondary')
        }
      }
    }
  })

  it.each(['markdown', 'html'] as const)(
    'say in %s that the PGSSI-S admits no password any more',
    (format) => {
      const sentence = {
        fr: 'a pris fin le 31 décembre 2025',
        en: 'ended on 31 December 2025',
      }[language]
      for (const document of presets) {
        const report = reportsOf(document.id).find(
          ({ standard }) => standard.id === 'pgssi-s-rie-v1',
        )
        expect(report?.counts.not_met).toBeGreaterThan(0)
        expect(formatConformityReport(report as ConformityReport, { language, format })).toContain(
          sentence,
        )
      }
    },
  )
})

describe('a preset', () => {
  const followed = presets.filter(({ id }) => own(id) !== undefined && id !== 'pgssi-s-rie-v1')

  it('has a standard of its own, but for the designs of this package', () => {
    const without = presets.filter(({ id }) => own(id) === undefined).map(({ id }) => id)
    expect(without.sort()).toEqual(['fr-health-harmonised', 'fr-health-pro-remote'])
  })

  it.each(followed)(
    '$id holds every "must" of its own standard that a policy can hold',
    ({ id }) => {
      const report = own(id)
      const notMet = report?.rows.filter(({ status }) => status === 'not_met') ?? []
      const isAsvs1 = id === 'owasp-asvs-5-level-1'
      expect(notMet.map(({ clause }) => clause)).toEqual(
        isAsvs1 || id.startsWith('owasp') ? ['6.2.1, recommended'] : [],
      )
    },
  )

  it('of the PGSSI-S fails by what has ended, and by what a password alone may not do', () => {
    const report = own('pgssi-s-rie-v1')
    const notMet = report?.rows.filter(({ status }) => status === 'not_met') ?? []
    expect(notMet.map(({ clause }) => clause)).toEqual([
      'EXI 03',
      'EXI 25, accès local',
      'Foire aux questions',
    ])
  })
})

describe('the guide', () => {
  it('ends with a matrix of all presets and all standards', async () => {
    const [intro = ''] = readFileSync(GUIDE, 'utf8').split(MARK)
    await expect(`${intro}${MARK}${writeMatrix()}`).toMatchFileSnapshot(`../../${GUIDE}`)
  })
})

function writeMatrix(): string {
  const head = ['', ...STANDARDS.map((_standard, index) => `${index + 1}`)]
  const lines = presets.map(({ id }) => [
    `${id} [fr](../conformity/${id}.fr.md) [en](../conformity/${id}.en.md)`,
    ...reportsOf(id).map(
      ({ counts }) => `${counts.met}/${counts.not_met}/${counts.host_declared + counts.host_unmet}`,
    ),
  ])
  return [
    '',
    ...STANDARDS.map(
      ({ title, id }, index) => `${index + 1}. ${title.fr} · ${title.en} (\`${id}\`)`,
    ),
    '',
    ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n')
}
