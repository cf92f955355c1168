import { describe, expect, it } from 'vitest'
import { isHygieError } from '../../../../src/errors.js'
import { definePolicy } from '../../../../src/policy/define-policy.js'
import { HOST_OBLIGATIONS } from '../../../../src/policy/host-names.js'
import {
  buildConformityReport,
  type ConformityReport,
  defineStandard,
  type FormatConformityReportOptions,
  formatConformityReport,
} from '../../../../src/policy/standards/index.js'
import { REPORT_TEXTS_EN } from '../../../../src/policy/standards/report-texts-en.js'
import { REPORT_TEXTS_FR } from '../../../../src/policy/standards/report-texts-fr.js'
import type { IsoDate } from '../../../../src/time.js'

const HOSTILE = `<script>alert('x')</script> & "q" | \`c\` [l](javascript:1)\n# title`
const source = {
  standard: 'House',
  address: 'javascript:alert(1)',
  textDate: '2026-01-01',
  evidence: 'design',
} as const

const standard = defineStandard({
  id: 'house',
  title: { fr: 'Règles de la maison', en: 'Rules of the house' },
  source,
  notices: [
    { fr: 'Premier avis.', en: 'First notice.' },
    { fr: 'Second avis.', en: 'Second notice.' },
  ],
  distinguishes: { factors: ['single', 'mfa'] },
  clauses: [
    {
      clause: 'A|1',
      requirement: { fr: 'Longueur.', en: 'Length.' },
      reads: ['length.min'],
      check: ({ rules }) => rules.length.min >= 16,
    },
    {
      clause: 'A2',
      force: 'should',
      requirement: { fr: 'Protection.', en: 'Protection.' },
      host: ['tls', 'mfa', 'paste'],
      evidence: 'secondary',
      address: 'https://example.test/?a=1&b="2"',
    },
    {
      clause: 'A3',
      force: 'may',
      requirement: { fr: 'Rien.', en: 'Nothing.' },
      check: () => null,
      evidence: 'primary',
    },
    {
      clause: 'A4',
      requirement: { fr: 'Jamais imprimé.', en: 'Never printed.' },
      check: () => true,
      evidence: 'unverified',
    },
  ],
})
const document = definePolicy({
  id: 'portal',
  rules: { length: { min: 12, max: 256 } },
  host: { tls: true, mfa: false },
  scoped: [{ scope: { roles: [HOSTILE] }, rules: { length: { min: 16, max: 256 } } }],
})
const report = buildConformityReport(document, standard)
const format = (
  options: Partial<FormatConformityReportOptions> = {},
  given: ConformityReport = report,
): string => formatConformityReport(given, { language: 'en', format: 'markdown', ...options })

