import { assertOption } from '../../internal/assert-option.js'
import type { Policy } from '../types.js'
import { toPasswordRules } from './to-password-rules.js'

/** Options of {@link toInputAttributes}. */
export interface ToInputAttributesOptions {
  /** Whether a password is chosen here, or typed to log in. */
  readonly autocomplete: 'new-password' | 'current-password'
}

/** Attributes of an HTML `input`, under their names in HTML. */
export interface InputAttributes {
  readonly autocomplete: 'new-password' | 'current-password'
  /** Some browsers send what is checked to a service. */
  readonly spellcheck: 'false'
  /** Keyboards of telephones would begin with a capital. */
  readonly autocapitalize: 'none'
  /** UTF-16 units. */
  readonly minlength?: number
  /** UTF-16 units. */
  readonly maxlength?: number
  readonly passwordrules?: string
}

/** Above it a text is refused before it is judged: see `normalizePassword`. */
const MAX_UNITS = 4_096
/** A character of NFC stands for four code points at most, of two units each. */
const UNITS_COMPOSED = 8
const UNITS_AS_TYPED = 2

/**
 * Turns a policy into attributes of a password field.
 *
 * Browsers count UTF-16 units of what was typed, a policy counts code points after normalization. A browser
 * cuts what is pasted at `maxlength` without a word, and a password that was cut is one that nobody knows: the
 * attribute is so wide that nothing is cut which the policy would accept, and that what was cut is still
 * refused as too long. `minlength` is the policy's own: no text has fewer units than code points, but for some
 * eighty characters that NFC takes apart, of which a browser wants a few more than the policy; under NFKC, which
 * takes thousands apart, it is left out. At a login nothing is said of lengths: an older password may be
 * outside of them. Never a `pattern`, which managers cannot read. Nothing leaves the process; costs some
 * 0.05 ms.
 *
 * @param policy - What `computePolicy` returned.
 * @param options - What the field is for.
 * @returns Names and values, for `setAttribute`. What is absent is to be left out. Escape the values where
 * they enter HTML; React writes `minLength`, `maxLength`, `autoComplete`, `spellCheck` and `autoCapitalize`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `autocomplete` is neither of the two.
 * @see WHATWG HTML, sections 4.10.18.3, 4.10.18.4 and 4.10.18.7
 * @see NIST SP 800-63B-4, section 3.1.1.2: verifiers allow password managers, and do not truncate
 *
 * @example The field of a sign-up form
 * ```ts
 * import { computePolicy } from 'hygie'
 * import { toInputAttributes } from 'hygie/policy/outputs'
 * import { nist80063b4 } from 'hygie/policy/presets'
 *
 * const attributes = toInputAttributes(computePolicy(nist80063b4), { autocomplete: 'new-password' })
 * console.log(attributes.minlength, attributes.maxlength) // 15 2056
 * console.log(attributes.passwordrules) // minlength: 15; maxlength: 256
 * ```
 *
 * @since 0.6.0
 */
export function toInputAttributes(
  policy: Policy,
  { autocomplete }: ToInputAttributesOptions,
): InputAttributes {
  assertOption(
    autocomplete === 'new-password' || autocomplete === 'current-password',
    "'autocomplete' must be 'new-password' or 'current-password'.",
  )
  const common = { autocomplete, spellcheck: 'false', autocapitalize: 'none' } as const
  if (autocomplete === 'current-password') return common
  const { length, normalization } = policy.rules
  const units = normalization === 'none' ? UNITS_AS_TYPED : UNITS_COMPOSED
  const passwordrules = toPasswordRules(policy)
  return {
    ...common,
    ...(normalization === 'NFKC' ? {} : { minlength: length.min }),
    // One character more than is allowed: a text of so many is refused, cut or not.
    maxlength: Math.min(units * (length.max + 1), MAX_UNITS + 1),
    ...(passwordrules === null ? {} : { passwordrules }),
  }
}
