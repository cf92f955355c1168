/** Powers of ten by which a number is brought below ten, the greatest first. */
const STEPS: readonly (readonly [power: number, exponent: number])[] = [
  [1e256, 256],
  [1e128, 128],
  [1e64, 64],
  [1e32, 32],
  [1e16, 16],
  [1e8, 8],
  [1e4, 4],
  [1e2, 2],
  [1e1, 1],
]
const LOG10_OF_2 = 0.301_029_995_663_981_2
/** The series falls by 33 with each term: behind these it is below the last digit. */
const TERMS = 11

/**
 * Computes a decimal logarithm, the same to the last digit everywhere. The language leaves that digit of
 * `Math.log10` to the engine, and versions of V8 differ in it: here are only operations that it fixes.
 *
 * @param value - 1 or more.
 */
export function computeLog10(value: number): number {
  let [rest, exponent] = [value, 0]
  for (const [power, by] of STEPS) {
    if (rest < power) continue
    rest /= power
    exponent += by
  }
  let halvings = 0
  for (; rest > Math.SQRT2; halvings++) rest /= 2
  // ln(x) = 2 artanh((x - 1) / (x + 1)), by its series, from the smallest term on.
  const ratio = (rest - 1) / (rest + 1)
  let sum = 0
  for (let term = TERMS; term >= 0; term--) sum = sum * ratio * ratio + 1 / (2 * term + 1)
  return exponent + (halvings * LOG10_OF_2 + (2 * ratio * sum) / Math.LN10)
}
