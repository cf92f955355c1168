/**
 * The list of disposable mail domains, from its package.
 *
 * @module
 */
export { loadDisposableDomains } from './load-disposable-domains.js'
