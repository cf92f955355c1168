/**
 * The part of a host name that somebody registered, by tldts. It is loaded when called, and must be installed.
 *
 * @module
 */
export { createRegistrableDomain, type RegistrableDomain } from './create-registrable-domain.js'
