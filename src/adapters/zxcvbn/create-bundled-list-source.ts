import { createListSource } from '../../breach/create-list-source.js'
import type { LocalSource } from '../../breach/types.js'

/** Shorter words are no passwords anywhere, and would only take room. */
const MIN_LETTERS = 4

/**
 * Creates the breach source that needs no network: about 49,000 common passwords, and the French words
 * and names of four letters or more.
 *
 * Compares without case. Its coverage is `partial`: what it holds is refused, what it does not hold
 * stays `unknown`. Sends nothing. Takes some 50 ms and 12 MB once; build it once and share it.
 *
 * @returns The source, named `bundled-list`.
 * @see `docs/data.md` for the lists and their licences
 *
 * @example Look a password up offline
 * ```ts
 * import { createBundledListSource } from 'hygie/adapters/zxcvbn'
 * import { checkBreach } from 'hygie/breach'
 *
 * const outcome = await checkBreach('Doudou', { sources: [await createBundledListSource()] })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.1.0
 */
export async function createBundledListSource(): Promise<LocalSource> {
  const [{ dictionary: common }, { dictionary: french }] = await Promise.all([
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ])
  const words = [
    french['commonWords-fr'],
    french['firstnames-fr'],
    french['lastnames-fr'],
    french['wikipedia-fr'],
  ].flat()
  const listed = words.filter(({ length }) => length >= MIN_LETTERS)
  return createListSource([...common['passwords-common'], ...listed], { name: 'bundled-list' })
}
