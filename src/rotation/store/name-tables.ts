import { assertPrefix } from '../../internal/assert-prefix.js'

/** The tables of a store. */
export interface TableNames {
  readonly credential: string
  readonly epoch: string
  readonly reminder: string
  readonly sweep: string
}

/** Names tables after a prefix. */
export function nameTables(prefix: string): TableNames {
  assertPrefix(prefix)
  return {
    credential: `${prefix}credential`,
    epoch: `${prefix}epoch`,
    reminder: `${prefix}reminder`,
    sweep: `${prefix}sweep`,
  }
}
