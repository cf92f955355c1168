import { dictionary as english } from '@zxcvbn-ts/language-en'
import { dictionary as french } from '@zxcvbn-ts/language-fr'
import { describe, expect, it } from 'vitest'
import { PASSPHRASE_WORDS_EN } from '../../src/data/passphrase-words-en.js'
import { PASSPHRASE_WORDS_FR } from '../../src/data/passphrase-words-fr.js'
import { foldText } from '../../src/internal/fold-text.js'
import { compilePassphraseWords } from '../../src/words/compile-passphrase-words.js'
import { formatWordList } from '../../src/words/format-word-list.js'
import {
  passphraseStopBeginnings,
  passphraseStopWords,
} from '../../src/words/passphrase-stop-words.js'
import { passphraseWordsEn } from '../../src/words/passphrase-words-en.js'
import { passphraseWordsFr } from '../../src/words/passphrase-words-fr.js'

describe('the words of passphrases', () => {
  it('are those that the lists compile to', async () => {
    await expect(
      formatWordList('PASSPHRASE_WORDS_FR', compilePassphraseWords(passphraseWordsFr)),
    ).toMatchFileSnapshot('../../src/data/passphrase-words-fr.ts')
    await expect(
      formatWordList('PASSPHRASE_WORDS_EN', compilePassphraseWords(passphraseWordsEn)),
    ).toMatchFileSnapshot('../../src/data/passphrase-words-en.ts')
  })

  it.each([
    ['French', PASSPHRASE_WORDS_FR],
    ['English', PASSPHRASE_WORDS_EN],
  ])('are 7,776 in %s, short, without accents, and none that offends', (_language, text) => {
    const words = text.split(' ')
    expect(new Set(words).size).toBe(7_776)
    expect(words.filter((word) => !/^[a-z]{3,9}$/u.test(word))).toEqual([])
    expect(words.filter((word) => passphraseStopWords.includes(word))).toEqual([])
    expect(
      words.filter((word) => passphraseStopBeginnings.some((start) => word.startsWith(start))),
    ).toEqual([])
  })

  it('have no French one that is another word with an accent', () => {
    const listed = [...(french['commonWords-fr'] ?? []), ...(french['wikipedia-fr'] ?? [])]
    const accented = listed.map(String).filter((word) => foldText(word) !== word)
    const twins = new Set(accented.map(foldText))
    expect(PASSPHRASE_WORDS_FR.split(' ').filter((word) => twins.has(word))).toEqual([])
  })

  it('have no English one that nobody uses', () => {
    const listed = new Set([
      ...(english['commonWords-en'] ?? []),
      ...(english['wikipedia-en'] ?? []),
    ])
    expect(PASSPHRASE_WORDS_EN.split(' ').filter((word) => !listed.has(word))).toEqual([])
  })

  it('refuse to compile with a slip of the pen', () => {
    expect(() => compilePassphraseWords([...passphraseWordsFr, 'cheval'])).toThrow('cheval')
    expect(() => compilePassphraseWords([...passphraseWordsFr, 'chevaux'])).toThrow('chevaux')
    expect(() => compilePassphraseWords([...passphraseWordsFr, 'été'])).toThrow('été')
    expect(() => compilePassphraseWords(passphraseWordsFr.slice(1))).toThrow(/^\d+ words/u)
  })
})
