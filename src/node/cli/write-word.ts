import type { MailboxCategory, MailboxRelation, MailboxVerdict } from '../../mailbox/types.js'

type Hyphenated<T extends string> = T extends `${infer A}_${infer B}` ? `${A}-${Hyphenated<B>}` : T

/** Writes a category, a verdict or a relation as answers of the command have it: with hyphens. */
export function writeWord<T extends MailboxCategory | MailboxRelation | MailboxVerdict>(
  word: T,
): Hyphenated<T> {
  return word.replaceAll('_', '-') as Hyphenated<T>
}
