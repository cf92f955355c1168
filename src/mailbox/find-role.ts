import { ROLE_NAMES } from '../data/role-names.js'
import { foldText } from '../internal/fold-text.js'
import { isAscii } from './is-ascii.js'

/** A function that a local part names, whole or at its beginning. */
export interface Role {
  readonly role: string
  readonly match: 'whole' | 'part'
}

const ROLES: ReadonlySet<string> = new Set(ROLE_NAMES)
/** Many names begin with two letters that no role begins with. */
const BEGINNINGS: ReadonlySet<string> = new Set(ROLE_NAMES.map((role) => role.slice(0, 2)))
const SEPARATOR = /[.\-_]/u

/** Finds the function that a local part names; `null` for a person. A word must match whole. */
export function findRole(base: string): Role | null {
  const beginning = base.slice(0, 2)
  if (/^[a-z]{2}$/u.test(beginning) && !BEGINNINGS.has(beginning)) return null
  const folded = isAscii(base) ? base.toLowerCase() : foldText(base)
  const end = folded.search(SEPARATOR)
  const compact = end < 0 ? folded : folded.replace(/[.\-_]/gu, '')
  if (ROLES.has(compact)) return { role: compact, match: 'whole' }
  const first = end < 0 ? folded : folded.slice(0, end)
  const role = findPart(compact) ?? findPart(first)
  return role === null ? null : { role, match: 'part' }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Before a name, `dr` is a title. */
function findPart(text: string): string | null {
  const word = isDigit(text.charCodeAt(text.length - 1)) ? text.replace(/\d+$/u, '') : text
  return ROLES.has(word) && word !== 'dr' ? word : null
}
