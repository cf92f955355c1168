import type { MailboxFindingReason } from './types.js'

/** Scripts whose letters are mistaken for one another, and those met in names. Japanese is one. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
]

/**
 * Finds characters of a local part that are not what they seem.
 *
 * @see Unicode Technical Standard #39, sections 5.1 (mixed scripts) and 4 (confusables)
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
