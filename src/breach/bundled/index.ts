/**
 * Common passwords that come with the package, to be looked up without a network.
 *
 * @module
 */
export { loadBundledSource } from './load-bundled-source.js'
