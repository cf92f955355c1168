import { isHygieError } from '../errors.js'

/** Throws unless an option was refused with the code for it. */
export async function assertRefused(promise: Promise<unknown>, what: string): Promise<void> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (isHygieError(error) && error.code === 'ERR_OPTION_INVALID') return
  throw new Error(`${what}: not refused with ERR_OPTION_INVALID`, { cause: error })
}
