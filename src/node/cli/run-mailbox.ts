import { loadDisposableDomains } from '../../adapters/disposable-email-domains-js/index.js'
import { checkMailbox } from '../../mailbox/check-mailbox.js'
import { normalizeMailbox } from '../../mailbox/normalize-mailbox.js'
import type { MailboxDetails, MailboxEvidence, MailboxRule } from '../../mailbox/types.js'
import { computePolicy } from '../../policy/compute-policy.js'
import { CliError } from './cli-error.js'
import { formatReport, type Report } from './format-report.js'
import { loadPolicy } from './load-policy.js'
import {
  isJsonLine,
  parseRow,
  type Row,
  readFlag,
  readMoment,
  readObject,
  readRequiredText,
} from './read-members.js'
import { readOne } from './read-one.js'
import { parseOption, readOption } from './read-options.js'
import { runBatch } from './run-batch.js'
import type { CliSession, ExitCode, ParsedOptions, Verdict } from './types.js'
import { writeVerdict } from './write-verdict.js'

/** An address with what is known of it. */
interface Subject {
  readonly address: string
  readonly smtputf8: boolean | undefined
  readonly evidence: MailboxEvidence
}

/** `hygie mailbox`: judges addresses. */
export async function runMailbox(session: CliSession): Promise<ExitCode> {
  const { io, operands, options, texts } = session
  const known = readKnown(options)
  const { rules } = computePolicy(await loadPolicy(readOption(options, 'policy')))
  const lists = { disposable: await loadDisposableDomains() }
  const now = io.clock.now()

  const judge = ({ address, smtputf8, evidence }: Subject): Verdict => {
    const given: MailboxRule = rules.mailbox ?? {}
    const rule = { ...given, smtputf8: smtputf8 ?? given.smtputf8 }
    const { status, reasons, details } = checkMailbox(address, { rule, evidence, lists, now })
    return {
      status,
      reasons,
      json: {
        accepted: status !== 'fail',
        key: normalizeMailbox(address)?.exact ?? null,
        category: details.category,
        reasons: [...new Set(details.findings.map(({ code }) => code))],
        status,
      },
      describe: () =>
        formatReport(session, { status, facts: listFacts(session, details), reasons }),
    }
  }
  if (options.batch === true) {
    // A batch and an address beside it: one of the two is a mistake.
    if (operands.length > 0) throw new CliError('ERR_CLI_USAGE')
    return runBatch(session, { judge: (text) => judge(parseSubject(text, known)) })
  }
  const [operand] = operands
  const address = operand ?? (await readOne(io, { prompt: texts.prompts.address, hidden: false }))
  return writeVerdict(session, judge({ address, ...known }))
}

type Known = Omit<Subject, 'address'>

function readKnown(options: ParsedOptions): Known {
  const same = parseOption(options, 'usedBy', '--used-by', (value) =>
    /^\d{1,9}$/u.test(value) ? Number(value) : null,
  )
  return {
    smtputf8: options.smtputf8 === true ? true : undefined,
    evidence: same === undefined ? {} : { otherHolders: { same, possibly_same: 0 } },
  }
}

function parseSubject(text: string, known: Known): Subject {
  if (!isJsonLine(text)) return { address: text, ...known }
  const row = parseRow(text)
  const options = readObject(row, 'options')
  return {
    address: readRequiredText(row, 'address'),
    smtputf8: readFlag(options, 'smtputf8', 'options') ?? known.smtputf8,
    evidence: { ...known.evidence, ...readEvidence(options) },
  }
}

/** Host names in `mx` are accepted and not used: without them keys fold less, never more. */
function readEvidence(options: Row): MailboxEvidence {
  const { usedBy = null, provenAt } = options
  if (usedBy !== null && !(Number.isSafeInteger(usedBy) && (usedBy as number) >= 0)) {
    throw new CliError('ERR_CLI_INPUT_MEMBER', 'options.usedBy')
  }
  return {
    ...(usedBy === null ? {} : { otherHolders: { same: usedBy as number, possibly_same: 0 } }),
    ...(provenAt === undefined ? {} : { provenAt: readMoment(options, 'provenAt', 'options') }),
  }
}

function listFacts(
  { catalog, texts }: CliSession,
  { category, ...verdicts }: MailboxDetails,
): Report['facts'] {
  if (category === null) return []
  const questions = ['dedicated', 'personBound', 'safe'] as const
  return [
    [texts.labels.category, catalog.mailboxCategories[category]],
    ...questions.map(
      (question) =>
        [catalog.mailboxQuestions[question], catalog.mailboxVerdicts[verdicts[question]]] as const,
    ),
  ]
}
