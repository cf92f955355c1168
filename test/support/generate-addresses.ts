/** Domains that may be one another's, and some that only look so. */
const NEIGHBOURS: readonly (readonly string[])[] = [
  ['gmail.com', 'GoogleMail.com', 'ｇmail.com', 'gmaıl.com'],
  ['icloud.com', 'me.com', 'mac.com', 'private.icloud.com'],
  ['pm.me', 'proton.me', 'protonmail.com', 'Protonmail.CH'],
  ['ya.ru', 'yandex.com', 'yandex.fr'],
  ['fastmail.com', 'a.fastmail.com', 'b.fastmail.com', 'a-b.fastmail.com', 'b.a.fastmail.com'],
  ['orange.fr', 'wanadoo.fr'],
  ['outlook.fr', 'hotmail.fr'],
  ['yahoo.fr', 'ymail.com'],
  ['free.fr', 'gmx.fr', 'eml.cc', 'mailinator.com'],
  ['duck.com', 'a.mozmail.com', 'cabinet.mssante.fr'],
  ['cabinet.example', 'Cabinet.Example', 'www.cabinet.example'],
  ['exämple.fr', 'EXÄMPLE.fr', 'exa\u0308mple.fr', 'xn--exmple-cua.fr'],
  ['faß.de', 'fass.de', 'пример.рф', '例え.テスト'],
]
const PLAIN = [...'aaaabbAB..++-_1']
/** What makes parsers and comparisons stumble: letters that compose, fold or look like others, and syntax. */
const ODD = [
  ...["'", '=', 'é', 'É', 'e\u0301', 'J\u030C', '\u0301', 'İ', 'ı', 'а', 'ｊ', 'ſ', '\u212A', 'ﬁ'],
  ...['\u1FEF', '山', 'じ', '\u0323', '%', '"', '\\', ' ', '@', '(', '\u200B', '\uD800', '🔑'],
]

/**
 * Generates three addresses that somebody might type, or try: mostly spellings of few mailboxes, so that
 * every relation is met.
 */
export function generateAddresses(
  random: (limit: number) => number,
): readonly [string, string, string] {
  const pick = <T>(of: readonly T[]): T => of[random(of.length)] as T
  const neighbours = pick(NEIGHBOURS)
  const letters = random(6) === 0 ? [...PLAIN, ...ODD] : PLAIN
  const limit = random(24) === 0 ? 70 : 4
  const write = (): string => {
    const local = Array.from({ length: 1 + random(limit) }, () => pick(letters)).join('')
    const domain = pick(random(16) === 0 ? pick(NEIGHBOURS) : neighbours)
    return `${random(16) === 0 ? ' ' : ''}${random(16) === 0 ? `"${local}"` : local}@${domain}`
  }
  return [write(), write(), write()]
}
