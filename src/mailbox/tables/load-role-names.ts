/**
 * Loads the table of local parts that name a function and not a person, in French and English.
 *
 * `checkMailbox` reads the same table, and compares without accents and separators. Loads less than 1 kB,
 * once. Nothing leaves the process.
 *
 * @returns The names, folded.
 * @see `docs/data.md` for its source and date
 *
 * @example One of a pharmacy
 * ```ts
 * import { loadRoleNames } from 'hygie/mailbox/tables'
 *
 * console.log((await loadRoleNames()).has('officine')) // true
 * ```
 *
 * @since 0.5.0
 */
export async function loadRoleNames(): Promise<ReadonlySet<string>> {
  const { ROLE_NAMES } = await import('../../data/role-names.js')
  return new Set(ROLE_NAMES)
}
