import { assertOption } from '../internal/assert-option.js'
import type { IsoDate } from '../time.js'
import type { LocalSource } from './types.js'

/** Options of {@link createListSource}. */
export interface CreateListSourceOptions {
  /** Shown to operators. */
  readonly name: string
  /** Day of the list. Default: `null`. */
  readonly asOf?: IsoDate | null | undefined
}

/**
 * Creates a breach source from a list of words, in memory.
 *
 * Compares without case, because whoever tries a word tries it with a capital too; otherwise exactly.
 * Its coverage is `partial`: a word that is missing may still be known. Sends nothing. Costs one look-up
 * in a set, and about 100 bytes per word.
 *
 * @param words - Passwords, in any order. Empty ones are left out.
 * @param options - Name and day.
 * @returns The source. It does not count: `occurrences` is `null`.
 * @throws `HygieError` `ERR_OPTION_INVALID` for a name that is empty or a word that is no string.
 *
 * @example Words of one's own
 * ```ts
 * import { checkBreach, createListSource } from 'hygie/breach'
 *
 * const source = createListSource(['pharmacie', 'ordonnance'], { name: 'house words' })
 * const outcome = await checkBreach('Pharmacie', { sources: [source] })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.1.0
 */
export function createListSource(
  words: Iterable<string>,
  { name, asOf = null }: CreateListSourceOptions,
): LocalSource {
  assertOption(typeof name === 'string' && name !== '', "'name' must be a text.")
  const listed = new Set<string>()
  let longest = 0
  for (const word of words) {
    assertOption(typeof word === 'string', "'words' must be strings.")
    if (word === '') continue
    const folded = fold(word)
    listed.add(folded)
    longest = Math.max(longest, folded.length)
  }
  return {
    kind: 'local',
    name,
    coverage: 'partial',
    asOf,
    // Normalizing can only shorten a text by a small factor: one far longer is not worth the work.
    find: (password) => ({
      found: password.length <= 4 * longest && listed.has(fold(password)),
      occurrences: null,
    }),
  }
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFC')
}
