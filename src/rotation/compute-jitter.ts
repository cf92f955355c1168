import { assertOption } from '../internal/assert-option.js'
import type { Mac } from '../ports.js'

/** Options of {@link computeJitter}. */
export interface ComputeJitterOptions {
  /** Keyed, so that nobody outside can compute whose turn it is. */
  readonly mac: Mac
  /** Name of the import, the activation or the campaign: another name, another order. */
  readonly cohort: string
  /** Days to spread over, 0 to 366. */
  readonly days: number
}

/** Six bytes are an exact number, and the remainder by 367 days favours none by more than 10⁻¹². */
const BYTES = 6

/**
 * Computes on which of several days an account has its turn, so that a cohort does not come all at once.
 *
 * For whoever was imported, activated or called by a campaign on one day; never for incidents, which do not
 * wait. The same on every server and at every call, without a column to store it in: hand it to
 * `checkRotation` as `facts.jitterDays`. Nothing leaves the process. Costs one HMAC-SHA-256.
 *
 * @param accountId - Stable identifier of the account, a name of the portal's own.
 * @param options - Key, cohort, number of days.
 * @returns 0 to `days`, all equally likely.
 * @throws `HygieError` `ERR_OPTION_INVALID` for an empty identifier or cohort, or an impossible number.
 * @see RFC 2104
 *
 * @example Sixty days after an import
 * ```ts
 * import { createMac } from 'hygie'
 * import { computeJitter } from 'hygie/rotation'
 *
 * const mac = await createMac(new Uint8Array(32).fill(7)) // a real key is random
 * const jitterDays = await computeJitter('account-1', { mac, cohort: 'import-2026', days: 60 })
 * console.log(jitterDays >= 0 && jitterDays <= 60) // true
 * ```
 *
 * @since 0.4.0
 */
export async function computeJitter(
  accountId: string,
  { mac, cohort, days }: ComputeJitterOptions,
): Promise<number> {
  assertOption(typeof accountId === 'string' && accountId !== '', "'accountId' must be a text.")
  assertOption(typeof cohort === 'string' && cohort !== '', "'cohort' must be a text.")
  assertOption(
    Number.isSafeInteger(days) && days >= 0 && days <= 366,
    "'days' must be a whole number, 0 to 366.",
  )
  // The length keeps two names apart whatever they hold.
  const text = `jit:v1|${accountId.length}|${accountId}|${cohort}`
  const bytes = await mac.sign(new TextEncoder().encode(text))
  let number = 0
  for (const byte of bytes.subarray(0, BYTES)) number = number * 256 + byte
  return number % (days + 1)
}
