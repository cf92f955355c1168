import type { MailboxFindingReason } from './types.js'

/** Those in use, and some more with letters that look Latin. What East Asia writes together is one. */
const SCRIPTS: readonly RegExp[] = [
  ...(
    'Latin Greek Cyrillic Armenian Hebrew Arabic Georgian Cherokee Coptic Devanagari Bengali Gurmukhi ' +
    'Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic ' +
    'Thaana Canadian_Aboriginal Lisu'
  )
    .split(' ')
    .map((script) => new RegExp(`\\p{Script=${script}}`, 'u')),
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u,
]

/**
 * Finds characters of a local part that are not what they seem.
 *
 * @see Unicode Technical Standard #39, sections 5.1 (mixed scripts) and 4 (confusables); Unicode Standard
 * Annex #31, tables 5 and 7, for the scripts in use
 */
export function findSuspectCharacters(raw: string): readonly MailboxFindingReason[] {
  const local = raw.normalize('NFC')
  const params = { against: ['safe'], weight: 'medium' } as const
  const findings: MailboxFindingReason[] = []
  if ([...raw].some(becomesAscii)) findings.push({ code: 'mailbox_local_mapped', params })
  if (SCRIPTS.filter((script) => script.test(local)).length > 1) {
    findings.push({ code: 'mailbox_mixed_script', params })
  }
  if (local.normalize('NFKC') !== local) {
    findings.push({ code: 'mailbox_compatibility_character', params })
  }
  return findings
}

/** As the Kelvin sign does. */
function becomesAscii(character: string): boolean {
  return character > '\x7f' && character.normalize('NFC') <= '\x7f'
}
