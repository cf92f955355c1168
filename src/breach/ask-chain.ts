import { isSourceError } from '../errors.js'
import { lookUp } from './look-up.js'
import type { BreachOutage, BreachReason, BreachSource } from './types.js'

/** What a chain said of one password. */
export interface ChainAnswer {
  /** Who settled it: by a hit, or by a miss where the coverage is complete. */
  readonly settledBy: BreachSource | null
  readonly found: boolean
  readonly occurrences: number | null
  /** Whoever answered, in the order asked. */
  readonly answered: readonly BreachSource[]
  /** Whoever did not. */
  readonly unavailable: readonly BreachOutage[]
  /** Why each source did not settle it. */
  readonly misses: readonly BreachReason[]
}

/** Asks one source after the other until one settles the question. */
export async function askChain(
  password: string,
  sources: readonly BreachSource[],
  signal: AbortSignal | undefined,
): Promise<ChainAnswer> {
  const answered: BreachSource[] = []
  const unavailable: BreachOutage[] = []
  const misses: BreachReason[] = []
  for (const source of sources) {
    try {
      const { found, occurrences } = await lookUp(password, source, signal)
      signal?.throwIfAborted()
      answered.push(source)
      if (found || source.coverage === 'complete') {
        return { settledBy: source, found, occurrences, answered, unavailable, misses }
      }
      misses.push({ code: 'breach_coverage_partial', params: { source: source.name } })
    } catch (error) {
      signal?.throwIfAborted()
      const outage = describeOutage(source.name, error)
      unavailable.push(outage)
      misses.push({ code: 'breach_source_unavailable', params: outage })
    }
  }
  return { settledBy: null, found: false, occurrences: null, answered, unavailable, misses }
}

/** Rethrows what is not an outage: a bug must not look like one. */
function describeOutage(source: string, error: unknown): BreachOutage {
  if (!isSourceError(error)) throw error
  const { code: errorCode, retryAfterMs = null } = error
  return { source, errorCode, retryAfterMs }
}
