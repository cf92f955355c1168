import type { BreachRule, HitAction } from '../breach/types.js'
import type { PolicyIssue } from '../errors.js'
import { escapePointer } from '../internal/escape-pointer.js'
import { isTimeZone } from '../internal/is-time-zone.js'
import { DEFAULT_ACTIONS } from '../mailbox/default-actions.js'
import type { MailboxRule } from '../mailbox/types.js'
import { FRENCH_AREAS } from '../rotation/holidays/french-areas.js'
import type { BusinessDays, RotationRule } from '../rotation/types.js'
import { parseInstant, parsePeriod } from '../time.js'
import { LIMITS, MAX_ISSUES } from './limits.js'
import { reportAction } from './report-action.js'
import { reportDeclarationIssues } from './report-declaration-issues.js'
import { reportHostIssues } from './report-host-issues.js'
import { type Report, reportNumber } from './report-number.js'
import { reportPasswordIssues } from './report-password-issues.js'
import type { PartialRules, PolicyDocument } from './types.js'

const HIT_ACTIONS: readonly HitAction[] = ['refuse', 'force_change', 'warn', 'ignore']

/**
 * Finds what no type can say: limits that cross, periods and zones that do not exist, clauses that point
 * nowhere. Shared by `definePolicy` and `parsePolicy`, so that both refuse the same documents.
 */
export function findPolicyIssues(document: PolicyDocument): PolicyIssue[] {
  const issues: PolicyIssue[] = []
  const report = (path: string, holds: boolean, message: string): void => {
    if (!holds && issues.length < MAX_ISSUES) issues.push({ path, message })
  }
  report('/id', /^[a-z0-9][a-z0-9.-]{0,63}$/u.test(document.id), 'must be 1 to 64 of a-z 0-9 . -')
  reportDeclarationIssues(document, report)
  checkRules('/rules', document.rules, report)
  for (const [index, { rules }] of document.scoped.entries()) {
    checkRules(`/scoped/${index}/rules`, rules, report)
  }
  for (const pointer of Object.keys(document.cites)) {
    const path = `/cites/${escapePointer(pointer)}`
    report(path, hasValue(document, pointer), 'must point at a value of this document')
  }
  return issues
}

function checkRules(path: string, rules: PartialRules, report: Report): void {
  reportPasswordIssues(path, rules, report)
  reportHostIssues(path, rules, report)
  if (rules.breach) checkBreach(`${path}/breach`, rules.breach, report)
  if (rules.rotation) checkRotation(`${path}/rotation`, rules.rotation, report)
  if (rules.mailbox) checkMailbox(`${path}/mailbox`, rules.mailbox, report)
}

function checkBreach(path: string, rule: BreachRule, report: Report): void {
  const { maxOccurrences, onHit, onSimilar } = rule
  reportNumber(report, `${path}/maxOccurrences`, maxOccurrences, LIMITS.count)
  for (const [name, action] of Object.entries({ onHit, onSimilar })) {
    const isAction = action === undefined || HIT_ACTIONS.includes(action)
    report(`${path}/${name}`, isAction, "must be 'refuse', 'force_change', 'warn' or 'ignore'")
  }
}

/** A misspelt action would let pass what it was meant to refuse. */
function checkMailbox(path: string, { actions, ...limits }: MailboxRule, report: Report): void {
  for (const [code, action] of Object.entries(actions ?? {})) {
    const isKnown = Object.hasOwn(DEFAULT_ACTIONS, code)
    report(`${path}/actions/${code}`, isKnown, 'is no finding whose effect can be changed')
    reportAction(`${path}/actions/${code}`, action, report)
  }
  const { maxProofAge, maxAttestationAge, takeoverHours } = limits
  for (const [name, period] of Object.entries({ maxProofAge, maxAttestationAge })) {
    report(`${path}/${name}`, period === undefined || isPeriod(period), NOT_A_PERIOD)
  }
  reportNumber(report, `${path}/takeoverHours`, takeoverHours, LIMITS.count)
}

const NOT_A_PERIOD =
  "must be days, months or years, such as 'P90D', 'P6M' or 'P1Y', up to a century"
/** A century in each unit: what is longer is a slip of the pen, and leads out of the calendar. */
const CENTURY = { D: 36_525, M: 1_200, Y: 100 } as const

function isPeriod(value: unknown): boolean {
  const period = parsePeriod(value)
  if (period === null) return false
  return Number(period.slice(1, -1)) <= CENTURY[period.slice(-1) as keyof typeof CENTURY]
}

function checkRotation(path: string, rule: RotationRule, report: Report): void {
  const isPeriodOrOff = (value: unknown): boolean => value === undefined || isPeriod(value)
  const orNever = `${NOT_A_PERIOD}, or 'never'`
  report(`${path}/maxAge`, rule.maxAge === 'never' || isPeriod(rule.maxAge), orNever)
  report(`${path}/maxIdle`, rule.maxIdle === 'never' || isPeriodOrOff(rule.maxIdle), orNever)
  report(`${path}/grace`, isPeriodOrOff(rule.grace), NOT_A_PERIOD)
  report(`${path}/minAge`, isPeriodOrOff(rule.minAge), NOT_A_PERIOD)
  reportNumber(report, `${path}/temporaryHours`, rule.temporaryHours, LIMITS.temporaryHours)
  if (rule.businessDays) checkBusinessDays(`${path}/businessDays`, rule.businessDays, report)
  report(
    `${path}/warnDays`,
    (rule.warnDays ?? []).every((days) => isCount(days, 0, 366)),
    DAYS,
  )
  report(
    `${path}/timeZone`,
    rule.timeZone === undefined || isTimeZone(rule.timeZone),
    "must be an IANA name that this platform knows, such as 'Europe/Paris'",
  )
  checkUnknownAge(`${path}/unknownAge`, rule.unknownAge, report)
  if (rule.activation === undefined) return
  const { spreadDays } = rule.activation
  report(
    `${path}/activation/spreadDays`,
    spreadDays === undefined || isCount(spreadDays, 0, 366),
    DAYS,
  )
  report(`${path}/activation/at`, parseInstant(rule.activation.at) !== null, 'must be an instant')
  report(`${path}/activation/notice`, isPeriod(rule.activation.notice), NOT_A_PERIOD)
}

const DAYS = 'must be whole numbers, 0 to 366'

function checkUnknownAge(path: string, rule: RotationRule['unknownAge'], report: Report): void {
  if (rule.kind === 'start') {
    report(`${path}/at`, parseInstant(rule.at) !== null, 'must be an instant')
  }
  if (rule.kind === 'spread') {
    report(`${path}/from`, parseInstant(rule.from) !== null, 'must be an instant')
    report(`${path}/days`, isCount(rule.days, 0, 366), DAYS)
  }
}

/** A misspelt area would be one without holidays of its own. */
function checkBusinessDays(path: string, { shift, holidays }: BusinessDays, report: Report): void {
  report(`${path}/shift`, ['next', 'previous'].includes(shift), "must be 'next' or 'previous'")
  const isArea = holidays === undefined || FRENCH_AREAS.includes(holidays)
  report(`${path}/holidays`, isArea, `must be one of ${FRENCH_AREAS.join(' ')}`)
}

function isCount(value: unknown, min: number, max: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
}

/** RFC 6901, sections 3 and 4. */
function hasValue(document: PolicyDocument, pointer: string): boolean {
  if (!pointer.startsWith('/')) return false
  let value: unknown = document
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = Reflect.get(value, key)
  }
  return true
}
