/** Writes hexadecimal digits over 32-bit words, eight to a word. */
export function writeDigits(digits: string, words: Int32Array): void {
  for (let at = 0; at < digits.length; at += 8) {
    words[at / 8] = Number.parseInt(digits.slice(at, at + 8), 16)
  }
}
