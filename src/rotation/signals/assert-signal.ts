import { createSignalError } from './create-signal-error.js'

/** Throws `ERR_SIGNAL_INVALID` for a member that is not as it must be: `'iat' of the security event …`. */
export function assertSignal(holds: boolean, member: string, problem: string): asserts holds {
  if (!holds) throw createSignalError(member, problem)
}
