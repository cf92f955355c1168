import { foldPassword } from '../breach/bundled/fold-password.js'
import { foldText } from '../internal/fold-text.js'

const SEPARATORS = /[\s'’-]/gu

/**
 * Lists how a word or phrase is typed, the usual way first: in one, without accents, as most people do; in
 * one with its accents; and as it is written.
 */
export function listForms(written: string): readonly string[] {
  const text = foldPassword(written)
  const joined = text.replace(SEPARATORS, '')
  return [...new Set([foldText(joined), joined, text])]
}
