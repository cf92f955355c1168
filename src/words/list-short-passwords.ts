import { LONG, SHORTEST } from '../breach/bundled/types.js'
import { listForms } from './list-forms.js'
import { ownLists } from './own-lists.js'

/**
 * Lists the passwords that are too short for the list of long ones: a list of common passwords, and our own
 * lists of what people in France make passwords of. Dictionaries of a language are left out: what is a word
 * and not a password is for the strength engine to know.
 *
 * @param common - Common passwords.
 */
export function listShortPasswords(common: readonly string[]): readonly string[] {
  const forms = ownLists.flatMap(({ list }) => list.flatMap(listForms))
  const listed = new Set([...common, ...forms])
  return [...listed].filter(({ length }) => length >= SHORTEST && length < LONG)
}
