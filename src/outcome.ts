/**
 * Why an outcome is not a pass. `code` is stable; `params` hold counts, dates and names of rules, never
 * secret text.
 */
export interface Reason<C extends string = string, P extends object = object> {
  readonly code: C
  readonly params: Readonly<P>
}

/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]]

/**
 * What every check and review returns. Only a pass has no reason, so nobody has to handle
 * "refused without a reason".
 */
export type Outcome<R extends Reason, D extends object> =
  | { readonly status: 'pass'; readonly reasons: readonly []; readonly details: Readonly<D> }
  | {
      readonly status: 'warn' | 'fail' | 'unknown'
      readonly reasons: NonEmpty<R>
      readonly details: Readonly<D>
    }

/** `unknown` means that the question could not be answered. It is never a pass. */
export type Status = 'pass' | 'warn' | 'unknown' | 'fail'

const SEVERITY: readonly Status[] = ['pass', 'warn', 'unknown', 'fail']

/**
 * Computes the worst of several statuses: `fail`, then `unknown`, then `warn`, then `pass`.
 *
 * @param statuses - Any number of statuses.
 * @returns The worst of them; `pass` for an empty list.
 *
 * @example Sum up the outcomes of a form
 * ```ts
 * import { computeWorstStatus } from 'hygie'
 *
 * console.log(computeWorstStatus(['pass', 'unknown', 'warn'])) // unknown
 * ```
 *
 * @since 0.1.0
 */
export function computeWorstStatus(statuses: Iterable<Status>): Status {
  let worst: Status = 'pass'
  for (const status of statuses) {
    if (SEVERITY.indexOf(status) > SEVERITY.indexOf(worst)) worst = status
  }
  return worst
}
