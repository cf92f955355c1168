/** The entry of a list that is the domain or one of its parents, on label boundaries; `null` without one. */
export function findParentDomain(domain: string, list: ReadonlySet<string>): string | null {
  for (let from = 0; from >= 0; from = domain.indexOf('.', from) + 1 || -1) {
    const parent = domain.slice(from)
    if (list.has(parent)) return parent
  }
  return null
}
