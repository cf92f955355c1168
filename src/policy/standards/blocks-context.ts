import type { BlocklistRule, PolicyRules } from '../types.js'

/** Tells whether words of the person and the portal are refused in one of some modes. */
export function blocksContext(
  { blocklist }: PolicyRules,
  ...modes: readonly BlocklistRule['context'][]
): boolean {
  return blocklist.some(({ context }) => modes.includes(context))
}
