import { assertOption } from '../../internal/assert-option.js'
import { readInstant } from '../read-instant.js'
import type { AliasSubject, SignalAccount, SignalSubject } from './types.js'

/** Finds the portal's account of a subject. The issuer says whose `opaque` it is. */
export type ResolveSubject = (
  subject: SignalSubject,
  issuer: string,
) => SignalAccount | null | Promise<SignalAccount | null>

/** Asks the portal for each name of a subject in turn, and refuses to choose between two accounts. */
export async function resolveAccount(
  subject: SignalSubject | AliasSubject,
  issuer: string,
  resolve: ResolveSubject,
): Promise<SignalAccount | 'unknown_subject' | 'ambiguous_subject'> {
  let found: SignalAccount | null = null
  for (const name of subject.format === 'aliases' ? subject.identifiers : [subject]) {
    const account = readAccount(await resolve(name, issuer))
    if (account === null) continue
    if (found !== null && found.accountId !== account.accountId) return 'ambiguous_subject'
    found = account
  }
  return found ?? 'unknown_subject'
}

function readAccount(account: SignalAccount | null): SignalAccount | null {
  if (account === null) return null
  assertOption(
    typeof account === 'object' &&
      typeof account.accountId === 'string' &&
      account.accountId !== '',
    "'resolve' must give an account with an 'accountId', or null.",
  )
  const { changedAt } = account
  return {
    ...account,
    changedAt: changedAt === null ? null : readInstant(changedAt, 'resolve().changedAt'),
  }
}
