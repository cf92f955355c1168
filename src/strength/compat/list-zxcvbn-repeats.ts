/** A part that is its beginning, again and again. */
export interface ZxcvbnRepeat {
  readonly first: number
  readonly last: number
  readonly base: string
  readonly copies: number
}

/** A beginning that repeats, and how far the repeats go. */
interface Covered {
  readonly base: number
  readonly length: number
}

/**
 * Lists repeats from left to right, as the two expressions of zxcvbn-ts find them: the longest beginning
 * that repeats, or the shortest if that covers as much.
 */
export function listZxcvbnRepeats(password: string): readonly ZxcvbnRepeat[] {
  const repeats: ZxcvbnRepeat[] = []
  let first = 0
  while (first < password.length) {
    const shortest = findShortest(password, first)
    if (shortest === null) {
      first++
      continue
    }
    const longest = findLongest(password, first, shortest)
    const { length } = longest.length > shortest.length ? longest : shortest
    const end = first + length
    const base = length === shortest.length ? shortest.base : findPeriod(password.slice(first, end))
    repeats.push({
      first,
      last: end - 1,
      base: password.slice(first, first + base),
      copies: length / base,
    })
    first = end
  }
  return repeats
}

function findShortest(password: string, first: number): Covered | null {
  const most = Math.floor((password.length - first) / 2)
  for (let base = 1; base <= most; base++) {
    const length = measure(password, first, base)
    if (length > base) return { base, length }
  }
  return null
}

/** There is one, since there is a shortest. */
function findLongest(password: string, first: number, shortest: Covered): Covered {
  for (let base = Math.floor((password.length - first) / 2); base > shortest.base; base--) {
    const length = measure(password, first, base)
    if (length > base) return { base, length }
  }
  return shortest
}

/** How far whole copies of a beginning go. A line break ends them, as it ends a dot. */
function measure(password: string, first: number, base: number): number {
  let at = first + base
  while (
    at < password.length &&
    password[at] === password[at - base] &&
    !/[\n\r\u2028\u2029]/u.test(password[at] as string)
  ) {
    at++
  }
  return Math.floor((at - first) / base) * base
}

/** The length of the shortest text of which the text is made. */
function findPeriod(text: string): number {
  let base = 1
  while (text !== text.slice(0, base).repeat(text.length / base)) base++
  return base
}
