import { HOST_OBLIGATIONS } from './host-names.js'
import type { Report } from './report-number.js'
import { reportWords } from './report-words.js'
import type { PolicyDocument } from './types.js'

/** Takes down what is wrong with how a document is put into force, and with what the portal declares. */
export function reportDeclarationIssues(
  { mode, rollout: { percent }, host }: PolicyDocument,
  report: Report,
): void {
  reportWords('/mode', [mode], ['enforce', 'audit'], report)
  report('/rollout/percent', percent >= 0 && percent <= 100, 'must be 0 to 100')
  for (const [name, isDone] of Object.entries(host)) {
    report(`/host/${name}`, isObligation(name), 'is no obligation of a host')
    report(
      `/host/${name}`,
      ['boolean', 'undefined'].includes(typeof isDone),
      'must be true or false',
    )
  }
}

function isObligation(name: string): boolean {
  return HOST_OBLIGATIONS.some((known) => known === name)
}
