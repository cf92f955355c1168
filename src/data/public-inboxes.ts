/**
 * Mail services whose inboxes anybody reads without a password, with their sub-domains. Own list from
 * the services' own pages, November 2026; `fr.nf` holds aliases of yopmail.
 */
export const PUBLIC_INBOXES: readonly string[] = [
  'yopmail.com',
  'yopmail.fr',
  'yopmail.net',
  'fr.nf',
  'mailinator.com',
  'maildrop.cc',
  'mailnesia.com',
  'inboxkitten.com',
]
