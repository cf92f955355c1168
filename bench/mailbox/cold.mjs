// One fresh process: from before the imports to behind the first answer, in milliseconds. Not run by hand.

import { createRequire } from 'node:module'

const peers = createRequire(new URL('peers/package.json', import.meta.url))
const ADDRESS = 'jeanne.dupont@cabinet-des-lilas.fr'
const loads = {
  'hygie/mailbox': async () => {
    const { checkMailbox } = await import('hygie/mailbox')
    return checkMailbox(ADDRESS).status
  },
  disposable: async () => {
    const { loadDisposableDomains } = await import('hygie/adapters/disposable-email-domains-js')
    return (await loadDisposableDomains()).size
  },
  tldts: async () => {
    const { createRegistrableDomain } = await import('hygie/adapters/tldts')
    return (await createRegistrableDomain())('www.cabinet-des-lilas.fr')
  },
  providers: async () => (await import('hygie/mailbox/tables')).loadMailProviders(),
  relays: async () => (await import('hygie/mailbox/tables')).loadRelayDomains(),
  inboxes: async () => (await import('hygie/mailbox/tables')).loadPublicInboxes(),
  roles: async () => (await import('hygie/mailbox/tables')).loadRoleNames(),
  validator: () => peers('validator').isEmail(ADDRESS),
  isemail: () => peers('isemail').validate(ADDRESS),
  mailchecker: () => peers('mailchecker').isValid(ADDRESS),
  'disposable-email-domains-js': async () =>
    (await import('disposable-email-domains-js')).isDisposableEmail(ADDRESS),
}

const from = performance.now()
for (const name of process.argv.slice(2)) await loads[name]()
process.stdout.write(String(performance.now() - from))
