import type { Policy } from '../types.js'
import { type Draft, findShortestDraft, type RequiredKind } from './find-shortest-draft.js'

/**
 * Turns a policy into rules for password managers, in the language of the `passwordrules` attribute.
 *
 * The language knows lengths, characters that are allowed, characters of which one is required, and runs of
 * the same. It has no "either … or": of several ways of composing a password the one that is met by the
 * shortest random characters is named, and digits alone only where nothing else is allowed. Bits become a
 * length; a list of special characters is cut to those of ASCII; refused repetitions become runs of two at
 * most. Whatever a manager generates from the string keeps the rules on length, composition and bits. What no
 * character can tell, a blocklist, a breach, a score, is left to `checkPassword`: a score, points and guesses
 * make the passwords longer, up to the limit, and of 10,000 random ones five at most were then refused, but many
 * more of digits alone. Nothing leaves the process; costs some
 * 0.05 ms.
 *
 * @param policy - What `computePolicy` returned.
 * @returns The rules; `null` where no random ASCII characters keep the policy, for example where only words
 * are allowed: leave out the attribute then. Escape it like any attribute.
 * @see Apple, "Customizing Password AutoFill rules"; WHATWG HTML, proposal 3518
 *
 * @example Twelve characters of four kinds, or one of the CNIL's other ways
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { toPasswordRules } from 'hygie/policy/outputs'
 * import { cnil2022 } from 'hygie/policy/presets'
 *
 * console.log(toPasswordRules(computePolicy(cnil2022)))
 * // minlength: 12; maxlength: 256; required: lower; required: upper; required: digit; required: special
 * ```
 *
 * @since 0.6.0
 */
export function toPasswordRules({ rules }: Policy): string | null {
  const draft = findShortestDraft(rules)
  if (draft === null) return null
  return [
    `minlength: ${draft.min}`,
    `maxlength: ${draft.max}`,
    ...draft.required.flatMap((kind) => require(kind, draft)),
    ...allow(draft),
    ...(rules.patterns?.repeats === 'refuse' ? ['max-consecutive: 2'] : []),
  ].join('; ')
}

function require(kind: RequiredKind, { specials }: Draft): readonly string[] {
  if (kind !== 'special' || specials.length === 0) return [`required: ${kind}`]
  return specials.map((signs) => `required: [${putHyphenFirst(signs)}]`)
}

/** Elsewhere in a list it is ignored: it may come to stand for a range. */
function putHyphenFirst(signs: string): string {
  return signs.includes('-') ? `-${signs.replace('-', '')}` : signs
}

/** What is required is allowed; where nothing is said, all of ASCII is. */
function allow({ required, specials, digitsOnly }: Draft): readonly string[] {
  const isSaid = required.length === 0 || digitsOnly
  return isSaid || (required.length === 4 && specials.length === 0)
    ? []
    : ['allowed: ascii-printable']
}
