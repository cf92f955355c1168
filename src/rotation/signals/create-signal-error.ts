import { HygieError } from '../../errors.js'

/**
 * Creates the refusal of a security event, that names a member and never quotes it: members hold mailboxes
 * and telephone numbers. The name is one of ours, not one of the sender's.
 */
export function createSignalError(
  member: string,
  problem: string,
): HygieError<'ERR_SIGNAL_INVALID'> {
  return new HygieError('ERR_SIGNAL_INVALID', `'${member}' of the security event ${problem}.`, {
    cause: Object.freeze({ member }),
  })
}
