/**
 * Mail services whose inboxes anybody reads without a password, with their sub-domains. Own list of
 * November 2026, not yet verified service by service; `fr.nf` holds aliases of yopmail.
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
