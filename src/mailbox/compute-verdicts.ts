import type {
  MailboxEvidence,
  MailboxFindingReason,
  MailboxQuestion,
  MailboxVerdict,
} from './types.js'

/**
 * Weighs the findings for each question. A decisive one contradicts; beside a strong one nothing good is
 * said; what nobody looked into is `unknown`. `safeIsAnswered`: control is proven, and not only once upon
 * a time, and it was asked whether the domain is disposable.
 */
export function computeVerdicts(
  findings: readonly MailboxFindingReason[],
  { otherHolders, attested = {} }: MailboxEvidence,
  safeIsAnswered: boolean,
): Record<MailboxQuestion, MailboxVerdict> {
  const looked: Record<MailboxQuestion, boolean> = {
    dedicated: otherHolders !== undefined,
    personBound: otherHolders !== undefined,
    safe: safeIsAnswered,
  }
  const judge = (question: MailboxQuestion): MailboxVerdict => {
    const against = findings.filter(({ params }) => params.against.includes(question))
    if (against.some(({ params }) => params.weight === 'decisive')) return 'contradicted'
    if (against.some(({ params }) => params.weight === 'strong')) return 'unknown'
    if (attested[question] !== undefined) return 'attested'
    return looked[question] ? 'not_contradicted' : 'unknown'
  }
  return {
    dedicated: judge('dedicated'),
    personBound: judge('personBound'),
    safe: judge('safe'),
  }
}
