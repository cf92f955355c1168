import { computeSha1 } from '../internal/compute-sha1.js'
import type { Policy } from './types.js'

/** As many values as the first word of a hash may have. */
const WORDS = 2 ** 32

/**
 * Tells whether a policy refuses for an account, or only says what it would refuse.
 *
 * Deterministic: SHA-1 of the identifier of the document and of the account, the first four bytes as a share
 * of 2³². So an account is in or out on every server, a greater percentage only adds accounts, and another
 * document takes others. It is no secret who is in. Costs a microsecond.
 *
 * @param policy - From `computePolicy`.
 * @param account - The portal's own name of the account. Default: a new account, for which the policy holds
 * as soon as it holds for anybody.
 * @returns `false` in the mode `audit` and for an account outside of the roll-out.
 *
 * @example A tenth of the accounts first
 * ```ts
 * import { computePolicy, definePolicy } from 'hygie'
 * import { isEnforced } from 'hygie/policy'
 *
 * const policy = computePolicy(definePolicy({ id: 'stricter', rollout: { percent: 10 } }))
 * const accounts = Array.from({ length: 1_000 }, (_, index) => `account-${index}`)
 * console.log(accounts.filter((account) => isEnforced(policy, account)).length) // 102
 * ```
 *
 * @since 0.6.0
 */
export function isEnforced(
  { id, mode, rollout: { percent } }: Pick<Policy, 'id' | 'mode' | 'rollout'>,
  account?: string,
): boolean {
  if (mode === 'audit' || percent <= 0) return false
  if (percent >= 100 || account === undefined) return true
  const [first] = computeSha1(`${id}\u0000${account}`)
  return (first as number) >>> 0 < (percent / 100) * WORDS
}
