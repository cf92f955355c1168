import { addPeriod } from '../internal/add-period.js'
import { assertOption } from '../internal/assert-option.js'
import { buildOutcome } from '../internal/build-outcome.js'
import { type Instant, type IsoDate, parseInstant, parsePeriod } from '../time.js'
import { computeKey } from './compute-key.js'
import { computeVerdicts } from './compute-verdicts.js'
import { DEFAULT_ACTIONS } from './default-actions.js'
import { describeMailbox, type MailboxDescription } from './describe-mailbox.js'
import { findRole } from './find-role.js'
import { findUnsupported } from './find-unsupported.js'
import { parseMailbox } from './parse-mailbox.js'
import type {
  AdjustableFinding,
  MailboxAction,
  MailboxCategory,
  MailboxEvidence,
  MailboxFindingReason,
  MailboxLists,
  MailboxOutcome,
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
  /** Default: no list of disposable domains. */
  readonly lists?: MailboxLists | undefined
  /** Needed where the rule limits the age of a proof. */
  readonly now?: Instant | undefined
}

/**
 * Checks whether a mailbox may hold the keys of an account: dedicated to it, bound to one person, safe.
 *
 * Gives three verdicts and no score. One decisive finding contradicts, a good sign never cancels a bad
 * one, and none of the verdicts says "proven": a portal can contradict that a mailbox is dedicated, or
 * fail to. Sends nothing and asks nobody; says of a shared mailbox that it is shared and never with
 * whom. Linear.
 *
 * @param address - What the person typed.
 * @param options - Rule, evidence, lists, moment.
 * @returns `pass`; `warn` with findings to confirm; `fail` with what is refused: any reason of
 * `MailboxReason`. `details` holds category, verdicts and every finding, also those that the rule
 * ignores. No member holds the address.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `address` is not a string; for an action on no
 * known finding, or that is none; for a count or a moment that is none; or when `maxProofAge` is set
 * without `now`.
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
  const parsed = parseMailbox(address, { smtputf8: true })
  if (!parsed.ok) return refuse(parsed.reasons, null)
  const description = describeMailbox(parsed.mailbox, lists)
  if (computeKey(description) === null) {
    return refuse([{ code: 'mailbox_empty_base', params: {} }], description.category)
  }
  const proofIsOutdated = isOutdated(rule, evidence, now)
  const findings = [
    ...findShared(evidence),
    ...findCategory(description),
    ...findNames(description),
    ...(proofIsOutdated ? [describeProof(evidence)] : []),
    ...(description.isAllowed ? parsed.mailbox.findings.filter(isNoHint) : parsed.mailbox.findings),
  ]
  // The address is one, so what else is found about it is said beside.
  const unsupported = findUnsupported(parsed.mailbox.local, rule.smtputf8 === true)
  const { refused, warned } = sort(findings, rule)
  const isListAsked = lists.disposable !== undefined || description.category !== 'own_domain'
  const isProven = (evidence.provenAt ?? null) !== null && !proofIsOutdated
  const details = {
    ...computeVerdicts(findings, evidence, isProven && isListAsked),
    category: description.category,
    findings: [...unsupported, ...findings],
  }
  const reasons: readonly MailboxReason[] = [...unsupported, ...refused, ...warned]
  return buildOutcome(reasons.length > warned.length ? 'fail' : 'warn', reasons, details)
}

/** A misspelt action would let pass what it was meant to refuse. */
function assertRule({ actions = {} }: MailboxRule): void {
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
}

function assertEvidence({ otherHolders, provenAt, attested = {} }: MailboxEvidence): void {
  const counts = otherHolders === undefined ? [] : [otherHolders.same, otherHolders.possibly_same]
  assertOption(
    counts.every((count) => Number.isSafeInteger(count) && count >= 0),
    "'evidence.otherHolders' must hold whole numbers, 0 or more.",
  )
  const isMoment = (value: unknown): boolean => value === undefined || parseInstant(value) !== null
  assertOption(provenAt === null || isMoment(provenAt), "'evidence.provenAt' must be an instant.")
  assertOption(Object.values(attested).every(isMoment), "'evidence.attested' must hold instants.")
}

