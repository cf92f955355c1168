import type { Offer } from './types.js'

/** In zxcvbn-ts 4.2.0 the backslash is meant to be one of them, and is none. */
const SEPARATORS = ' ,;:|/_.-'
const GUESSES = 10

/** Finds the separator that is used most, and at least twice, where it stands alone. */
export function findUsedSeparators(password: string, offer: Offer): void {
  const separator = findMostUsed(password)
  if (separator === null) return
  for (let at = 1; at < password.length; at++) {
    const [before, after] = [password[at - 1], password[at + 1]]
    const isAlone = before !== separator && before !== '\n' && after !== separator
    if (password[at] === separator && isAlone) offer(at, at, GUESSES)
  }
}

/** Of separators that are used as often, the one that comes first. */
function findMostUsed(password: string): string | null {
  let [mostUsed, most]: [string | null, number] = [null, 1]
  for (const separator of new Set(password)) {
    if (!SEPARATORS.includes(separator)) continue
    const count = password.split(separator).length - 1
    if (count > most) [mostUsed, most] = [separator, count]
  }
  return mostUsed
}
