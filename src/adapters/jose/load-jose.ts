import { HygieError } from '../../errors.js'

/** Loads the package, which is not installed with ours. */
export async function loadJose(): Promise<typeof import('jose')> {
  try {
    return await import('jose')
  } catch (cause) {
    // biome-ignore lint/style/useErrorCause: the cause is the third argument of our error.
    throw new HygieError(
      'ERR_DEPENDENCY_MISSING',
      "Security events need the package 'jose', which is not installed.",
      { cause },
    )
  }
}
