// Which addresses a provider delivers to the same mailbox. Facts, each with the page that states them;
// what no page states is at most `possibly_same`. Reviewed in November 2026.

/** What a tag after `+` means: the same mailbox, perhaps the same, or part of the name. */
export type TagRule = 'same' | 'possibly_same' | 'kept'

/** One provider of mailboxes to the public. */
export interface MailProvider {
  readonly domains: readonly string[]
  readonly tag: TagRule
  /** Characters of the local part that make no difference. Default: none. */
  readonly ignored?: string
  /** Domain that the others stand for. Default: each stands for itself. */
  readonly same?: string
  /** Domain of which the others may be another name. */
  readonly possiblySame?: string
  /** Whether `x@name.domain` is `name+x@domain`. */
  readonly subdomains?: true
  /** Whether the mailbox ends with an Internet access contract. */
  readonly operatorTied?: true
  /** Page that states the rule; `null` where none was found. */
  readonly source: string | null
}

/** Providers met in France, the most common first. */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    tag: 'same',
    ignored: '.',
    same: 'gmail.com',
    source: 'https://support.google.com/mail/answer/7436150',
  },
  {
    domains: ['orange.fr', 'wanadoo.fr'],
    tag: 'possibly_same',
    possiblySame: 'orange.fr',
    operatorTied: true,
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/orange.fr.xml',
  },
  {
    domains: [
      'hotmail.com',
      'hotmail.fr',
      'hotmail.be',
      'hotmail.ch',
      'hotmail.co.uk',
      'hotmail.de',
      'hotmail.es',
      'hotmail.it',
      'outlook.com',
      'outlook.fr',
      'outlook.be',
      'outlook.de',
      'outlook.es',
      'outlook.it',
      'live.com',
      'live.fr',
      'live.be',
      'live.ca',
      'live.co.uk',
      'live.de',
      'live.it',
      'live.nl',
      'msn.com',
      'windowslive.com',
    ],
    tag: 'same',
    source: 'https://support.microsoft.com/office/12407',
  },
  {
    domains: [
      'yahoo.fr',
      'yahoo.com',
      'yahoo.be',
      'yahoo.ca',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.es',
      'yahoo.it',
      'ymail.com',
      'rocketmail.com',
    ],
    tag: 'kept',
    source: 'https://help.yahoo.com/kb/disposable-addresses-sln28815.html',
  },
  {
    domains: ['free.fr', 'aliceadsl.fr', 'libertysurf.fr'],
    tag: 'possibly_same',
    operatorTied: true,
    source: null,
  },
  {
    domains: [
      'sfr.fr',
      'neuf.fr',
      'club-internet.fr',
      'cegetel.net',
      '9online.fr',
      'numericable.fr',
      'noos.fr',
    ],
    tag: 'possibly_same',
    operatorTied: true,
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/sfr.fr.xml',
  },
  { domains: ['bbox.fr'], tag: 'possibly_same', operatorTied: true, source: null },
  { domains: ['laposte.net'], tag: 'possibly_same', source: 'https://aide.laposte.net' },
  {
    domains: ['icloud.com', 'me.com', 'mac.com'],
    tag: 'possibly_same',
    same: 'icloud.com',
    source: 'https://support.apple.com/118230',
  },
  {
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    tag: 'same',
    ignored: '.-_',
    same: 'proton.me',
    source: 'https://proton.me/support/addresses-and-aliases',
  },
  {
    domains: ['fastmail.com', 'fastmail.fm', 'sent.com'],
    tag: 'same',
    subdomains: true,
    source: 'https://www.fastmail.help/hc/articles/360060591053',
  },
  {
    domains: ['yandex.com', 'yandex.ru', 'yandex.fr', 'ya.ru'],
    tag: 'possibly_same',
    possiblySame: 'yandex.com',
    source: null,
  },
  {
    domains: [
      'gmx.com',
      'gmx.fr',
      'gmx.net',
      'mail.com',
      'dr.com',
      'consultant.com',
      'mailo.com',
      'mailbox.org',
      'posteo.net',
      'zoho.com',
      'ik.me',
    ],
    tag: 'possibly_same',
    source: null,
  },
]
