import { checkMailbox } from '../../mailbox/check-mailbox.js'
import { normalizeMailbox } from '../../mailbox/normalize-mailbox.js'
import type { MailboxDetails, MailboxOutcome, MailboxQuestion } from '../../mailbox/types.js'
import type { Status } from '../../outcome.js'
import { formatReport, type Report } from './format-report.js'
import type { MailboxTerms } from './load-mailbox-terms.js'
import type { MailboxSubject } from './read-mailbox-subject.js'
import { toMemberError } from './to-member-error.js'
import type { CliSession, Verdict } from './types.js'
import { writeWord } from './write-word.js'

const QUESTIONS: readonly MailboxQuestion[] = ['dedicated', 'personBound', 'safe']

/** Judges one address. */
export function judgeMailbox(
  session: CliSession,
  subject: MailboxSubject,
  terms: MailboxTerms,
): Verdict {
  const { status, reasons, details } = check(subject, terms)
  const { category, findings } = details
  return {
    status,
    reasons,
    json: {
      accepted: toAccepted(status),
      key: findKey(subject, details),
      category: category === null ? null : writeWord(category),
      verdicts: Object.fromEntries(
        QUESTIONS.map((question) => [question, writeWord(details[question])]),
      ),
      reasons: [...new Set(findings.map(({ code }) => code))],
    },
    describe: () => formatReport(session, { status, facts: listFacts(session, details), reasons }),
  }
}

/** A warning is asked about, and is neither yes nor no. */
export function toAccepted(status: Status): boolean | 'warn' {
  return status === 'warn' ? status : status !== 'fail'
}

function check(
  { address, smtputf8, evidence }: MailboxSubject,
  terms: MailboxTerms,
): MailboxOutcome {
  const { rule, lists, now } = terms
  try {
    const options = { rule: { ...rule, smtputf8: smtputf8 ?? rule.smtputf8 }, evidence, lists, now }
    return checkMailbox(address, options)
  } catch (error) {
    throw toMemberError(error)
  }
}

/** The key of a patient's mailbox would be a health identifier. */
function findKey(
  { address, evidence }: MailboxSubject,
  { category }: MailboxDetails,
): string | null {
  if (category === 'mssante_patient') return null
  return normalizeMailbox(address, { mx: evidence.mx ?? [] })?.exact ?? null
}

function listFacts({ catalog, texts }: CliSession, details: MailboxDetails): Report['facts'] {
  const { category } = details
  if (category === null) return []
  return [
    [texts.labels.category, catalog.mailboxCategories[category]],
    ...QUESTIONS.map(
      (question) =>
        [catalog.mailboxQuestions[question], catalog.mailboxVerdicts[details[question]]] as const,
    ),
  ]
}
