import type { PolicyTexts } from './types.js'

/** Findings in a policy, for whoever writes it. Says the same as the French. */
export const enPolicy: PolicyTexts = {
  severities: { error: 'Error', warning: 'Warning', notice: 'Notice' },
  findings: {
    expiry_forbidden: () =>
      'The password changes by the calendar, which texts rule out: force a change on evidence of compromise only, or record the reason for departing.',
    composition_forbidden: () =>
      'Kinds of characters are imposed, which texts rule out: length, and refusing known passwords, protect better.',
    substring_forbidden: () =>
      'A password is refused for a part of it, where the whole is to be compared: prefer the mode “derivative”.',
    maximum_too_low: ({ max, least }) =>
      `The length is limited to ${number(max)} characters: allow at least ${number(least)}, for passphrases.`,
    normalization_unwanted: ({ wanted }) =>
      wanted === 'NFC'
        ? 'A text asks for the Unicode form NFC before hashing: choose it, or record the reason for departing.'
        : 'A text asks to verify the password as it was received: record that the Unicode form is the same at creation and at login.',
    failures_too_many: ({ maxConsecutive, most }) =>
      `The password withstands ${number(maxConsecutive)} failures in a row before it is disabled: allow no more than ${number(most)}.`,
    minimum_too_low: ({ min, least }) =>
      `A length of ${characters(min)} is enough: ask for at least ${number(least)}, even beside a second factor.`,
    known_passwords_allowed: () =>
      'Nothing refuses frequent or breached passwords: add the rule “breach”.',
    throttling_undeclared: () =>
      'Nothing says that attempts are slowed down: add the rule “throttle”, or declare “throttling” among the obligations of the portal.',
    password_alone: () =>
      'Nothing says that a second factor stands beside the password on the Internet: for health professionals no password alone is enough, whatever its length.',
    length_impossible: ({ min, max }) =>
      `No password will do: it needs at least ${characters(min)} and at most ${number(max)}.`,
    composition_impossible: ({ max }) =>
      `No profile can be met in ${characters(max)}: raise the maximum, or change the profiles.`,
    profile_impossible: ({ max }) =>
      `This profile cannot be met in ${characters(max)}: raise the maximum, or remove it.`,
    bits_impossible: ({ max, minBits }) =>
      `No password of ${characters(max)} reaches ${number(minBits)}\u00A0bits: raise the maximum, or ask for fewer.`,
    scope_empty: () =>
      'This scope names nobody, because a name in it is empty: correct the name, or remove the scope.',
    scope_without_effect: () =>
      'These rules change nothing: of two values the stricter always wins. Put the laxer into “rules” and the stricter into a scope.',
    normalization_varies: () =>
      'The Unicode form depends on the occasion: one password would have several hashes, and be refused at login.',
    idle_above_maximum: ({ idleMinutes, maxMinutes }) =>
      `The idle time (${minutes(idleMinutes)}) is above the length of the session (${minutes(maxMinutes)}): it will have no effect.`,
    wait_never_reached: ({ waitFrom, lockAfter }) =>
      `The account is locked after ${failures(lockAfter)}, and the wait begins at ${number(waitFrom)} only: it will have no effect.`,
    throttle_incomplete: () =>
      'There is a wait or a lock without saying after how many failures: add “waitFrom” or “lockAfter”.',
    bcrypt_truncates: ({ maxBytes }) =>
      `A password may take ${number(maxBytes)} bytes, and bcrypt reads 72: declare another hash or a hash before it, or lower the maximum.`,
    expiry_without_history: () =>
      'The password changes by the calendar, but nothing keeps a former one from coming back: add the rule “history”.',
    list_size_undeclared: ({ minEntries }) =>
      `The list of frequent passwords must hold ${number(minEntries)} of an accepted length: verify it, then declare “list_size”.`,
    not_enforced: ({ percent }) =>
      percent === 0
        ? 'This policy refuses nothing: it only says what it would refuse.'
        : `This policy holds for ${number(percent)}% of the accounts only.`,
    clause_unverified: () =>
      'A clause is cited that nobody could read: it will never be shown as a requirement.',
  },
  formatClauses: (clauses) => `Texts: ${clauses.join('; ')}.`,
}

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value)
}

function characters(count: number): string {
  return `${number(count)}\u00A0${count === 1 ? 'character' : 'characters'}`
}

function minutes(count: number): string {
  return `${number(count)}\u00A0${count === 1 ? 'minute' : 'minutes'}`
}

function failures(count: number): string {
  return `${number(count)}\u00A0${count === 1 ? 'failure' : 'failures'}`
}
