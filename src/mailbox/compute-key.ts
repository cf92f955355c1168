import type { MailboxDescription } from './describe-mailbox.js'
import { hasEmptyBase } from './has-empty-base.js'
import { isAscii } from './is-ascii.js'
import type { MailboxKey } from './types.js'

/** The keys of an address; `null` when the provider ignores all there is before the `@`. */
export function computeKey(description: MailboxDescription): MailboxKey | null {
  if (hasEmptyBase(description)) return null
  const { provider, tagRule, base, tag, domain } = description
  const name = drop(base, provider?.ignored)
  const whole = tag === null ? name : `${name}+${tag}`
  // An empty base would make everybody with a tag the same person; one that ends in a dot is no address.
  const isTagged = tag !== null && name !== '' && !name.endsWith('.')
  const home = provider?.same ?? domain
  const loose = isTagged ? name : whole
  return {
    exact: `${isTagged && tagRule === 'same' ? name : whole}@${home}`,
    loose: `${level(loose, provider?.interchangeable)}@${provider?.possiblySame ?? home}`,
  }
}

/** Composed again: what stood between a letter and an accent may be gone. */
function drop(text: string, ignored: string | undefined): string {
  if (ignored === undefined) return text
  let rest = text
  for (const character of ignored) rest = rest.replaceAll(character, '')
  return isAscii(rest) ? rest : rest.normalize('NFC')
}

/** Writes the first of the characters that stand for one another. */
function level(text: string, interchangeable: string | undefined): string {
  if (interchangeable === undefined) return text
  const first = interchangeable.charAt(0)
  return [...text].map((letter) => (interchangeable.includes(letter) ? first : letter)).join('')
}
