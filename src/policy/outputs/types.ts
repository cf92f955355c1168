import type { StrengthContext } from '../../strength/types.js'
import type { PasswordReason, PasswordSubject } from '../types.js'

/** What a validator is given: the password, or a form that holds it. */
export type PasswordInput =
  | string
  | { readonly password: string; readonly context?: StrengthContext | undefined }

/** A sentence for each code, from the parameters that go with it. */
export type PasswordSentences = {
  readonly [C in PasswordReason['code']]: (
    params: Extract<PasswordReason, { readonly code: C }>['params'],
  ) => string
}

/** Sentences of one language; `fr` and `en` of `hygie/messages` are such. */
export interface PasswordTexts {
  readonly reasons: PasswordSentences
}

/** A reason as validators show it. Holds no password. */
export interface PasswordIssue {
  /** The sentence of the catalogue; the code where there is none. */
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly code: PasswordReason['code']
  readonly params: PasswordReason['params']
}

/** What the portal knows of the person, and no form says. */
export type TrustedSubject = Omit<PasswordSubject, 'password'>
