import { HygieError } from '../errors.js'
import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { joinLists } from '../internal/join-lists.js'
import { type Instant, parseInstant, parsePeriod } from '../time.js'
import { computeVerdicts } from './compute-verdicts.js'
import { DEFAULT_ACTIONS } from './default-actions.js'
import { describeMailbox } from './describe-mailbox.js'
import type { MailboxEvidence } from './evidence.js'
import { findControl } from './find-control.js'
import { findEvidenceIssue } from './find-evidence-issue.js'
import { findKind } from './find-kind.js'
import { findReaders } from './find-readers.js'
import { findUnsupported } from './find-unsupported.js'
import { findUse } from './find-use.js'
import { hasEmptyBase } from './has-empty-base.js'
import { listSupports } from './list-supports.js'
import { parseMailbox } from './parse-mailbox.js'
import { readAttestations } from './read-attestations.js'
import type {
  AdjustableFinding,
  MailboxAction,
  MailboxCategory,
  MailboxDetails,
  MailboxFindingReason,
  MailboxLists,
  MailboxOutcome,
  MailboxQuestion,
  MailboxReason,
  MailboxRule,
  MailboxSyntaxReason,
} from './types.js'

const ACTIONS: readonly unknown[] = ['ignore', 'warn', 'refuse'] satisfies MailboxAction[]

/** Options of {@link checkMailbox}. */
export interface CheckMailboxOptions {
  /** Default: the default action of each finding. */
  readonly rule?: MailboxRule | undefined
  /** What only the portal knows. Default: nothing, which leaves verdicts `unknown`. */
  readonly evidence?: MailboxEvidence | undefined
  /** Default: no list of disposable domains and of employers. */
  readonly lists?: MailboxLists | undefined
  /** Needed where the rule limits the age of a proof, and where the holder stated something. */
  readonly now?: Instant | undefined
}

/**
 * Checks whether a mailbox may hold the keys of an account: dedicated to it, bound to one person, safe.
 *
 * Gives three verdicts and no score. One decisive finding contradicts, a good sign never cancels a bad
 * one, and none of the verdicts says "proven": a portal can contradict that a mailbox is dedicated, or
 * fail to. A member of the evidence that is left out was not asked about and counts as no answer. Sends
 * nothing and asks nobody; says of a shared mailbox that it is shared and never with whom. Linear.
 *
 * @param address - What the person typed.
 * @param options - Rule, evidence, lists, moment.
 * @returns `pass`; `warn` with findings to confirm; `fail` with what is refused: any reason of
 * `MailboxReason`. `details` holds category, verdicts, every finding, also those that the rule
 * ignores, and what speaks for the mailbox. No member holds the address.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `address` is not a string; for an action on no
 * known finding, or that is none; for a period or a number of hours that is none; for evidence of another
 * form or name; or when `now` is missing and `maxProofAge` or `evidence.attested` needs it.
 * @see `docs/guides/mailbox.md` for the signals and their weight
 *
 * @example A mailbox that another holder uses
 * ```ts
 * import { checkMailbox } from 'hygie/mailbox'
 *
 * const outcome = checkMailbox('contact@cabinet.example', {
 *   evidence: { otherHolders: { same: 1, possibly_same: 0 } },
 * })
 * console.log(outcome.status, outcome.details.dedicated) // fail contradicted
 * ```
 *
 * @since 0.1.0
 */
export function checkMailbox(
  address: string,
  { rule = {}, evidence = {}, lists = {}, now }: CheckMailboxOptions = {},
): MailboxOutcome {
  assertRule(rule)
  assertEvidence(evidence)
  const today = readMoment(rule, evidence, now)
  const parsed = parseMailbox(address, { smtputf8: true })
  if (!parsed.ok) return refuse(parsed.reasons, null)
  const description = describeMailbox(parsed.mailbox, lists, evidence.mx ?? [])
  if (hasEmptyBase(description)) {
    return refuse([{ code: 'mailbox_empty_base', params: {} }], description.category)
  }
  const { current, outdated } = readAttestations(evidence, rule, today)
  const hints = parsed.mailbox.findings
  const findings = joinLists([
    findUse(evidence),
    findKind(description, evidence, lists),
    findReaders(description, evidence),
    findControl(description, evidence, rule, today),
    outdated,
    description.isAllowed ? hints.filter(isNoHint) : hints,
  ])
  const supports = listSupports(description, evidence, rule, today, current)
  const isListAsked = lists.disposable !== undefined || description.category !== 'own_domain'
  const isProven = supports.some(({ sign }) => sign === 'proof')
  const looked = listAnswered(evidence, isProven && isListAsked)
  // The address is one, so what else is found about it is said beside.
  const unsupported = findUnsupported(parsed.mailbox.local, rule.smtputf8 === true)
  // One by one: spreading them would cost as much as the rest of the check.
  const { dedicated, personBound, safe } = computeVerdicts(findings, supports, looked)
  return assemble(unsupported, findings, rule, {
    dedicated,
    personBound,
    safe,
    category: description.category,
    findings: joinLists<MailboxReason>([unsupported, findings]),
    supports,
  })
}

