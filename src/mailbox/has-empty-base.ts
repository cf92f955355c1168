import type { MailboxDescription } from './describe-mailbox.js'

/**
 * Whether nothing is left before the `@` once what the provider ignores is taken away. Where a tag is only
 * assumed, what stands behind it may be a name.
 */
export function hasEmptyBase({ provider, tagRule, base }: MailboxDescription): boolean {
  const ignored = provider?.ignored
  if (ignored === undefined) return tagRule === 'same' && base === ''
  for (const character of base) {
    if (!ignored.includes(character)) return false
  }
  return true
}
