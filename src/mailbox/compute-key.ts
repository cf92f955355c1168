import type { MailboxDescription } from './describe-mailbox.js'
import type { MailboxKey } from './types.js'

/** The keys of an address; `null` when the provider ignores all there is before the `@`. */
export function computeKey({
  category,
  provider,
  base,
  tag,
  domain,
}: MailboxDescription): MailboxKey | null {
  if (category === 'relay') return { exact: `${base}@${domain}`, loose: `${base}@${domain}` }
  const name = drop(base, provider?.ignored ?? '')
  const isFolded = provider?.tag === 'same' || provider?.ignored !== undefined
  if (name === '' && isFolded) return null
  const whole = tag === null ? name : `${name}+${tag}`
  const tagRule = provider?.tag ?? 'possibly_same'
  const home = provider?.same ?? domain
  return {
    exact: `${tagRule === 'same' ? name : whole}@${home}`,
    // Elsewhere an empty base would make everybody with a tag the same person.
    loose: `${tagRule === 'kept' || name === '' ? whole : name}@${provider?.possiblySame ?? home}`,
  }
}

function drop(text: string, ignored: string): string {
  return [...text].filter((character) => !ignored.includes(character)).join('')
}
