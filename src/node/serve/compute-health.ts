import type { RangeIndexes } from '../../breach/offline/create-range-responder.js'
import type { BreachIndex } from '../../breach/offline/types.js'
import { isHygieError } from '../../errors.js'
import type { Instant } from '../../time.js'

/** What `/health` answers. */
export interface Health {
  readonly status: 'ok' | 'damaged'
  readonly indexes: readonly IndexHealth[]
}

interface IndexHealth {
  readonly status: 'ok' | 'damaged'
  readonly hash: string
  readonly profile: string
  readonly coverage: string
  readonly hashes: number
  readonly asOf: string | null
  /** Whole days since `asOf`, or since the index was built. */
  readonly ageDays: number
}

const DAY_MS = 86_400_000

/**
 * Computes whether the indexes of a server can be read, by reading one block of each: the file may have
 * been cut, its disk gone. One bad block among a million is for the counter of failed reads to show.
 */
export function computeHealth(
  indexes: RangeIndexes,
  { now, prefix }: { readonly now: Instant; readonly prefix: string },
): Health {
  const states = [indexes.sha1, indexes.ntlm].flatMap((index) =>
    index === undefined ? [] : [describeIndex(index, now, prefix)],
  )
  const isSound = states.every(({ status }) => status === 'ok')
  return { status: isSound ? 'ok' : 'damaged', indexes: states }
}

function describeIndex(index: BreachIndex, now: Instant, prefix: string): IndexHealth {
  const { hash, profile, hashes, asOf, createdAt } = index.info
  const ageMs = Date.parse(now) - Date.parse(asOf ?? createdAt)
  return {
    status: canRead(index, prefix) ? 'ok' : 'damaged',
    hash,
    profile,
    coverage: index.coverage,
    hashes,
    asOf,
    ageDays: Math.max(0, Math.floor(ageMs / DAY_MS)),
  }
}

function canRead(index: BreachIndex, prefix: string): boolean {
  try {
    index.range(prefix)
    return true
  } catch (error) {
    if (!isHygieError(error)) throw error
    return false
  }
}
