import type { StrengthContext } from '../../strength/types.js'
import { checkPassword } from '../check-password.js'
import type { PasswordReason, Policy, PolicyServices } from '../types.js'
import type { PasswordIssue, PasswordTexts, TrustedSubject } from './types.js'

/** What a validator knows beside what it is given. */
export interface ListPasswordIssuesOptions {
  readonly policy: Policy
  readonly services?: PolicyServices | undefined
  readonly catalog?: PasswordTexts | undefined
  readonly subject?: TrustedSubject | undefined
  /** What the form says of the person; the portal's own `subject` goes before it. */
  readonly context?: StrengthContext | undefined
  readonly path: readonly PropertyKey[]
}

/** Every reason of an outcome that is not to be let through, as issues; none where the password may be set. */
export async function listPasswordIssues(
  password: unknown,
  { policy, services, catalog, subject, context, path }: ListPasswordIssuesOptions,
): Promise<readonly PasswordIssue[]> {
  const write = ({ code, params }: PasswordReason): PasswordIssue => {
    const format = catalog?.reasons[code] as ((params: object) => string) | undefined
    return { message: format === undefined ? code : format(params), path, code, params }
  }
  if (typeof password !== 'string') {
    // A field that is left out is an empty one.
    const { min } = policy.rules.length
    return [write({ code: 'length_too_short', params: { min, actual: 0 } })]
  }
  // What is derived from a context is kept as long as the object: the portal's own stays one.
  const known = context === undefined ? subject?.context : { ...context, ...subject?.context }
  const { status, reasons } = await checkPassword(
    { ...subject, password, context: known },
    { policy, services },
  )
  return status === 'fail' || status === 'unknown' ? reasons.map(write) : []
}
