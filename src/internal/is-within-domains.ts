/** Whether a domain or one of its parents is on a list. Labels count whole: `notx.fr` is not in `x.fr`. */
export function isWithinDomains(domain: string, list: ReadonlySet<string>): boolean {
  if (list.size === 0) return false
  let rest = domain
  for (;;) {
    if (list.has(rest)) return true
    const dot = rest.indexOf('.')
    if (dot < 0) return false
    rest = rest.slice(dot + 1)
  }
}
