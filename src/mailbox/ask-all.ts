import type { MailboxEvidence } from './evidence.js'
import { findEvidenceIssue } from './find-evidence-issue.js'

/** A member of the evidence and who is asked about it. */
export type MailboxQuery<M extends keyof MailboxEvidence = keyof MailboxEvidence> = readonly [
  M,
  (signal: AbortSignal) => Promise<unknown>,
]

/** What came back. */
export interface MailboxAnswer<M extends keyof MailboxEvidence> {
  readonly member: M
  /** `undefined` when the port could not tell. */
  readonly value: unknown
}

/**
 * Asks everybody at once. Who rejects, throws, answers what is no evidence, or has not answered when the
 * signal aborts, has told nothing.
 */
export async function askAll<M extends keyof MailboxEvidence>(
  queries: readonly MailboxQuery<M>[],
  signal: AbortSignal,
): Promise<readonly MailboxAnswer<M>[]> {
  const over = new AbortController()
  const ended = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { signal: over.signal })
  })
  const answers = queries.map(async ([member, ask]) => {
    try {
      signal.throwIfAborted()
      const value = await Promise.race([ask(signal), ended])
      return { member, value: findEvidenceIssue(member, value) === null ? value : undefined }
    } catch {
      // Whatever it was: a port may quote the address in its error, and an outage is no finding.
      return { member, value: undefined }
    }
  })
  try {
    return await Promise.all(answers)
  } finally {
    over.abort()
  }
}
