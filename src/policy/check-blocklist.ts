import { buildOutcome } from '../internal/build-outcome.js'
import { foldText } from '../internal/fold-text.js'
import { LOOK_ALIKE_LETTERS } from '../internal/look-alike-letters.js'
import type { Outcome } from '../outcome.js'
import { buildContextWords } from '../strength/build-context-words.js'
import type { StrengthContext } from '../strength/types.js'
import type { NormalizedPassword } from '../text.js'
import { CONTEXT_FIELDS } from './context-fields.js'
import type { BlocklistReason, BlocklistRule, ContextField } from './types.js'

/** Options of {@link checkBlocklist}. */
export interface CheckBlocklistOptions {
  /** All must be met. */
  readonly rules: readonly BlocklistRule[]
  /** What is known of the person and the portal. Default: nothing. */
  readonly context?: StrengthContext | undefined
}

/** Shorter words are inside of others by chance: « roi » in « trois ». */
const MIN_INSIDE = 4
/** Nobody chooses a longer text around one word, and folding it would cost for nothing. */
const MAX_COMPARED = 256

/**
 * Checks that a normalized password is neither one of the person's own words nor one that the portal
 * forbids.
 *
 * Compares the whole password: in `derivative` mode first without the digits and signs around the word, so
 * that `Dup0nt2026!` is found by the name Dupont. A word inside a longer password is no match; how much it
 * weakens it is for `checkStrength` to say. Only the mode `substring` refuses it, from four characters on,
 * and departs there from NIST. Linear in the length.
 *
 * @param password - What `normalizePassword` returned.
 * @param options - Rules, and what is known of the person.
 * @returns `pass`, or `fail` with `blocklist_context` per part of the context, or `blocklist_word`; in the
 * mode `substring` also `blocklist_context_inside` and `blocklist_word_inside`. No reason holds the word.
 * @see NIST SP 800-63B-4, section 3.1.1.2: compare the entire password with a list that may hold the
 * names of service and user, and derivatives
 *
 * @example A name with a year is still the name
 * ```ts
 * import { checkBlocklist, normalizePassword } from 'hygie'
 *
 * const outcome = checkBlocklist(normalizePassword('Dup0nt2026!'), {
 *   rules: [{ context: 'derivative' }],
 *   context: { name: 'Jeanne Dupont' },
 * })
 * console.log(outcome.status) // fail
 * ```
 *
 * @since 0.1.0
 */
export function checkBlocklist(
  { text }: NormalizedPassword,
  { rules, context = {} }: CheckBlocklistOptions,
): Outcome<BlocklistReason, Record<never, never>> {
  const reasons: BlocklistReason[] = []
  if (text.length <= MAX_COMPARED) {
    for (const rule of rules) {
      const forms = rule.context === 'derivative' ? derive(text) : fold(text)
      if (rule.context !== 'off') reasons.push(...findContext(forms, context))
      if (rule.words?.some((word) => isAmong(forms, [word])) === true) {
        reasons.push({ code: 'blocklist_word', params: {} })
      }
    }
  }
  for (const rule of rules) {
    if (rule.context === 'substring') reasons.push(...findInside(fold(text), rule, context))
  }
  return buildOutcome('fail', dropRepeats(reasons), {})
}

function findContext(forms: ReadonlySet<string>, context: StrengthContext): BlocklistReason[] {
  return findFields(context, (words) => isAmong(forms, words)).map((field) => ({
    code: 'blocklist_context',
    params: { field },
  }))
}

/** The parts of a context whose words are held. */
function findFields(
  context: StrengthContext,
  holds: (words: readonly string[]) => boolean,
): readonly ContextField[] {
  return CONTEXT_FIELDS.filter((field) => {
    const value = context[field]
    return value !== undefined && holds(buildContextWords({ [field]: value }))
  })
}

/** Words of the person and of the portal within a longer text. What is the whole text has its own reason. */
function findInside(
  forms: ReadonlySet<string>,
  { words = [] }: BlocklistRule,
  context: StrengthContext,
): BlocklistReason[] {
  const fields = findFields(context, (own) => isWithin(forms, own))
  const reasons = fields.map(
    (field): BlocklistReason => ({ code: 'blocklist_context_inside', params: { field } }),
  )
  if (isWithin(forms, words)) reasons.push({ code: 'blocklist_word_inside', params: {} })
  return reasons
}

function isWithin(forms: ReadonlySet<string>, words: readonly string[]): boolean {
  const parts = words
    .flatMap((word) => [...fold(word)])
    .filter(({ length }) => length >= MIN_INSIDE)
  return parts.some((part) => [...forms].some((form) => form !== part && form.includes(part)))
}

function isAmong(forms: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => [...fold(word)].some((form) => forms.has(form)))
}

/** The text folded, and folded with look-alikes undone; with and without what is no letter inside. */
function fold(text: string): Set<string> {
  const folded = foldText(text)
  const plain = folded.replace(/[013457@$€]/gu, (sign) => LOOK_ALIKE_LETTERS[sign] as string)
  const forms = [folded, plain].flatMap((form) => [form, form.replace(/[^\p{L}\p{Nd}]/gu, '')])
  return new Set(forms.filter((form) => form !== ''))
}

/** The same without digits and signs at both ends. */
function derive(text: string): Set<string> {
  const core = foldText(text).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return new Set([...fold(text), ...fold(core)])
}

function dropRepeats(reasons: readonly BlocklistReason[]): BlocklistReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}
