import { ROLE_NAMES } from '../data/role-names.js'
import { foldText } from '../internal/fold-text.js'

/** A function that a local part names, whole or at its beginning. */
export interface Role {
  readonly role: string
  readonly match: 'whole' | 'part'
}

const ROLES: ReadonlySet<string> = new Set(ROLE_NAMES)

/** Finds the function that a local part names; `null` for a person. A word must match whole. */
export function findRole(base: string): Role | null {
  const folded = foldText(base)
  const compact = folded.replace(/[.\-_]/gu, '')
  if (ROLES.has(compact)) return { role: compact, match: 'whole' }
  const [first = ''] = folded.split(/[.\-_]/u, 1)
  const word = first.replace(/\d+$/u, '')
  // Before a name, `dr` is a title.
  return ROLES.has(word) && word !== 'dr' ? { role: word, match: 'part' } : null
}
