import { passphraseWordsFrAC } from './passphrase-words-fr-a-c.js'
import { passphraseWordsFrDL } from './passphrase-words-fr-d-l.js'
import { passphraseWordsFrMQ } from './passphrase-words-fr-m-q.js'
import { passphraseWordsFrRZ } from './passphrase-words-fr-r-z.js'

/**
 * French words for passphrases: nouns, verbs, adjectives and adverbs that are written without accents, so that
 * nobody has to remember whether to type one. No word is another one with an accent, nor its plural.
 *
 * Our own list: chosen one by one among the words that `@zxcvbn-ts/language-fr` holds in several forms, and
 * among words of common knowledge.
 */
export const passphraseWordsFr: readonly string[] = [
  passphraseWordsFrAC,
  passphraseWordsFrDL,
  passphraseWordsFrMQ,
  passphraseWordsFrRZ,
]