describe('formatConformityReport', () => {
  it('says in Markdown all that the report holds', () => {
    expect(format()).toMatchInlineSnapshot(`
      "# Conformity report: portal, Rules of the house

      - **Policy**: portal (enforced, 100% of accounts)
      - **Standard**: Rules of the house
      - **Date of the text**: 2026-01-01
      - **Address**: javascript:alert(1)

      ## Note

      > First notice.
      >
      > Second notice.

      ## Summary

      - Met: 0
      - Not met: 1
      - For the portal, declared: 0
      - For the portal, not declared: 1
      - Not applicable: 1

      ## Requirements

      | Clause | Requirement, in our words | Finding | The policy sets |
      | --- | --- | --- | --- |
      | A\\|1 | Choice of the author of the standard. Required: Length. | **Not met** | length.min = 12 \\| 16<br>Not met on: no role, password alone · no role, with a second factor |
      | A2 | Reported to be recommended (text not read): Protection. | **For the portal, not declared** | tls: Declared as fulfilled<br>mfa: Declared as not fulfilled<br>paste: Nothing is declared<br>Address: https://example.test/?a=1&amp;b="2" |
      | A3 | Allowed: Nothing. | **Not applicable** |  |

      One requirement is left out because no source of it could be read.

      ## Obligations of the portal

      | Name | Obligation | Declaration |
      | --- | --- | --- |
      | tls | Traffic goes over a protected channel (TLS). | Declared as fulfilled |
      | mfa | A second factor of another kind is asked for; a code by mail is none. | Declared as not fulfilled |
      | paste | Pasting is allowed. | Nothing is declared |

      ## Occasions looked at

      - no role, password alone (fingerprint 2950d917359038c3)
      - role \\<script\\>alert('x')\\</script\\> &amp; "q" \\| \\\`c\\\` \\[l\\](javascript:1) \\# title, password alone (fingerprint 9a9650bd7a88519a)
      - no role, with a second factor (fingerprint 2950d917359038c3)
      - role \\<script\\>alert('x')\\</script\\> &amp; "q" \\| \\\`c\\\` \\[l\\](javascript:1) \\# title, with a second factor (fingerprint 9a9650bd7a88519a)

      This report compares rules with a text. It does not check what the portal declares, makes no service conform by itself, and replaces neither the official text nor legal advice.
      "
    `)
  })

  it('says the same in HTML, on a page that fetches nothing and runs nothing', () => {
    const page = format({ format: 'html', language: 'fr', date: '2026-11-24' as IsoDate })
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">[\s\S]*<\/html>\n$/u)
    for (const text of [
      'Longueur.',
      'Premier avis.',
      'Second avis.',
      '2026-11-24',
      'Non respecté',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toMatch(
      /<(?:script|link|img|iframe|object|form)|\bsrc=|\burl\(|@import|\bon\w+=/iu,
    )
    expect([...page.matchAll(/href="(?<to>[^"]*)"/gu)].map(({ groups }) => groups?.['to'])).toEqual(
      ['https://example.test/?a=1&amp;b=&quot;2&quot;'],
    )
    const rows = page.match(/<tr>/gu) ?? []
    expect(rows).toHaveLength(1 + 3 + 1 + 3)
  })

  it('closes every element that it opens', () => {
    const page = format({ format: 'html' })
    for (const name of [
      'html',
      'head',
      'body',
      'table',
      'tbody',
      'tr',
      'td',
      'th',
      'dl',
      'ul',
      'li',
      'div',
      'p',
    ]) {
      const opened = page.match(new RegExp(`<${name}[ >]`, 'gu')) ?? []
      const closed = page.match(new RegExp(`</${name}>`, 'gu')) ?? []
      expect([name, closed.length]).toEqual([name, opened.length])
    }
  })

  it('lets no name of the portal become mark-up', () => {
    expect(format()).not.toMatch(/[^\\]<script>|^#+ title|[^\\]`c|[^\\]\[l/mu)
    expect(format({ format: 'html' })).not.toMatch(/<script>|'x'|"q"/u)
  })

  it('keeps the rules of evidence for a report that did not come from us', () => {
    const forged: ConformityReport = {
      ...report,
      rows: report.rows.map((row) => ({ ...row, evidence: 'unverified' })),
    }
    for (const kind of ['markdown', 'html'] as const) {
      const text = format({ format: kind }, forged)
      for (const { requirement } of report.rows) expect(text).not.toContain(requirement.en)
      expect(text).toContain('4 requirements are left out')
    }
    expect(format({ language: 'fr' }, forged)).toContain('4 exigences sont laissées de côté')
  })

  it('says that a policy refuses nothing yet', () => {
    const watching = buildConformityReport(definePolicy({ ...document, mode: 'audit' }), standard)
    expect(format({}, watching)).toContain('not enforced for everybody')
    expect(format({ language: 'fr', format: 'html' }, watching)).toContain('en observation')
  })

  it('leaves out the parts of which there is nothing to say', () => {
    const plain = buildConformityReport(
      definePolicy({ id: 'portal' }),
      defineStandard({
        id: 'small',
        title: { fr: 'Petit', en: 'Small' },
        source,
        clauses: [{ clause: '1', requirement: { fr: 'Oui.', en: 'Yes.' }, check: () => true }],
      }),
    )
    expect(format({}, plain)).not.toMatch(/## Note|Obligations|left out/u)
    expect(format({ format: 'html' }, plain)).not.toMatch(/<aside>|Obligations|left out/u)
    expect(format({}, plain)).toContain('- no distinction (fingerprint')
  })

  it.each(['fr', 'en'] as const)('tells occasions apart in words: %s', (language) => {
    const words = format(
      { language },
      buildConformityReport(document, standard, {
        occasions: [
          {},
          { kind: 'service', moment: 'login', exposed: false, sensitivity: 'low' },
          { groups: ['paris'], client: 'app', sensitivity: 'medium', factors: 'mfa' },
        ],
      }),
    )
    expect(words).toContain(language === 'fr' ? 'compte de service' : 'account of a service')
    expect(words).toContain(language === 'fr' ? 'groupe paris' : 'group paris')
    expect(words).toContain(language === 'fr' ? 'accès local' : 'local access')
  })

  it.each([
    [{ language: 'de' as 'fr' }, "'language'"],
    [{ format: 'pdf' as 'html' }, "'format'"],
  ])('refuses %j', (options, name) => {
    expect(() => format(options)).toThrow(
      expect.toSatisfy(
        (error) =>
          isHygieError(error) &&
          error.code === 'ERR_OPTION_INVALID' &&
          error.message.includes(name),
      ),
    )
  })
})

describe('the texts of a report', () => {
  it.each([
    ['fr', REPORT_TEXTS_FR],
    ['en', REPORT_TEXTS_EN],
  ])('have a sentence for every obligation: %s', (_language, { host }) => {
    expect(Object.keys(host).sort()).toEqual([...HOST_OBLIGATIONS].sort())
    for (const sentence of Object.values(host)) expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
  })

  it('are written in French typography', () => {
    const texts = [
      ...Object.values(REPORT_TEXTS_FR.host),
      REPORT_TEXTS_FR.disclaimer,
      REPORT_TEXTS_FR.notEnforced,
    ]
    for (const text of texts) expect(text).not.toMatch(/ [:;!?»]|« |'|[^\u202F][;!?]|[^\u00A0]:/u)
  })
})
