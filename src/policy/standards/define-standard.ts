import { assertOption } from '../../internal/assert-option.js'
import { freezeDeep } from '../../internal/freeze-deep.js'
import type { NonEmpty } from '../../outcome.js'
import type { Scope } from '../../scope.js'
import { type IsoDate, parseIsoDate } from '../../time.js'
import type { Clause, HostObligation } from '../types.js'
import type {
  Bilingual,
  ClauseCheck,
  ClauseForce,
  RuleName,
  Standard,
  StandardClause,
} from './types.js'

/** A clause as it is written: what is left out is that of the whole text, or nothing. */
export interface StandardClauseInput {
  readonly clause: string
  /** Default: `must`. */
  readonly force?: ClauseForce | undefined
  readonly requirement: Bilingual
  /** Default: none. */
  readonly reads?: readonly RuleName[] | undefined
  /** Default: the clause is for the portal alone. */
  readonly check?: ClauseCheck | undefined
  /** Default: nothing, the policy sees to it alone. */
  readonly host?: readonly HostObligation[] | undefined
  /** Default: that of the text. */
  readonly evidence?: Clause['evidence'] | undefined
  /** Default: that of the text. */
  readonly address?: string | undefined
  /** Default: that of the text. */
  readonly textDate?: string | undefined
}

/** The text, and how well it is known. */
export interface StandardSource extends Pick<Clause, 'standard' | 'address' | 'evidence'> {
  /** A date of the calendar, `2026-01-31`. */
  readonly textDate: string
}

/** A standard as it is written. */
export interface StandardInput {
  readonly id: string
  readonly title: Bilingual
  readonly source: StandardSource
  /** Default: none. */
  readonly notices?: readonly Bilingual[] | undefined
  /** Default: none, so that only what a policy distinguishes is looked at. */
  readonly distinguishes?: Scope | undefined
  readonly clauses: NonEmpty<StandardClauseInput>
}

/**
 * Defines a standard that policies can be held against: a published text, or the rules of a house.
 *
 * A clause has a check, a pure function of the resolved policy and the occasion, or obligations that the
 * portal must declare, or both. A clause of the evidence `unverified` may stand here for those who maintain
 * the policy: no report shows it.
 *
 * @param input - Identifier, title, source, clauses.
 * @returns The standard, frozen.
 * @throws `HygieError` `ERR_OPTION_INVALID` when two clauses have one name, one has neither check nor
 * obligation, or a date is none of the calendar.
 *
 * @example Two rules of a group of hospitals
 * ```ts
 * import { nist80063b4 } from 'hygie/policy/presets'
 * import { buildConformityReport, defineStandard } from 'hygie/policy/standards'
 *
 * const standard = defineStandard({
 *   id: 'hospital-group',
 *   title: { fr: 'Règles du groupe', en: 'Rules of the group' },
 *   source: {
 *     standard: 'Rules of the group, second edition',
 *     address: 'https://intranet.example/rules',
 *     textDate: '2026-01-31',
 *     evidence: 'primary',
 *   },
 *   clauses: [
 *     {
 *       clause: '1',
 *       requirement: { fr: 'Douze caractères au moins.', en: 'Twelve characters or more.' },
 *       reads: ['length.min'],
 *       check: ({ rules }) => rules.length.min >= 12,
 *     },
 *     {
 *       clause: '2',
 *       requirement: { fr: 'Un second facteur.', en: 'A second factor.' },
 *       host: ['mfa'],
 *     },
 *   ],
 * })
 * const { counts } = buildConformityReport(nist80063b4, standard, { occasions: [{ factors: 'mfa' }] })
 * console.log(counts.not_met, counts.host_unmet) // 1 1
 * ```
 *
 * @since 0.6.0
 */
export function defineStandard({
  id,
  title,
  source,
  notices = [],
  distinguishes = {},
  clauses,
}: StandardInput): Standard {
  const names = new Set(clauses.map(({ clause }) => clause))
  assertOption(names.size === clauses.length, "'clauses' must have a name each.")
  const isFulfillable = clauses.every(
    ({ check, host = [] }) => check !== undefined || host.length > 0,
  )
  assertOption(isFulfillable, "'clauses' must have a check or an obligation each.")
  return freezeDeep({
    id,
    title,
    address: source.address,
    textDate: readDate(source.textDate),
    notices,
    distinguishes,
    clauses: clauses.map((input) => fillClause(source, input)),
  })
}

function fillClause(
  source: StandardInput['source'],
  {
    clause,
    force = 'must',
    requirement,
    reads = [],
    check,
    host = [],
    ...own
  }: StandardClauseInput,
): StandardClause {
  return {
    standard: source.standard,
    clause,
    address: own.address ?? source.address,
    textDate: readDate(own.textDate ?? source.textDate),
    evidence: own.evidence ?? source.evidence,
    force,
    requirement,
    reads,
    check: check ?? null,
    host,
  }
}

function readDate(text: string): IsoDate {
  const date = parseIsoDate(text)
  assertOption(date !== null, "'textDate' must be a date of the calendar.")
  return date
}
