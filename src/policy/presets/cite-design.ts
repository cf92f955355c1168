import type { Clause } from '../types.js'

/** Cites a value that no text fixes, so that it is not taken for a requirement. */
export function citeDesign(clause: string): Clause {
  return {
    standard: 'hygie',
    clause,
    address: 'docs/guides/policy.md#choices-of-our-own',
    textDate: '2026-11-24' as Clause['textDate'],
    evidence: 'design',
  }
}
