import type { Reason } from '../outcome.js'
import type { MessageCatalog } from './types.js'

/**
 * Formats a reason as a sentence for the person concerned.
 *
 * The language is an argument: nothing is registered and nothing is read from the environment. A code
 * that the catalogue does not know, or parameters that do not fit its sentence, come back as the code,
 * so that a record written by a newer version is still shown. Never throws. The text holds no password,
 * no address of a mailbox and no hash; escape it like any text where it enters HTML.
 *
 * @param reason - Any reason of an outcome.
 * @param catalog - `fr` of `hygie/messages/fr`, `en` of `hygie/messages/en`, or one of your own.
 * @returns One or two sentences; the code when there is none.
 *
 * @example Tell somebody why a password is refused
 * ```ts
 * import { formatReason } from 'hygie/messages'
 * import { fr } from 'hygie/messages/fr'
 *
 * const reason = { code: 'length_too_short', params: { min: 12, actual: 8 } }
 * console.log(formatReason(reason, fr))
 * // Ce mot de passe compte 8 caractères et il en faut au moins 12 : ajoutez par exemple un mot.
 * ```
 *
 * @since 0.1.0
 */
export function formatReason(reason: Reason, catalog: MessageCatalog): string {
  const { code, params } = reason
  // A code may come from a stored record: `constructor` must not reach the prototype.
  if (!Object.hasOwn(catalog.reasons, code)) return code
  const format = catalog.reasons[code as keyof MessageCatalog['reasons']] as (
    params: object,
  ) => string
  try {
    return format(params)
  } catch {
    // Whatever the parameters miss, a page about a password must not break over a sentence.
    return code
  }
}
