import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import { formatPolicyFinding } from '../../../src/messages/index.js'
import { SOURCES } from '../../../src/policy/standards/sources.js'
import { SAMPLE_FINDINGS } from '../../support/sample-findings.js'

describe.each([fr, en])('the findings in $language', (catalog) => {
  const sentences = SAMPLE_FINDINGS.map((finding) => formatPolicyFinding(finding, catalog))

  it.each(sentences.map((sentence) => [sentence]))('%s', (sentence) => {
    expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u)
    expect(sentence).not.toMatch(/undefined|NaN|\[object|[{}'"`]|[ \u00A0\u202F]{2}|\s[,.]/u)
  })

  it('differ, each from every other', () => {
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('name the texts that they rest on', () => {
    const [finding] = SAMPLE_FINDINGS
    if (finding === undefined) throw new Error('no sample')
    const clauses = [
      { ...SOURCES.nist, clause: '3.1.1.2 (6)' },
      { ...SOURCES.asvs, clause: '6.2.10' },
    ]
    const text = formatPolicyFinding({ ...finding, clauses }, catalog)
    expect(text).toContain('NIST SP 800-63B-4 (31 July 2025), 3.1.1.2 (6)')
    expect(text).toMatch(/OWASP ASVS 5\.0\.0, 6\.2\.10\.$/u)
  })

  it('have labels for how grave they are', () => {
    expect(new Set(Object.values(catalog.policy.severities)).size).toBe(3)
  })
})

it('French has a no-break space before what asks for one', () => {
  for (const finding of SAMPLE_FINDINGS) {
    const text = formatPolicyFinding(finding, fr)
    expect(text).not.toMatch(/[^\u00A0](?::|»)|«[^\u00A0]|[^\u202F][;!?]/u)
  }
})
