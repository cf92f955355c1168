/** As many as a number holds exactly. */
const MANTISSA = 53

/** Binary logarithm of a number of 1 or more that may be too great for a `number`. */
export function computeLog2(value: bigint): number {
  const excess = Math.max(0, value.toString(2).length - MANTISSA)
  return Math.log2(Number(value >> BigInt(excess))) + excess
}
