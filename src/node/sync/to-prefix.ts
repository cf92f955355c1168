/** Writes the number of a block as its five digits. */
export function toPrefix(block: number): string {
  return block.toString(16).toUpperCase().padStart(5, '0')
}
