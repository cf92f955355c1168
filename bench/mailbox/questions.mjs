// The tricky addresses, row by row, as questions that a package can be asked, with the right answers. What they
// mean: docs/guides/mailbox-comparison.md. `test/unit/mailbox/tricky-addresses.test.ts` holds hygie to all of them.
//
// accept: is it an address, quoted ones and those of machines left aside?
// compare: are both one mailbox? `ternary`: only for who knows "perhaps".
// disposable: does it live for minutes, or can anybody read it?
// warn: is something said before it is let in?

const accept = (right, ...addresses) => addresses.map((of) => ({ kind: 'accept', of, right }))
const compare = (right, a, b, more = {}) => [{ kind: 'compare', of: [a, b], right, ...more }]
const disposable = (right, ...addresses) =>
  addresses.map((of) => ({ kind: 'disposable', of, right }))
const warn = (...addresses) => addresses.map((of) => ({ kind: 'warn', of, right: true }))
const GOOGLE = ['aspmx.l.google.com', 'alt1.aspmx.l.google.com']
const long = (last) =>
  `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(last)}.fr`

/** Row, what it is about in French and in English, and its questions. */
export const rows = [
  {
    row: 'M1',
    fr: 'points et étiquette de Gmail',
    en: 'dots and tag of Gmail',
    questions: compare('same', 'J.Dupont+amelipro@GoogleMail.com', 'jdupont@gmail.com'),
  },
  {
    row: 'M2',
    fr: 'domaine à soi chez Google : les points comptent',
    en: 'own domain at Google: dots matter',
    questions: compare(
      'different',
      'j.dupont@cabinet-workspace.fr',
      'jdupont@cabinet-workspace.fr',
      {
        mx: GOOGLE,
      },
    ),
  },
  {
    row: 'M3',
    fr: 'rien avant l’étiquette, ou que des points',
    en: 'nothing before the tag, or only dots',
    questions: [
      ...compare(null, '+x@gmail.com', '+y@gmail.com'),
      ...accept(false, '...@gmail.com'),
    ],
  },
  {
    row: 'M4',
    fr: 'deux personnes chez Yahoo',
    en: 'two people at Yahoo',
    questions: compare('different', 'jean-dupont@yahoo.fr', 'jean-martin@yahoo.fr'),
  },
  {
    row: 'M5',
    fr: 'étiquette d’Outlook',
    en: 'tag of Outlook',
    questions: [
      ...compare('same', 'Jean.Dupont+pro@outlook.fr', 'jean.dupont@outlook.fr'),
      ...compare('different', 'Jean.Dupont+pro@outlook.fr', 'jeandupont@outlook.fr'),
    ],
  },
  {
    row: 'M6',
    fr: 'trois domaines d’Apple',
    en: 'three domains of Apple',
    questions: [
      ...compare('same', 'jean@me.com', 'jean@icloud.com'),
      ...compare('same', 'jean@mac.com', 'jean@icloud.com'),
    ],
  },
  {
    row: 'M7',
    fr: 'ponctuation et domaines de Proton',
    en: 'punctuation and domains of Proton',
    questions: [
      ...compare('same', 'jean_dupont@pm.me', 'jean.dupont@proton.me'),
      ...compare('same', 'JeanDupont@protonmail.com', 'jean.dupont@proton.me'),
    ],
  },
  {
    row: 'M8',
    fr: 'sous-domaines de Fastmail',
    en: 'sub-domains of Fastmail',
    questions: [
      ...compare('different', 'x@a.b.fastmail.com', 'b+x@fastmail.com'),
      ...compare('same', 'x@b.fastmail.com', 'b+x@fastmail.com'),
    ],
  },
  {
    row: 'M9',
    fr: 'wanadoo.fr et orange.fr',
    en: 'wanadoo.fr and orange.fr',
    questions: compare('possibly_same', 'jean@wanadoo.fr', 'jean@orange.fr', { ternary: true }),
  },
  {
    row: 'M10',
    fr: 'guillemets superflus',
    en: 'quotes that change nothing',
    questions: [
      ...accept(true, '"jean.dupont"@example.fr'),
      ...compare('same', '"jean.dupont"@example.fr', 'jean.dupont@example.fr'),
    ],
  },
  {
    row: 'M11',
    fr: 'guillemets nécessaires : valables, et risqués',
    en: 'quotes that are needed: valid, and a risk',
    questions: warn('"jean dupont"@example.fr', '"a@b"@x.fr', '""@x.fr'),
  },
  {
    row: 'M12',
    fr: 'adresse emballée',
    en: 'a wrapped address',
    questions: accept(
      false,
      'jean(cabinet)@example.fr',
      'Jean <j@x.fr>',
      'mailto:j@x.fr',
      '<j@x.fr>',
    ),
  },
  {
    row: 'M13',
    fr: 'points mal placés',
    en: 'dots out of place',
    questions: accept(false, 'john..doe@x.fr', '.john@x.fr', 'john.@x.fr'),
  },
  {
    row: 'M14',
    fr: '64 octets avant le @, pas 65',
    en: '64 octets before the @, not 65',
    questions: [
      ...accept(true, `${'a'.repeat(64)}@x.fr`),
      ...accept(false, `${'a'.repeat(65)}@x.fr`, `${'é'.repeat(33)}@x.fr`),
    ],
  },
  {
    row: 'M15',
    fr: '254 octets en tout, pas 255',
    en: '254 octets in all, not 255',
    questions: [...accept(true, long(58)), ...accept(false, long(59))],
  },
  {
    row: 'M16',
    fr: 'é en une ou deux parties',
    en: 'é in one part or two',
    questions: [
      ...accept(true, 'jérôme@x.fr'.normalize('NFC'), 'jérôme@x.fr'.normalize('NFD')),
      ...compare('same', 'jérôme@x.fr'.normalize('NFC'), 'jérôme@x.fr'.normalize('NFD')),
    ],
  },
  {
    row: 'M17',
    fr: 'domaine accentué',
    en: 'a domain with accents',
    questions: [
      ...accept(true, 'jean@EXÄMPLE.fr'),
      ...compare('same', 'jean@EXÄMPLE.fr', 'jean@xn--exmple-cua.fr'),
    ],
  },
  {
    row: 'M18',
    fr: 'xn-- qui ne veut rien dire',
    en: 'xn-- that means nothing',
    questions: accept(false, 'jean@xn--a', 'jean@xn--a.fr'),
  },
  {
    row: 'M19',
    fr: 'domaine qui en devient un autre',
    en: 'a domain that becomes another',
    questions: warn(
      'jean@ｇmail.com',
      'jean@gmail。com',
      'jean@ⓖmail.com',
      'jean@gmail.com\u200B',
      'jean@gm\u00ADail.com',
    ),
  },
  {
    row: 'M20',
    fr: 'domaine sosie',
    en: 'a look-alike domain',
    questions: warn('jean@gmaıl.com', 'jean@xn--gmal-nza.com'),
  },
  {
    row: 'M21',
    fr: 'İ n’est pas i',
    en: 'İ is not i',
    questions: compare('different', 'İ@x.fr', 'i\u0307@x.fr'),
  },
  {
    row: 'M22',
    fr: 'point final',
    en: 'a dot at the end',
    questions: accept(false, 'jean@x.fr.'),
  },
  {
    row: 'M23',
    fr: 'majuscules et sous-domaine d’une boîte publique',
    en: 'capitals and sub-domain of a public inbox',
    questions: disposable(true, 'jean@MAILINATOR.com', 'jean@sub.mailinator.com'),
  },
  {
    row: 'M24',
    fr: 'autre nom de yopmail',
    en: 'another name of yopmail',
    questions: disposable(true, 'jean@cool.fr.nf'),
  },
  {
    row: 'M25',
    fr: 'dr.com est légitime',
    en: 'dr.com is legitimate',
    questions: disposable(false, 'dr.martin@dr.com'),
  },
  {
    row: 'M26',
    fr: 'messagerie d’un patient',
    en: 'the mailbox of a patient',
    questions: warn('288091234567823@patient.mssante.fr'),
  },
  {
    row: 'M27',
    fr: 'adresse d’une machine',
    en: 'the address of a machine',
    questions: warn('jean@[192.168.0.1]', 'jean@localhost', 'jean@1.2.3.4', 'jean@0x7f.1'),
  },
  {
    row: 'M28',
    fr: 'signes permis',
    en: 'signs that are allowed',
    questions: accept(true, '=1+1@x.fr', "o'brien@x.fr"),
  },
  {
    row: 'M29',
    fr: 'fautes de frappe',
    en: 'slips',
    questions: warn('jean@gmial.com', 'jean@orange.com', 'jean@wanado.fr'),
  },
]
