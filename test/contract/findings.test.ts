import { expect, it } from 'vitest'
import { en } from '../../src/messages/en.js'
import { formatPolicyFinding } from '../../src/messages/format-policy-finding.js'
import { fr } from '../../src/messages/fr.js'
import type { PolicyFinding } from '../../src/policy/lint/types.js'
import { SAMPLE_FINDINGS } from '../support/sample-findings.js'

const HEAD = [
  '# Findings',
  '',
  'What `lintPolicy` finds in a policy document, in French and English. Codes are stable; sentences are not.',
  'Written from the catalogues by `npm test -- --update`: do not edit.',
  '',
]

function writeFinding(finding: PolicyFinding): string[] {
  const { code, params } = finding
  const names = Object.keys(params).map((name) => `\`${name}\``)
  const shape = names.length === 0 ? 'No parameters.' : `Parameters: ${names.join(', ')}.`
  const sentences = [fr, en].map((catalog) => `> ${formatPolicyFinding(finding, catalog)}`)
  return [`## \`${code}\``, '', shape, '', sentences.join('\n>\n'), '']
}

it('the reference of findings is written from the catalogues', async () => {
  const first = new Map([...SAMPLE_FINDINGS].reverse().map((finding) => [finding.code, finding]))
  const sorted = [...first.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const page = [...HEAD, ...sorted.flatMap(writeFinding)].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/findings.md')
})
