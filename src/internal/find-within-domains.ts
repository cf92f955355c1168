/** What is said of a domain or, failing that, of the nearest of its parents; `null` for nothing. */
export function findWithinDomains<V>(domain: string, table: ReadonlyMap<string, V>): V | null {
  let rest = domain
  for (;;) {
    const found = table.get(rest)
    if (found !== undefined) return found
    const dot = rest.indexOf('.')
    if (dot < 0) return null
    rest = rest.slice(dot + 1)
  }
}
