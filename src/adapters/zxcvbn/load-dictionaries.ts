import { HygieError } from '../../errors.js'
import { assertOption } from '../../internal/assert-option.js'

/** Languages whose words are known. */
export type ZxcvbnLanguage = 'fr' | 'en'

/** Words by rank, the most frequent first, under the names that their packages give them. */
export type Dictionaries = Readonly<Record<string, readonly string[]>>

/** Loads the words of some languages; nothing is loaded before it is asked for. */
export async function loadDictionaries(
  languages: readonly ZxcvbnLanguage[],
): Promise<readonly Dictionaries[]> {
  return Promise.all(languages.map(loadLanguage))
}

async function loadLanguage(language: ZxcvbnLanguage): Promise<Dictionaries> {
  assertOption(language === 'fr' || language === 'en', "'languages' must be of 'fr' and 'en'.")
  if (language === 'fr') return read((await import('@zxcvbn-ts/language-fr')).dictionary)
  try {
    return read((await import('@zxcvbn-ts/language-en')).dictionary)
  } catch (cause) {
    // biome-ignore lint/style/useErrorCause: the cause is the third argument of our error.
    throw new HygieError(
      'ERR_DEPENDENCY_MISSING',
      "English words need the package '@zxcvbn-ts/language-en', which is not installed.",
      { cause },
    )
  }
}

/** Their types allow numbers, their lists hold none. */
function read(dictionary: Readonly<Record<string, readonly (string | number)[]>>): Dictionaries {
  return dictionary as Dictionaries
}
