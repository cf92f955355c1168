/** Whether a domain or one of its parents is on a list. Labels count whole: `notx.fr` is not in `x.fr`. */
export function isWithinDomains(domain: string, list: ReadonlySet<string>): boolean {
  const labels = domain.split('.')
  return labels.some((_, from) => list.has(labels.slice(from).join('.')))
}
