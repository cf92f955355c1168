/** The remainder of a number of any length, digit by digit. Takes digits only. */
export function computeMod97(digits: string): number {
  let rest = 0
  for (let at = 0; at < digits.length; at++) rest = (rest * 10 + digits.charCodeAt(at) - 48) % 97
  return rest
}
