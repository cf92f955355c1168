import type { PolicyRules } from '../types.js'

/** Tells whether a password that is known to attackers is refused. The limit is the portal's own. */
export function refusesKnown({ breach }: PolicyRules): boolean {
  return breach !== null && (breach.onHit ?? 'refuse') === 'refuse'
}
