import { assertOption } from '../../internal/assert-option.js'
import type { BreachIndex } from './types.js'

/**
 * Throws `ERR_OPTION_INVALID` for an index that must not answer ranges: a filter has no rows, and the
 * rows of a partial index read as the whole range, so that those who ask it take the rest for clear.
 */
export function assertServable(index: BreachIndex, partial: 'refuse' | 'serve'): void {
  assertOption(
    partial === 'refuse' || partial === 'serve',
    "'partial' must be 'refuse' or 'serve'.",
  )
  assertOption(index.info.profile === 'exact', "'index' must be exact: a filter holds no rows.")
  assertOption(
    index.coverage === 'complete' || partial === 'serve',
    "'index' must be complete, or 'partial' say 'serve': who asks takes what is missing for clear.",
  )
}
