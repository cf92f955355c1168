/**
 * The tables behind the checks of mailboxes, each loaded when it is called, and lists of one's own.
 *
 * @module
 */
export type { MailProvider, TagRule } from '../../data/mail-providers.js'
export { createDomainList } from './create-domain-list.js'
export { loadMailProviders } from './load-mail-providers.js'
export { loadPublicInboxes } from './load-public-inboxes.js'
export { loadRelayDomains } from './load-relay-domains.js'
export { loadRoleNames } from './load-role-names.js'
