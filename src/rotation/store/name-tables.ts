import { assertOption } from '../../internal/assert-option.js'

/** The tables of a store. */
export interface TableNames {
  readonly credential: string
  readonly epoch: string
  readonly reminder: string
  readonly sweep: string
}

/** Names tables after a prefix: the one part of a statement that is neither ours nor a parameter. */
export function nameTables(prefix: string): TableNames {
  assertOption(
    typeof prefix === 'string' && /^[a-z_][a-z0-9_]{0,31}$/u.test(prefix),
    "'prefix' must be 1 to 32 of a-z 0-9 _ and start with no digit.",
  )
  return {
    credential: `${prefix}credential`,
    epoch: `${prefix}epoch`,
    reminder: `${prefix}reminder`,
    sweep: `${prefix}sweep`,
  }
}
