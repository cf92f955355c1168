/** Bytes as hexadecimal digits in small letters, two for each. */
export function writeHex(bytes: Uint8Array): string {
  let digits = ''
  for (const byte of bytes) digits += byte.toString(16).padStart(2, '0')
  return digits
}
