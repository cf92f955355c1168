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
  /** Characters that may stand for one another: possibly the same. Default: none. */
  readonly interchangeable?: string
  /** Domain that the others stand for. Default: each stands for itself. */
  readonly same?: string
  /** Domain of which the others may be another name. */
  readonly possiblySame?: string
  /** Whether `x@name.domain` is `name+x@domain`, `-` in the sub-domain standing for `_` in the name. */
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
    // That `+` belongs to the name, and the endings from `be` on, are unverified.
    domains: [
      ...under(
        'yahoo',
        'fr com ca de it es se co.in co.uk co.nz com.au com.ar com.br com.mx be ie in gr no dk at nl fi pl ro cl co.id co.jp co.th co.za com.co com.hk com.my com.pe com.ph com.sg com.tr com.tw com.ve com.vn',
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
  {
    // The page is on what freezes a mailbox; of tags it says nothing.
    domains: ['laposte.net'],
    tag: 'possibly_same',
    evidence: 'unverified',
    source: 'https://aide.laposte.net',
  },
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
    // The hyphen: https://www.fastmail.com/blog/two-address-resolving-additions
    domains: [
      ...under('fastmail', 'com fm cn es im in jp mx net nl org se to tw us co.uk com.au'),
      'sent.com',
    ],
    tag: 'same',
    subdomains: true,
    evidence: 'primary',
    source: 'https://www.fastmail.help/hc/en-us/articles/360060591053',
  },
  {
    // More of its domains, by older lists of others: what holds for the first ones is only assumed.
    domains: (
      '123mail.org 150mail.com 150ml.com 16mail.com 2-mail.com 4email.net 50mail.com airpost.net ' +
      'allmail.net bestmail.us cluemail.com elitemail.org emailcorner.net emailengine.net ' +
      'emailengine.org emailgroups.net emailplus.org emailuser.net eml.cc f-m.fm fast-email.com ' +
      'fast-mail.org fastem.com fastemail.us fastemailer.com fastest.cc fastimap.com ' +
      'fastmailbox.net fastmessaging.com fea.st fmail.co.uk fmailbox.com fmgirl.com fmguy.com ' +
      'ftml.net h-mail.us hailmail.net imap-mail.com imap.cc imapmail.org inoutbox.com ' +
      'internet-e-mail.com internet-mail.org internetemails.net internetmailing.net jetemail.net ' +
      'justemail.net letterboxes.org mail-central.com mail-page.com mailandftp.com mailas.com ' +
      'mailbolt.com mailc.net mailcan.com mailforce.net mailftp.com mailhaven.com ' +
      'mailingaddress.org mailite.com mailmight.com mailnew.com mailsent.net mailservice.ms ' +
      'mailup.net mailworks.org ml1.net mm.st myfastmail.com mymacmail.com nospammail.net ' +
      'ownmail.net petml.com postinbox.com postpro.net proinbox.com promessage.com realemail.net ' +
      'reallyfast.biz reallyfast.info rushpost.com sent.as sent.at speedpost.net speedymail.org ' +
      'ssl-mail.com swift-mail.com the-fastest.net the-quickest.com theinternetemail.com ' +
      'veryfast.biz veryspeedy.net warpmail.net xsmail.com yepmail.net your-mail.com'
    ).split(' '),
    tag: 'possibly_same',
    evidence: 'unverified',
    source: null,
  },
  {
    // Its domains are said to be one, and its full stop to be its hyphen. Names of domains: the source.
    domains: under('yandex', 'com ru fr by kz ua net').concat('ya.ru'),
    tag: 'possibly_same',
    interchangeable: '.-',
    possiblySame: 'yandex.com',
    evidence: 'unverified',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/yandex.ru.xml',
  },
  {
    domains: under('gmx', 'net de at ch eu org info biz'),
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.net.xml',
  },
  {
    domains: under('gmx', 'com fr us ca es it ie li pt se co.uk'),
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.com.xml',
  },
  {
    // Those met most often, and those of health professions. All are legitimate, `dr.com` included.
    domains: (
      'mail.com mail.org email.com post.com usa.com accountant.com consultant.com dr.com ' +
      'doctor.com engineer.com cheerful.com techie.com linuxmail.org europe.com london.com ' +
      'uymail.com myself.com iname.com writeme.com chemist.com optician.com therapist.net'
    ).split(' '),
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.com.xml',
  },
  {
    // Documents `name++tag`, for those who pay.
    domains: ['mailo.com'],
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://www.mailo.com/mailo/en/aliases.php',
  },
  { domains: ['mailbox.org'], tag: 'possibly_same', evidence: 'unverified', source: null },
  { domains: ['ik.me'], tag: 'possibly_same', evidence: 'unverified', source: null },
  {
    domains: ['zoho.com', 'zohomail.com', 'zoho.eu', 'zohomail.eu', 'zoho.in'],
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/zoho.com.xml',
  },
  {
    domains: under(
      'posteo',
      'net de at be ca ch cl co co.uk com com.br cr cz dk ee es eu fi fr gl gr hn hr hu ie in is it jp la li lt lu me mx my nl no nz org pe pl pm pt ro se sg si tn uk us',
    ),
    tag: 'possibly_same',
    evidence: 'secondary',
    source: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/posteo.de.xml',
  },
]

/** A provider that receives the mail of domains of others. */
export interface MailHost {
  /** Its host names lie within these domains. */
  readonly hosts: readonly string[]
  readonly tag: TagRule
  readonly evidence: 'primary'
  readonly source: string
}

/**
 * Who documents what a tag means at a domain of one's own. At Google the dots of such a domain matter: the
 * last note on the page.
 */
export const MAIL_HOSTS: readonly MailHost[] = [
  {
    hosts: ['google.com', 'googlemail.com'],
    tag: 'same',
    evidence: 'primary',
    source: 'https://support.google.com/mail/answer/7436150',
  },
]
