import { formatPolicyFinding } from '../../messages/format-policy-finding.js'
import { lintPolicy } from '../../policy/lint/lint-policy.js'
import { loadPolicy } from './load-policy.js'
import type { CliSession, ExitCode } from './types.js'
import { writeResult } from './write-result.js'

/** `hygie policy lint`: finds what is odd about a policy. A notice alone is no objection. */
export async function runPolicyLint(session: CliSession): Promise<ExitCode> {
  const { catalog, operands, palette, texts } = session
  const document = await loadPolicy(operands[0])
  const findings = lintPolicy(document)
  const isObjected = findings.some(({ severity }) => severity !== 'notice')
  const { noFindings, formatFindings } = texts.policy
  await writeResult(session, {
    json: { id: document.id, findings },
    title: findings.length === 0 ? noFindings : formatFindings(findings.length),
    status: isObjected ? 'fail' : 'pass',
    facts: [
      [texts.labels.policy, document.id],
      ...findings.flatMap((finding): [string, string][] => [
        [catalog.policy.severities[finding.severity], palette.faint(finding.path)],
        ['', formatPolicyFinding(finding, catalog)],
      ]),
    ],
  })
  return isObjected ? 1 : 0
}
