import { toTargetError } from './to-target-error.js'

/** Waits for work on the files of a target; throws `ERR_TARGET_WRITE` for what the system refuses. */
export async function guardTarget<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    throw toTargetError(cause)
  })
}
