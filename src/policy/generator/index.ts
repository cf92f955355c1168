/**
 * Passwords and passphrases that nobody has chosen, drawn under a policy.
 *
 * @module
 */
export {
  type GeneratedPassphrase,
  type GeneratePassphraseOptions,
  generatePassphrase,
} from './generate-passphrase.js'
export {
  type GeneratedPassword,
  type GeneratePasswordOptions,
  generatePassword,
} from './generate-password.js'
export type { PassphraseLanguage } from './load-passphrase-words.js'