/** A domain that the portal allows was not meant to be another one. */
function isNoHint({ code }: MailboxFindingReason): boolean {
  return code !== 'mailbox_typo_domain' && code !== 'mailbox_look_alike_domain'
}

function refuse(
  findings: readonly MailboxSyntaxReason[],
  category: MailboxCategory | null,
): MailboxOutcome {
  const details = { ...computeVerdicts([], {}, false), category, findings }
  return buildOutcome<MailboxReason, typeof details>('fail', findings, details)
}

function findShared({ otherHolders }: MailboxEvidence): MailboxFindingReason[] {
  if (otherHolders === undefined) return []
  const { same, possibly_same: possible } = otherHolders
  const against = ['dedicated', 'personBound'] as const
  if (same > 0) {
    const params = { against, weight: 'decisive', relation: 'same' } as const
    return [{ code: 'mailbox_shared', params }]
  }
  if (possible === 0) return []
  return [
    { code: 'mailbox_shared', params: { against, weight: 'medium', relation: 'possibly_same' } },
  ]
}

function findCategory({ category, isAllowed }: MailboxDescription): MailboxFindingReason[] {
  const safe = ['safe'] as const
  switch (category) {
    case 'mssante_patient': {
      const against = ['dedicated', 'personBound', 'safe'] as const
      return [{ code: 'mailbox_mssante_patient', params: { against, weight: 'decisive' } }]
    }
    case 'public_inbox':
      return [{ code: 'mailbox_public_inbox', params: { against: safe, weight: 'decisive' } }]
    case 'disposable':
      return [{ code: 'mailbox_disposable', params: { against: safe, weight: 'decisive' } }]
    case 'mssante':
      return [{ code: 'mailbox_mssante', params: { against: safe, weight: 'strong' } }]
    case 'operator_tied':
      return [{ code: 'mailbox_operator_tied', params: { against: safe, weight: 'medium' } }]
    case 'relay':
      return isAllowed ? [] : [{ code: 'mailbox_relay', params: { against: safe, weight: 'weak' } }]
    case 'provider':
    case 'own_domain':
      return []
  }
}

/** Nothing is read from the local part of a relay: the service made it up. */
function findNames({ category, base, tag }: MailboxDescription): MailboxFindingReason[] {
  if (category === 'relay' || category === 'mssante_patient') return []
  const findings: MailboxFindingReason[] = []
  const role = findRole(base)
  if (role !== null) {
    const weight = role.match === 'whole' ? 'medium' : 'weak'
    findings.push({ code: 'mailbox_role', params: { against: ['personBound'], weight, ...role } })
  }
  if (tag !== null) {
    const params = { against: ['dedicated'], weight: 'medium' } as const
    findings.push({ code: 'mailbox_sub_address', params })
  }
  return findings
}

/** A proof that is dated after the question is none: it would never grow old. */
function isOutdated(
  { maxProofAge }: MailboxRule,
  { provenAt }: MailboxEvidence,
  now: Instant | undefined,
): boolean {
  if (maxProofAge === undefined) return false
  const today = parseInstant(now)
  assertOption(today !== null, "'rule.maxProofAge' needs 'now', an instant.")
  assertOption(parsePeriod(maxProofAge) !== null, "'rule.maxProofAge' must be a period.")
  const proven = parseInstant(provenAt)
  if (proven === null || proven > today) return true
  const lastOn = addPeriod(proven.slice(0, 10) as IsoDate, maxProofAge)
  return lastOn === null || today.slice(0, 10) > lastOn
}

function describeProof({ provenAt = null }: MailboxEvidence): MailboxFindingReason {
  const params = { against: ['safe'], weight: 'medium', provenAt } as const
  return { code: 'mailbox_proof_outdated', params }
}

function sort(
  findings: readonly MailboxFindingReason[],
  { actions = {} }: MailboxRule,
): Record<'refused' | 'warned', readonly MailboxFindingReason[]> {
  const of = (action: MailboxAction): readonly MailboxFindingReason[] =>
    findings.filter((finding) => decide(finding, actions) === action)
  return { refused: of('refuse'), warned: of('warn') }
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
