/**
 * What a policy becomes elsewhere: rules for password managers, attributes of a field, a form's validator.
 *
 * @module
 */
export {
  type InputAttributes,
  type ToInputAttributesOptions,
  toInputAttributes,
} from './to-input-attributes.js'
export { toPasswordRules } from './to-password-rules.js'
export {
  type PasswordStandardSchema,
  type ToStandardSchemaOptions,
  toStandardSchema,
} from './to-standard-schema.js'
export type {
  PasswordInput,
  PasswordIssue,
  PasswordSentences,
  PasswordTexts,
  TrustedSubject,
} from './types.js'
