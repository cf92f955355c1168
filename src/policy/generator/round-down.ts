/** Two decimals, so that nothing is promised that was not drawn. */
export function roundDown(bits: number): number {
  return Math.max(0, Math.floor(bits * 100) / 100)
}