/** A misspelt action would let pass what it was meant to refuse. */
function assertRule({
  actions = {},
  maxProofAge,
  maxAttestationAge,
  takeoverHours,
}: MailboxRule): void {
  for (const [code, action] of Object.entries(actions)) {
    assertOption(
      Object.hasOwn(DEFAULT_ACTIONS, code),
      "'rule.actions' names a finding that is unknown, or whose effect is fixed.",
    )
    assertOption(
      action === undefined || ACTIONS.includes(action),
      "'rule.actions' must hold 'ignore', 'warn' or 'refuse'.",
    )
  }
  assertOption(isPeriod(maxProofAge), "'rule.maxProofAge' must be a period.")
  assertOption(isPeriod(maxAttestationAge), "'rule.maxAttestationAge' must be a period.")
  assertOption(
    takeoverHours === undefined || (Number.isSafeInteger(takeoverHours) && takeoverHours >= 0),
    "'rule.takeoverHours' must be a whole number, 0 or more.",
  )
}

function isPeriod(value: unknown): boolean {
  return value === undefined || parsePeriod(value) !== null
}

/** A member that cannot be read must not pass for one that was not asked about. */
function assertEvidence(evidence: MailboxEvidence): void {
  for (const [member, value] of Object.entries(evidence)) {
    const issue = value === undefined ? null : findEvidenceIssue(member, value)
    if (issue !== null) throw new HygieError('ERR_OPTION_INVALID', issue)
  }
}

function readMoment(
  { maxProofAge }: MailboxRule,
  { attested }: MailboxEvidence,
  now: Instant | undefined,
): Instant | null {
  const today = parseInstant(now)
  assertOption(
    today !== null || maxProofAge === undefined,
    "'rule.maxProofAge' needs 'now', an instant.",
  )
  assertOption(
    today !== null ||
      attested === undefined ||
      Object.values(attested).every((statement) => statement === undefined),
    "'evidence.attested' needs 'now', an instant.",
  )
  return today
}

/** The accounts are the least that has to be asked; of the rest, whoever was asked has to have answered. */
function listAnswered(
  { otherHolders, unanswered = [] }: MailboxEvidence,
  safe: boolean,
): Record<MailboxQuestion, boolean> {
  const isAsked = otherHolders !== undefined
  // The resolver fails open: an outage of the DNS says nothing about anybody.
  const silent = unanswered.filter((port) => port !== 'mx')
  return {
    dedicated: isAsked && silent.length === 0,
    personBound: isAsked && !silent.includes('mssanteType'),
    safe,
  }
}

/** A domain that the portal allows was not meant to be another one. */
function isNoHint({ code }: MailboxFindingReason): boolean {
  return code !== 'mailbox_typo_domain' && code !== 'mailbox_look_alike_domain'
}

function refuse(
  findings: readonly MailboxSyntaxReason[],
  category: MailboxCategory | null,
): MailboxOutcome {
  const looked = { dedicated: false, personBound: false, safe: false }
  const { dedicated, personBound, safe } = computeVerdicts([], [], looked)
  const details = { dedicated, personBound, safe, category, findings, supports: [] }
  return buildOutcome<MailboxReason, MailboxDetails>('fail', findings, details)
}

/** What is refused comes first. */
function assemble(
  unsupported: readonly MailboxSyntaxReason[],
  findings: readonly MailboxFindingReason[],
  { actions = {} }: MailboxRule,
  details: MailboxDetails,
): MailboxOutcome {
  const of = (action: MailboxAction): readonly MailboxFindingReason[] =>
    findings.filter((finding) => decide(finding, actions) === action)
  const refused = joinLists<MailboxReason>([unsupported, of('refuse')])
  const status = refused.length > 0 ? 'fail' : 'warn'
  return buildOutcome(status, joinLists([refused, of('warn')]), details)
}

/** What is only possibly the same mailbox may ask, never refuse. */
function decide(
  { code, params }: MailboxFindingReason,
  actions: NonNullable<MailboxRule['actions']>,
): MailboxAction {
  const adjustable = code as AdjustableFinding
  const action = actions[adjustable] ?? DEFAULT_ACTIONS[adjustable] ?? 'refuse'
  const isGuess = 'relation' in params && params.relation === 'possibly_same'
  return isGuess && action === 'refuse' ? 'warn' : action
}
