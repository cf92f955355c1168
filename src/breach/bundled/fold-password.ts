/** Folds a password as the bundled list holds it: small letters, composed. */
export function foldPassword(password: string): string {
  return password.toLowerCase().normalize('NFC')
}
