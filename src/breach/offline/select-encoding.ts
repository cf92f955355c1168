/** How a body is sent: as it is, or packed. */
export type RangeEncoding = 'identity' | 'br' | 'gzip'

/** A member of the list with its weight: `br;q=0.8`. */
const MEMBER = /^\s*(?<coding>[!#$%&'*+.^_`|~\w-]+)\s*(?:;\s*q\s*=\s*(?<weight>[\d.]+)\s*)?$/iu

const EXCLUDES = /q\s*=\s*0/iu

/**
 * Selects how to send a body by what the request accepts: packed when that is welcome and not less so
 * than the plain body; `null` when neither is acceptable. A request that says nothing gets the plain body,
 * which everybody reads.
 *
 * @see RFC 9110, section 12.5.3
 */
export function selectEncoding(
  accepts: string | null,
  packed: 'br' | 'gzip' | null,
): RangeEncoding | null {
  // The common case at no cost: without a packed form, only a weight of 0 can change anything.
  if (accepts === null || (packed === null && !EXCLUDES.test(accepts))) return 'identity'
  const weights = readWeights(accepts)
  const rest = weights.get('*')
  const plain = weights.get('identity') ?? rest ?? null
  const offered = packed === null ? 0 : (weights.get(packed) ?? rest ?? 0)
  // Nobody has to name the plain body: it is acceptable unless it is excluded, and comes last then.
  if (packed !== null && offered > 0 && offered >= (plain ?? 0)) return packed
  return plain === 0 ? null : 'identity'
}

function readWeights(accepts: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const member of accepts.split(',')) {
    const { coding, weight } = MEMBER.exec(member)?.groups ?? {}
    if (coding === undefined) continue
    // `x-gzip` is the same, section 8.4.1.3.
    const name = coding.toLowerCase().replace(/^x-/u, '')
    weights.set(name, weight === undefined ? 1 : Number(weight))
  }
  return weights
}
