import { assertOption } from '../../internal/assert-option.js'

/** Languages of which there is a list of words. */
export type PassphraseLanguage = 'fr' | 'en'

/** Loads the words of a language: a module of this package, imported when this is called and not before. */
export async function loadPassphraseWords(
  language: PassphraseLanguage,
): Promise<readonly string[]> {
  assertOption(language === 'fr' || language === 'en', "'language' must be 'fr' or 'en'.")
  const words =
    language === 'fr'
      ? (await import('../../data/passphrase-words-fr.js')).PASSPHRASE_WORDS_FR
      : (await import('../../data/passphrase-words-en.js')).PASSPHRASE_WORDS_EN
  return words.split(' ')
}
