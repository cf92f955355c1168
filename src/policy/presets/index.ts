/**
 * Policies that follow a published text, each value with the clause that it comes from.
 *
 * @module
 */
export { cnil2022 } from './cnil-2022.js'
export { nist80063b4 } from './nist-800-63b-4.js'
