/** Writes the first three words of the hash of a row that begins at `at`: all that a filter looks at. */
export function writeRowHash(view: DataView, at: number, block: number, words: Int32Array): void {
  const first = view.getInt32(at)
  const second = view.getInt32(at + 4)
  words[0] = (block << 12) | (first >>> 20)
  words[1] = (first << 12) | (second >>> 20)
  words[2] = (second << 12) | (view.getInt32(at + 8) >>> 20)
}
