import { assertOption } from '../../internal/assert-option.js'
import { isNonEmpty } from '../../internal/is-non-empty.js'
import { withDefaults } from '../../internal/with-defaults.js'
import type { NonEmpty } from '../../outcome.js'
import { DEFAULT_OCCASION, type Occasion, type PartialOccasion } from '../../scope.js'
import { computePolicy } from '../compute-policy.js'
import type { HostDeclarations, Policy, PolicyDocument } from '../types.js'
import { listOccasions } from './list-occasions.js'
import { readRule } from './read-rule.js'
import type {
  ConformityReport,
  ConformityRow,
  ConformityStatus,
  Standard,
  StandardClause,
} from './types.js'

/** Options of {@link buildConformityReport}. */
export interface BuildConformityReportOptions {
  /**
   * On which occasions. Default: all that the document's scopes or the standard tell apart, the rest being as
   * `DEFAULT_OCCASION` says.
   */
  readonly occasions?: NonEmpty<PartialOccasion> | undefined
}

/** Worst first. */
const STATUSES: readonly ConformityStatus[] = [
  'not_met',
  'host_unmet',
  'host_declared',
  'met',
  'not_applicable',
]

/** One occasion, and what holds on it. */
interface Case {
  readonly occasion: Occasion
  readonly policy: Policy
}

/**
 * Builds a report that holds a policy against a standard, clause by clause.
 *
 * A clause that the policy sees to is met or not; one that only the portal can fulfil is what the document
 * declares under `host`, and never counts as met. A policy in audit mode, or rolled out to some accounts
 * only, meets none of its rules. Clauses that no source could be read for are left out and counted. The
 * report is plain JSON without a date; hand it to `formatConformityReport`. Nothing leaves the process;
 * resolves the policy once for each occasion.
 *
 * It judges rules, not a service: it is no certificate.
 *
 * @param document - From `definePolicy`, `parsePolicy` or a preset.
 * @param standard - One of ours, or from `defineStandard`.
 * @param options - Occasions.
 * @returns The report. The status of a clause is the worst that it has on any of the occasions.
 * @throws `HygieError` `ERR_OPTION_INVALID` when there is no occasion, or when the document tells more than 512
 * apart and none are given.
 *
 * @example What PCI DSS asks beyond NIST
 * ```ts
 * import { nist80063b4 } from 'hygie/policy/presets'
 * import { buildConformityReport, pciDss401Standard } from 'hygie/policy/standards'
 *
 * const { rows } = buildConformityReport(nist80063b4, pciDss401Standard)
 * const missing = rows.filter(({ status }) => status === 'not_met').map(({ clause }) => clause)
 * console.log(missing.includes('8.3.7')) // true
 * ```
 *
 * @example With what the portal declares
 * ```ts
 * import { definePolicy } from 'hygie'
 * import { nist80063b4 } from 'hygie/policy/presets'
 * import { buildConformityReport, nist80063b4Standard } from 'hygie/policy/standards'
 *
 * const document = definePolicy({ ...nist80063b4, host: { tls: true, paste: true } })
 * const { counts } = buildConformityReport(document, nist80063b4Standard)
 * console.log(counts.not_met) // 0
 * ```
 *
 * @since 0.6.0
 */
export function buildConformityReport(
  document: PolicyDocument,
  standard: Standard,
  { occasions }: BuildConformityReportOptions = {},
): ConformityReport {
  const asked = occasions?.map((occasion) => withDefaults<Occasion>(DEFAULT_OCCASION, occasion))
  const scopes = [...document.scoped.map(({ scope }) => scope), standard.distinguishes]
  const all = asked ?? listOccasions(scopes)
  assertOption(isNonEmpty(all), "'occasions' must not be empty.")
  const cases = mapAll(all, (occasion) => ({ occasion, policy: computePolicy(document, occasion) }))
  const verified = standard.clauses.filter(({ evidence }) => evidence !== 'unverified')
  const { id, mode, rollout, host } = document
  const isEnforced = mode === 'enforce' && rollout.percent >= 100
  const rows = verified.map((clause) => judgeClause(clause, { cases, host, isEnforced }))
  return {
    policy: { id, mode, rolloutPercent: rollout.percent, enforced: isEnforced },
    standard: {
      id: standard.id,
      title: standard.title,
      address: standard.address,
      textDate: standard.textDate,
    },
    notices: standard.notices,
    occasions: mapAll(cases, ({ occasion, policy: { fingerprint } }) => ({
      occasion,
      fingerprint,
    })),
    rows,
    unverified: standard.clauses.length - verified.length,
    counts: countStatuses(rows),
  }
}

function mapAll<T, U>([first, ...others]: NonEmpty<T>, toOther: (one: T) => U): NonEmpty<U> {
  return [toOther(first), ...others.map(toOther)]
}

interface Judged {
  readonly cases: readonly Case[]
  readonly host: HostDeclarations
  readonly isEnforced: boolean
}

function judgeClause(
  { check, reads, host, ...clause }: StandardClause,
  { cases, host: said, isEnforced }: Judged,
): ConformityRow {
  const statuses = cases.map(({ policy, occasion }): ConformityStatus => {
    const verdict = check === null ? true : check(policy, occasion)
    if (verdict === null) return 'not_applicable'
    // What the policy only writes down, it does not do.
    if (!verdict || (reads.length > 0 && !isEnforced)) return 'not_met'
    if (host.length === 0) return 'met'
    return host.every((name) => said[name] === true) ? 'host_declared' : 'host_unmet'
  })
  return {
    ...clause,
    status: pickWorst(statuses),
    notMetOn: statuses.flatMap((status, index) => (status === 'not_met' ? [index] : [])),
    found: reads.map((name) => ({
      name,
      values: [...new Set(cases.map(({ policy }) => readRule(policy.rules, name)))],
    })),
    host: host.map((obligation) => ({
      obligation,
      declared: said[obligation] ?? null,
    })),
  }
}

function pickWorst(statuses: readonly ConformityStatus[]): ConformityStatus {
  const places = statuses.map((status) => STATUSES.indexOf(status))
  return STATUSES[Math.min(...places)] as ConformityStatus
}

function countStatuses(rows: readonly ConformityRow[]): ConformityReport['counts'] {
  const counts = STATUSES.map((status) => [
    status,
    rows.filter((row) => row.status === status).length,
  ])
  return Object.fromEntries(counts) as ConformityReport['counts']
}
