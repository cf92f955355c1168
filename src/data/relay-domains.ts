/**
 * Alias services that forward to a mailbox of the holder, with their sub-domains. Never disposable:
 * whoever uses one protects a mailbox. Own list from the services' public pages, November 2026.
 */
export const RELAY_DOMAINS: readonly string[] = [
  // Apple: support.apple.com, "Hide My Email". Random addresses at icloud.com cannot be told apart.
  'privaterelay.appleid.com',
  'private.icloud.com',
  // Mozilla: relay.firefox.com
  'mozmail.com',
  // SimpleLogin and Proton Pass: simplelogin.io, proton.me/pass
  'simplelogin.com',
  'simplelogin.co',
  'simplelogin.io',
  'simplelogin.fr',
  'aleeas.com',
  'slmail.me',
  'slmails.com',
  'silomails.com',
  '8alias.com',
  '8shield.net',
  'dralias.com',
  'passmail.net',
  'passmail.com',
  'passinbox.com',
  'passfwd.com',
  // addy.io
  'anonaddy.com',
  'anonaddy.me',
  'addy.io',
  'addymail.com',
  // DuckDuckGo: duckduckgo.com/email
  'duck.com',
  // 33mail.com, erine.email, forwardemail.net
  '33mail.com',
  'erine.email',
  'forwardemail.net',
]
