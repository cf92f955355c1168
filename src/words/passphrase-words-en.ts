import { passphraseWordsEnAC } from './passphrase-words-en-a-c.js'
import { passphraseWordsEnDH } from './passphrase-words-en-d-h.js'
import { passphraseWordsEnIP } from './passphrase-words-en-i-p.js'
import { passphraseWordsEnQS } from './passphrase-words-en-q-s.js'
import { passphraseWordsEnTZ } from './passphrase-words-en-t-z.js'

/**
 * English words for passphrases. No word is the plural of another, nor its American spelling.
 *
 * Our own list: chosen one by one among the words that `@zxcvbn-ts/language-en` holds in several forms, and
 * among words of common knowledge.
 */
export const passphraseWordsEn: readonly string[] = [
  passphraseWordsEnAC,
  passphraseWordsEnDH,
  passphraseWordsEnIP,
  passphraseWordsEnQS,
  passphraseWordsEnTZ,
]
