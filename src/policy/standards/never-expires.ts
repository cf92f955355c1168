import type { PolicyRules } from '../types.js'

/** Tells whether a password lives on until an event ends it. */
export function neverExpires({ rotation }: PolicyRules): boolean {
  return rotation === null || rotation.maxAge === 'never'
}
