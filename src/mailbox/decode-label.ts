const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_N = 128

/**
 * Decodes a label in its ASCII form (`xn--…`) for reading; what is none, or does not decode, stays as it
 * is. No platform but Node has this direction.
 *
 * @see RFC 3492, sections 5 (parameters), 6.1 (bias) and 6.2 (decoding)
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  const delimiter = label.lastIndexOf('-')
  const points = delimiter > 3 ? [...label.slice(4, delimiter)].map(toPoint) : []
  const digits = [...label.slice(delimiter + 1)].map(toDigit)
  return insertAll(points, digits) ? String.fromCodePoint(...points) : label
}

/** Puts the code points that the digits describe where they belong; `false` when they describe none. */
function insertAll(points: number[], digits: readonly number[]): boolean {
  let n = INITIAL_N
  let i = 0
  let bias = INITIAL_BIAS
  let next = 0
  while (next < digits.length) {
    const before = i
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = digits[next++] ?? -1
      if (digit < 0) return false
      i += digit * weight
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const count = points.length + 1
    bias = adapt(i - before, count, before === 0)
    n += Math.floor(i / count)
    if (n > 0x10ffff) return false
    i %= count
    points.splice(i++, 0, n)
  }
  return true
}

function adapt(distance: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(distance / (isFirst ? DAMP : 2))
  delta += Math.floor(delta / count)
  let k = 0
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW))
}

function toPoint(letter: string): number {
  return letter.charCodeAt(0)
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function toDigit(letter: string): number {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter)
}
