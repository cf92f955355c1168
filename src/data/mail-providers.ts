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
  /** `primary`: the provider says so. What is not may be at most `possibly_same`. */
  readonly evidence: 'primary' | 'secondary' | 'unverified'
  /** Where the rule was read; `null` where nothing was found. */
  readonly source: string | null
}

const under = (label: string, endings: string): readonly string[] =>
  endings.split(' ').map((ending) => `${label}.${ending}`)

/**
 * Providers met in France, the most common first. Names by country from the public list
 * thunderbird/autoconfig, edition of March 2026, read as evidence.
 */
export const MAIL_PROVIDERS: readonly MailProvider[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    tag: 'same',
    ignored: '.',
    same: 'gmail.com',
    evidence: 'primary',
    source: 'https://support.google.com/mail/answer/7436150',
  },
  {
    domains: ['orange.fr', 'wanadoo.fr'],
    tag: 'possibly_same',
    possiblySame: 'orange.fr',
    operatorTied: true,
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/orange.fr.xml',
  },
  {
    domains: [
      ...under(
        'hotmail',
        'com fr be ca cl cz de dk es fi gr hu it lt lv my nl no ph rs se sg sk co.id co.il co.in co.jp co.kr co.th co.uk co.za com.ar com.au com.br com.hk com.tr com.tw com.vn',
      ),
      ...under(
        'outlook',
        'com fr at be cl cz de dk es hu ie in it jp kr lv my ph pt sa sg sk co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn',
      ),
      ...under(
        'live',
        'com fr at be ca cl cn de dk fi hk ie in it jp nl no ru se co.jp co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg',
      ),
      'msn.com',
      'windowslive.com',
      'livemail.tw',
    ],
    tag: 'same',
    evidence: 'primary',
    source: 'https://support.microsoft.com/office/12407',
  },
  // Not on that list, though met: what holds for the others is only assumed.
  { domains: ['hotmail.ch'], tag: 'possibly_same', evidence: 'unverified', source: null },
  {
    // That `+` belongs to the name, and the last six endings, are unverified.
    domains: [
      ...under(
        'yahoo',
        'fr com ca de it es se co.in co.uk co.nz com.au com.ar com.br com.mx be ie in gr no dk',
      ),
      'ymail.com',
      'rocketmail.com',
      'myyahoo.com',
    ],
    tag: 'kept',
    evidence: 'primary',
    source: 'https://help.yahoo.com',
  },
  {
    // The last two are unverified.
    domains: ['free.fr', 'aliceadsl.fr', 'libertysurf.fr'],
    tag: 'possibly_same',
    operatorTied: true,
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/free.fr.xml',
  },
  {
    // The last four are unverified.
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
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/sfr.fr.xml',
  },
  {
    domains: ['bbox.fr'],
    tag: 'possibly_same',
    operatorTied: true,
    evidence: 'unverified',
    source: null,
  },
  { domains: ['laposte.net'], tag: 'possibly_same', evidence: 'unverified', source: null },
  {
    // Tags are unverified; the domains are one for accounts opened before 19 September 2012.
    domains: ['icloud.com', 'me.com', 'mac.com'],
    tag: 'possibly_same',
    same: 'icloud.com',
    evidence: 'primary',
    source: 'https://support.apple.com/118230',
  },
  {
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    tag: 'same',
    ignored: '.-_',
    same: 'proton.me',
    evidence: 'primary',
    source: 'https://proton.me/support/addresses-and-aliases',
  },
  {
    domains: ['fastmail.com', 'fastmail.fm', 'sent.com'],
    tag: 'same',
    subdomains: true,
    evidence: 'primary',
    source: 'https://www.fastmail.help/hc/articles/360060591053',
  },
  {
    domains: under('yandex', 'com ru fr by kz ua net').concat('ya.ru'),
    tag: 'possibly_same',
    possiblySame: 'yandex.com',
    evidence: 'unverified',
    source: null,
  },
  {
    domains: [
      ...under('gmx', 'com fr net de at ch eu org info biz co.uk es it ie pt se ca us li'),
      'mail.com',
      'email.com',
      'uymail.com',
      'dr.com',
      'consultant.com',
      'mailo.com',
      'mailbox.org',
      'ik.me',
      'zoho.com',
      'zohomail.com',
      ...under(
        'posteo',
        'net de at be ca ch cl co co.uk com com.br cr cz dk ee es eu fi fr gl gr hn hr hu ie in is it jp la li lt lu me mx my nl no nz org pe pl pm pt ro se sg si tn uk us',
      ),
    ],
    tag: 'possibly_same',
    evidence: 'unverified',
    source: null,
  },
]
