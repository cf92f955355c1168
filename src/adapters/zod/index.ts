/**
 * Policy documents from unknown input, on zod.
 *
 * @module
 */
export { parsePolicy } from './parse-policy.js'
