import type {
  MailboxFindingReason,
  MailboxQuestion,
  MailboxSupport,
  MailboxVerdict,
} from './types.js'

/**
 * Weighs the findings for each question. A decisive one contradicts; beside a strong one nothing good is
 * said; what nobody looked into is `unknown`. Of what speaks for a mailbox, only a statement of the holder
 * is a verdict of its own, and it stands below both.
 */
export function computeVerdicts(
  findings: readonly MailboxFindingReason[],
  supports: readonly MailboxSupport[],
  looked: Readonly<Record<MailboxQuestion, boolean>>,
): Record<MailboxQuestion, MailboxVerdict> {
  const isAttested = (question: MailboxQuestion): boolean =>
    supports.some((support) => support.sign === 'attestation' && support.for.includes(question))
  const judge = (question: MailboxQuestion): MailboxVerdict => {
    const against = findings.filter(({ params }) => params.against.includes(question))
    if (against.some(({ params }) => params.weight === 'decisive')) return 'contradicted'
    if (against.some(({ params }) => params.weight === 'strong')) return 'unknown'
    if (isAttested(question)) return 'attested'
    return looked[question] ? 'not_contradicted' : 'unknown'
  }
  return {
    dedicated: judge('dedicated'),
    personBound: judge('personBound'),
    safe: judge('safe'),
  }
}
