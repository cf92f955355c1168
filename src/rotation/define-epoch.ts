import { assertOption } from '../internal/assert-option.js'
import { freezeDeep } from '../internal/freeze-deep.js'
import { type Instant, type IsoDate, parseIsoDate } from '../time.js'
import { EPOCH_REASONS } from './epoch-reasons.js'
import { readInstant } from './read-instant.js'
import type { ChangeProof, EpochReason, EpochScope, IncidentEpoch } from './types.js'

/** What {@link defineEpoch} is given. */
export interface EpochInput {
  /** Lower-case letters, digits, dots and hyphens, at most 64: `2026-03-mailboxes`. */
  readonly id: string
  /** Whom it concerns. `{}` is everybody. */
  readonly scope: EpochScope
  /** Passwords set before it must change. */
  readonly changedBefore: Instant
  readonly reason: EpochReason
  /** What the change needs. Default: `independent` for compromises, else `old_password`. */
  readonly requires?: ChangeProof | undefined
  /** Last good day, for a campaign that gives time. Default: at once. */
  readonly by?: { readonly on: IsoDate; readonly spreadDays?: number | undefined } | undefined
}

const LISTS = ['roles', 'groups', 'clients', 'organisations', 'cohorts', 'accounts'] as const
/** In whose hands the password or the mailbox is, nobody knows: neither proves anything. */
const COMPROMISES: readonly EpochReason[] = ['compromise', 'mailbox_compromise']

/**
 * Defines an incident as one row, that forces everybody in its scope without writing to a single account.
 *
 * Who changes the password after `changedBefore` has met it, and who is created later is not concerned. The
 * same row may be stored twice: its `id` is its key. With `by` it is a campaign: a due date, which an
 * exemption shields from, and over which accounts may be spread by their `jitterDays`, so that a portal that
 * reopens is not met by all of them on one morning. A compromise cannot wait, and refuses `by`.
 *
 * Nothing leaves the process.
 *
 * @param input - Scope, moment, reason, proof.
 * @returns The row, frozen, as plain data.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an identifier, reason, list, moment, day or spread that is
 * impossible, and for a campaign after a compromise.
 *
 * @example Every pharmacist's password, after mailboxes were taken over
 * ```ts
 * import { parseInstant } from 'hygie'
 * import { defineEpoch } from 'hygie/rotation'
 *
 * const changedBefore = parseInstant('2026-03-18T07:00:00+01:00')
 * if (changedBefore === null) throw new Error('not a moment')
 * const epoch = defineEpoch({
 *   id: '2026-03-mailboxes',
 *   scope: { roles: ['pharmacist'] },
 *   changedBefore,
 *   reason: 'mailbox_compromise',
 * })
 * console.log(epoch.requires) // independent
 * ```
 *
 * @since 0.4.0
 */
export function defineEpoch(input: EpochInput): IncidentEpoch {
  const { id, scope, changedBefore, reason, by } = input
  assertOption(
    typeof id === 'string' && /^[a-z0-9][a-z0-9.-]{0,63}$/u.test(id),
    "'id' must be 1 to 64 of a-z 0-9 . -",
  )
  assertOption(
    EPOCH_REASONS.includes(reason),
    "'reason' must be one of the reasons of an incident.",
  )
  const { requires = COMPROMISES.includes(reason) ? 'independent' : 'old_password' } = input
  assertOption(
    requires === 'old_password' || requires === 'independent',
    "'requires' must be 'old_password' or 'independent'.",
  )
  assertOption(typeof scope === 'object' && scope !== null, "'scope' must be an object.")
  for (const name of LISTS) assertList(scope[name], `scope.${name}`)
  const epoch = {
    id,
    scope,
    changedBefore: readInstant(changedBefore, 'changedBefore'),
    requires,
    reason,
  }
  if (by === undefined) return freezeDeep(structuredClone(epoch))
  assertOption(requires === 'old_password', "'by' gives time that a compromise does not leave.")
  return freezeDeep(structuredClone({ ...epoch, by: readDay(by) }))
}

function assertList(list: readonly string[] | undefined, option: string): void {
  assertOption(
    list === undefined ||
      (Array.isArray(list) &&
        list.length > 0 &&
        list.every((name) => typeof name === 'string' && name !== '')),
    `'${option}' must name at least one.`,
  )
}

function readDay({ on, spreadDays = 0 }: NonNullable<EpochInput['by']>): IncidentEpoch['by'] {
  const date = parseIsoDate(on)
  assertOption(date !== null, "'by.on' must be a date such as '2027-03-01'.")
  assertOption(
    Number.isSafeInteger(spreadDays) && spreadDays >= 0 && spreadDays <= 366,
    "'by.spreadDays' must be a whole number, 0 to 366.",
  )
  return { on: date, spreadDays }
}
