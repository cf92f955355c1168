/**
 * Policy documents from unknown input, and passwords in forms, on zod.
 *
 * @module
 */
export { type CreatePasswordSchemaOptions, createPasswordSchema } from './create-password-schema.js'
export { parsePolicy } from './parse-policy.js'
