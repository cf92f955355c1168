import type { StoredCredential, SweepPass } from './types.js'

/** Whether one of the passes has met a credential, so that a later one need not judge it again. */
export function isCovered(passes: readonly SweepPass[], credential: StoredCredential): boolean {
  return passes.some((pass) => meets(pass, credential))
}

/** Exceptions come last, and nothing after them asks. */
function meets(
  { kind, from, before }: SweepPass,
  { changedAt, lastLoginAt = null }: StoredCredential,
): boolean {
  if (kind === 'unknown') return changedAt === null
  const at = kind === 'due' ? changedAt : (lastLoginAt ?? changedAt)
  return at !== null && (from === null || at >= from) && (before === null || at < before)
}
