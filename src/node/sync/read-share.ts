import { LAYOUT } from '../../breach/offline/layout.js'
import { assertOption } from '../../internal/assert-option.js'
import type { PrefixRange } from './types.js'

const PREFIX = /^[0-9A-F]{5}$/u

/**
 * Reads a share of the prefixes as block numbers, both included; all of them when there is none.
 *
 * @throws `HygieError` `ERR_OPTION_INVALID`.
 */
export function readShare(prefixes: PrefixRange | undefined): {
  readonly from: number
  readonly to: number
} {
  if (prefixes === undefined) return { from: 0, to: LAYOUT.blocks - 1 }
  const { from, to } = prefixes
  assertOption(
    PREFIX.test(from) && PREFIX.test(to) && from <= to,
    "'prefixes' must go from five digits, 0 to 9 and A to F, to the same or higher ones.",
  )
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}
