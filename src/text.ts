import { HygieError } from './errors.js'
import type { Reason } from './outcome.js'

/** Unicode normalization form of a password. `none` keeps it as received. */
export type NormalizationForm = 'NFC' | 'NFKC' | 'none'

/** What normalizing a password may find. */
export type TextReason =
  /** `fail`. Above the length that is judged at all; no other rule runs. */
  | Reason<'text_too_long', { maxUnits: number; actualUnits: number }>
  /** `fail`. Half of a surrogate pair: the text has no UTF-8 form, so no hash of it can be repeated. */
  | Reason<'text_lone_surrogate', { index: number }>
  /** `fail`. U+0000, where bcrypt and many C libraries stop reading. */
  | Reason<'text_nul', { index: number }>
  /** `warn`. More UTF-8 bytes than bcrypt reads: it would ignore the rest. */
  | Reason<'text_above_bcrypt', { maxBytes: number; actualBytes: number }>

/** A password in the one form that every rule and the stored hash see. Never log it. */
export interface NormalizedPassword {
  readonly text: string
  /** Unicode code points, what people count as characters. */
  readonly codePoints: number
  /** UTF-8 bytes, what a hash reads. */
  readonly bytes: number
  readonly reasons: readonly TextReason[]
}

/** Options of {@link normalizePassword}. */
export interface NormalizePasswordOptions {
  /** Default: `NFC`. Use the same form when setting and when verifying. */
  readonly form?: NormalizationForm | undefined
}

/**
 * Normalizing is quadratic in runs of combining marks: 10,000 of them take 27 ms, a million over four
 * minutes. Hence a ceiling before it, not after.
 */
const MAX_UNITS = 4_096
/** bcrypt reads 72 bytes, its terminating NUL apart. */
const BCRYPT_BYTES = 72
const FORMS: readonly unknown[] = ['NFC', 'NFKC', 'none'] satisfies NormalizationForm[]

/**
 * Normalizes a password once, before every rule and before hashing it.
 *
 * Does not trim, and changes neither case nor width (unless the form is `NFKC`). A text above 4,096
 * UTF-16 units is returned as it is with the reason `text_too_long`. Costs at most 6 ms, usually
 * 0.001 ms.
 *
 * @param password - What the person typed.
 * @param options - Form.
 * @returns The text with its length in code points and in bytes, and what is wrong with it: any of
 * `text_too_long`, `text_lone_surrogate`, `text_nul`, `text_above_bcrypt`.
 * @throws `HygieError` `ERR_OPTION_INVALID` when `password` is not a string or the form is unknown.
 * @see NIST SP 800-63B-4, section 3.1.1.2: NFC before hashing, one code point counts as one character
 * @see Unicode Standard Annex #15
 *
 * @example The same password, typed on two keyboards
 * ```ts
 * import { normalizePassword } from 'hygie'
 *
 * const composed = normalizePassword('caf\u00E9 noir')
 * const decomposed = normalizePassword('cafe\u0301 noir')
 * console.log(composed.text === decomposed.text, composed.codePoints, composed.bytes) // true 9 10
 * ```
 *
 * @since 0.1.0
 */
export function normalizePassword(
  password: string,
  { form = 'NFC' }: NormalizePasswordOptions = {},
): NormalizedPassword {
  if (typeof password !== 'string') {
    throw new HygieError('ERR_OPTION_INVALID', "'password' must be a string.")
  }
  if (!FORMS.includes(form)) {
    throw new HygieError('ERR_OPTION_INVALID', "'form' must be 'NFC', 'NFKC' or 'none'.")
  }
  const tooLong = password.length > MAX_UNITS
  const text = tooLong || form === 'none' ? password : password.normalize(form)
  const size = measure(text)
  return {
    text,
    codePoints: size.codePoints,
    bytes: size.bytes,
    reasons: findReasons(size, password.length),
  }
}

interface Size {
  codePoints: number
  bytes: number
  loneSurrogate: number
  nul: number
}

/** Counts without allocating: a hostile text costs no more memory than itself. */
function measure(text: string): Size {
  const size: Size = { codePoints: 0, bytes: 0, loneSurrogate: -1, nul: -1 }
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) as number
    if (code === 0 && size.nul < 0) size.nul = index
    if (code >= 0xd800 && code <= 0xdfff && size.loneSurrogate < 0) size.loneSurrogate = index
    size.codePoints++
    size.bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (code > 0xffff) index++
  }
  return size
}

function findReasons(size: Size, actualUnits: number): TextReason[] {
  const reasons: TextReason[] = []
  if (actualUnits > MAX_UNITS) {
    reasons.push({ code: 'text_too_long', params: { maxUnits: MAX_UNITS, actualUnits } })
  }
  if (size.loneSurrogate >= 0) {
    reasons.push({ code: 'text_lone_surrogate', params: { index: size.loneSurrogate } })
  }
  if (size.nul >= 0) reasons.push({ code: 'text_nul', params: { index: size.nul } })
  if (size.bytes > BCRYPT_BYTES) {
    const params = { maxBytes: BCRYPT_BYTES, actualBytes: size.bytes }
    reasons.push({ code: 'text_above_bcrypt', params })
  }
  return reasons
}
