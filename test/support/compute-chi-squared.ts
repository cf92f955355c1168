/** How far counts are from being equal: the sum of squared differences from their mean, over the mean. */
export function computeChiSquared(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean
}
