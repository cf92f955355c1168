import type { CompositionProfile } from '../policy/types.js'
import type { IsoDate } from '../time.js'
import { enPolicy } from './en-policy.js'
import { enReminders } from './en-reminders.js'
import { formatCount } from './format-count.js'
import { type DelayUnit, splitDelay } from './split-delay.js'
import type { MessageCatalog, ParamsOf } from './types.js'

/** English. Says the same as the French, sentence for sentence. */
export const en: MessageCatalog = {
  language: 'en',

  reasons: {
    text_too_long: () => 'This password is too long to be examined: choose a much shorter one.',
    text_lone_surrogate: () =>
      'This password contains an incomplete character, which another device could not reproduce: type it instead of pasting it.',
    text_nul: () =>
      'This password contains a null character, which cannot be seen: type it instead of pasting it.',
    text_above_bcrypt: ({ maxBytes }) =>
      `This password is so long that some services would read only its beginning (${bytes(maxBytes)}): prefer a shorter one.`,

    length_too_short: ({ min, actual }) =>
      `This password has ${characters(actual)} and needs at least ${number(min)}: add a word, for example.`,
    length_too_long: ({ max, actual, unit }) =>
      unit === 'byte'
        ? `This password takes ${bytes(actual)} and the limit is ${number(max)}: choose a shorter one, or one with fewer accented letters and symbols.`
        : `This password has ${characters(actual)} and the limit is ${number(max)}: choose a shorter one.`,

    composition_unmet: ({ anyOf, specials }) =>
      `This password is not varied enough. Choose one that has ${anyOf.map(profile).join('; or ')}.${specials === undefined ? '' : ` Special characters that count: ${[...specials].join(' ')}.`}`,

    blocklist_context: ({ field }) =>
      `This password repeats ${FIELDS[field]}: choose ${field === 'formerPasswords' ? 'an entirely different one' : 'one that has nothing to do with you or with this service'}.`,
    blocklist_word: () =>
      'This password is little more than a word that this service does not accept: choose several unrelated words instead.',
    blocklist_context_inside: ({ field }) =>
      `This password holds ${FIELDS[field]}: choose one that keeps nothing of it.`,
    blocklist_word_inside: () =>
      'This password holds a word that this service does not accept: choose another one, without that word.',

    pattern_keyboard: () =>
      'This password is mostly keys that follow each other on the keyboard: prefer several unrelated words.',
    pattern_sequence: () =>
      'This password is mostly a sequence, such as “abc” or “123”: prefer several unrelated words.',
    pattern_repeat: () =>
      'This password mostly repeats the same part: prefer several unrelated words.',

    strength_too_low: () =>
      'This password can be guessed too quickly: prefer several unrelated words.',
    strength_few_points: ({ points, minPoints }) =>
      `This password has ${number(points)} ${points === 1 ? 'part' : 'parts'} to guess and needs ${number(minPoints)}: add words that have nothing to do with each other.`,
    strength_few_guesses: () =>
      'Few attempts would suffice to guess this password: add a word or two that have nothing to do with the rest.',
    strength_few_bits: () =>
      'This password is too short for the few different characters that it uses: make it longer, or vary the characters.',
    strength_provisional: () => 'The check of this password is not finished: wait a moment.',
    strength_former_password: () =>
      'This password is too close to a former one: choose an entirely different one.',
    strength_personal_data: () =>
      'It holds your name, a date or a word close to you: that is what somebody who knows you tries first.',
    strength_identifier: () =>
      'It holds a number that others can look up, such as a telephone, social security or establishment number.',
    strength_own_word: () => 'It holds a word of this service, which all its users know.',
    strength_common_password: () => 'Many people have chosen this password, or nearly the same.',
    strength_name: () => 'It holds a given name or a family name.',
    strength_place: () => 'It holds a town, a department or a region.',
    strength_trade_word: () => 'It holds a word of health care, of a trade or of a portal.',
    strength_set_phrase: () => 'It holds an expression, a title, a brand or a famous name.',
    strength_common_word: () => 'It holds a common word.',
    strength_keyboard_walk: () => 'Its keys follow each other on the keyboard.',
    strength_sequence: () => 'It holds a sequence, such as “abc”, “123” or “monday tuesday”.',
    strength_repeat: () => 'The same part comes again in it.',
    strength_date: () => 'It holds a date or a year.',
    strength_leet: () => 'Digits or signs in the place of letters stop nobody.',
    strength_reversed: () => 'A word written backwards stops nobody.',
    strength_short: () => 'It is too short to resist for long: add a few words.',

    breach_exposed: ({ occurrences }) =>
      occurrences === null
        ? 'This password is among those that attackers try first: choose another one.'
        : `This password occurs ${times(occurrences)} in known leaks: choose another one, and change it wherever it is used.`,
    breach_similar: () =>
      'An almost identical password occurs in known leaks, and attackers try variants too: choose a wholly different one.',
    breach_source_unavailable: ({ retryAfterMs }) =>
      `It was not possible to check whether this password occurs in a leak: try again ${retryAfterMs === null ? 'later' : `in ${delay(retryAfterMs)}`}.`,
    breach_coverage_partial: () =>
      'This password is not on the list that was consulted, but that list holds only part of the known leaks: do not use it anywhere else.',

    history_reused: ({ entries }) =>
      entries === 1
        ? 'This password is the one that you have already: choose another one.'
        : `This password is among your last ${number(entries)}: choose a new one.`,
    history_similar: () =>
      'This password differs by a detail only from the one that you have already: choose an entirely different one.',

    rotation_blocked: ({ cause }) => `${BLOCKS[cause]}: ask support to restore it.`,
    rotation_compromised: () =>
      'This password may be in other hands: change it, and prove who you are by other means than the password or your mailbox.',
    rotation_forced: ({ cause }) => `${DEMANDS[cause]} to continue.`,
    rotation_age_unknown: ({ anomaly }) =>
      `The date on which this password was last changed ${ANOMALIES[anomaly]}: change it to start from a certain date.`,
    rotation_expired: ({ dueOn, daysLate }) =>
      `This password was to be changed by ${date(dueOn)} (${days(daysLate)} ago): change it now.`,
    rotation_in_grace: ({ dueOn, daysLeft }) =>
      `This password was to be changed by ${date(dueOn)}: do so without delay, the extra time ends ${until(daysLeft)}.`,
    rotation_due_soon: ({ dueOn, daysLeft }) =>
      `This password is to be changed by ${date(dueOn)} (${until(daysLeft)}).`,

    mailbox_control_character: () =>
      'The address contains a control character, which cannot be seen: type it instead of pasting it.',
    mailbox_not_an_address: () =>
      'This is not an e-mail address: enter a single address, with a single @ sign and no name around it.',
    mailbox_empty_local: () => 'What stands before the @ sign is missing: enter the whole address.',
    mailbox_dot_placement: () =>
      'Before the @ sign, a dot can be neither first, nor last, nor doubled: correct the address.',
    mailbox_quoted_local_part: () =>
      'This address is written in quotation marks, which this service does not support: enter another one.',
    mailbox_old_routing: () =>
      'This address describes a route for the mail, in the old way: enter the plain address.',
    mailbox_invalid_character: () =>
      'The address contains a character that has no place in it: check what was typed.',
    mailbox_invisible_character: () =>
      'The address contains a space or an invisible character: type it instead of pasting it.',
    mailbox_local_too_long: ({ max, actual }) =>
      `Before the @ sign, the address takes ${bytes(actual)} and the limit is ${number(max)}: check what was typed or enter another address.`,
    mailbox_too_long: ({ max, actual }) =>
      `The address takes ${bytes(actual)} and the limit is ${number(max)}: check what was typed or enter another address.`,
    mailbox_address_literal: () =>
      'After the @ sign, a domain name is needed, not the number of a machine in brackets: correct the address.',
    mailbox_numeric_host: () =>
      'After the @ sign, a domain name is needed, not the number of a machine: correct the address.',
    mailbox_dotless_domain: () =>
      'The end of the domain name is missing, .fr or .com for example: complete the address.',
    mailbox_trailing_dot: () => 'The address ends with a dot: remove it.',
    mailbox_bad_label: () =>
      'After the @ sign, part of the domain name is empty, too long or badly written: check what was typed.',
    mailbox_bad_domain: () =>
      'After the @ sign, the domain name is not valid: check what was typed.',
    mailbox_empty_base: () =>
      'Nothing is left of this address without the signs that the mail provider ignores: enter the original address.',
    mailbox_needs_smtputf8: () =>
      'This service cannot write to an address that has, before the @ sign, accented letters or letters of another alphabet: enter one without them.',

    mailbox_domain_mapped: ({ domain }) =>
      `The domain name really reads ${quote(domain)}: check that it is yours.`,
    mailbox_local_mapped: () =>
      'Before the @ sign, a character is not the one it seems to be: type the address.',
    mailbox_mixed_script: () =>
      'Before the @ sign, the address mixes letters of several alphabets: check that it is yours.',
    mailbox_compatibility_character: () =>
      'Before the @ sign, the address contains letters of an unusual shape: type it.',
    mailbox_typo_domain: ({ provider }) =>
      `The domain name differs from ${quote(provider)} only by what may be a typing error: check the address.`,
    mailbox_look_alike_domain: ({ provider }) =>
      `The domain name looks like ${quote(provider)} but is written with other letters: check the address.`,
    mailbox_role: ({ match }) =>
      `This address ${match === 'whole' ? 'seems to' : 'might'} belong to a function or a department: prefer one that nobody else reads.`,
    mailbox_disposable: () =>
      'This address is disposable and may cease to exist: enter one that lasts.',
    mailbox_public_inbox: () =>
      'Anybody can read the mail of this address: enter one that a password protects.',
    mailbox_relay: () =>
      'This address is a relay: keep it active, or messages will be lost without warning.',
    mailbox_operator_tied: () =>
      'This address depends on an Internet access contract: before ending it, enter another one here.',
    mailbox_mssante: () =>
      'This address belongs to the closed MSSanté space, which ordinary senders cannot reach: enter another one to receive alerts.',
    mailbox_mssante_patient: () =>
      'This MSSanté address belongs to a patient and contains a health identifier: enter another one.',
    mailbox_sub_address: () =>
      'What follows the + sign does not make another mailbox: to reserve one for this account, enter a separate address.',
    mailbox_shared: ({ relation }) =>
      relation === 'same'
        ? 'This address cannot be used for this account: enter one that you use only here and that nobody else reads.'
        : 'This address may not be reserved for this account: prefer one that you use only here and that nobody else reads.',
    mailbox_proof_outdated: ({ provenAt }) =>
      `${provenAt === null ? 'This address has not been confirmed yet' : 'This address was last confirmed too long ago'}: ask for a confirmation message and follow its instructions.`,
    mailbox_other_portal: ({ relation }) =>
      relation === 'same'
        ? 'This address does not seem to be reserved for this account: prefer one that serves nowhere else.'
        : 'Nothing assures that this address is reserved for this account: prefer one that serves nowhere else.',
    mailbox_published: ({ relation }) =>
      `This address ${relation === 'same' ? 'is' : 'may be'} published, on a site or in a directory: prefer one that you give to nobody.`,
    mailbox_mssante_person: () =>
      'This MSSanté address is for writing to colleagues: for this account, prefer one that serves no other purpose.',
    mailbox_mssante_shared: ({ type }) =>
      `This MSSanté address is that of ${MSSANTE_TYPES[type]}: enter one that nobody else reads.`,
    mailbox_employer_domain: () =>
      'This address depends on an employer, who can read it or give it to somebody else: prefer a personal address.',
    mailbox_breached: ({ relation }) =>
      `This address ${relation === 'same' ? 'was' : 'may have been'} used on a site whose data leaked: prefer one that you reserve for this account.`,
    mailbox_breach_lists: () =>
      'This address is on lists that circulate, and nothing shows that it was used elsewhere: beware of unexpected messages.',
    mailbox_stolen_here: () =>
      'Malicious software may have taken your access to this service: have your devices cleaned, then enter another address.',
    mailbox_stolen: () =>
      'Malicious software may have taken access linked to this address: have your devices cleaned, then change the password of your mailbox.',
    mailbox_provider_alert: ({ signal }) =>
      signal === 'disabled'
        ? 'The mail provider has reported that this address is suspended: enter another one.'
        : 'The mail provider has reported that this address may have passed to somebody else: enter another one.',
    mailbox_recovery_used: () =>
      'The recovery of this mailbox has just been used or changed: if that was not you, tell the support.',
    mailbox_unanswered: () =>
      'The confirmation message sent to this address has had no answer: follow its instructions or enter another address.',
    mailbox_relay_sender: () =>
      'The messages of this service do not reach this relay: enter another address.',
    mailbox_takeover: ({ event }) =>
      `This address has just replaced another one, and ${FOLLOW_UPS[event]} followed: if that was not you, tell the support.`,
    mailbox_recovery_loop: ({ cause }) =>
      cause === 'itself'
        ? 'This mailbox is recovered through itself: give it another means of recovery.'
        : 'The same means serves to recover access and to confirm it: choose two different ones.',
    mailbox_forwarded: () =>
      'Replies seem to come from another address, a list or a program: prefer an address that you read directly and that nobody else reads.',
    mailbox_several_devices: ({ devices }) =>
      `The confirmation link was opened on ${number(devices)} devices: check that nobody else reads this address.`,
    mailbox_unreachable: ({ cause }) => `${UNREACHABLE[cause]}: check the address.`,
    mailbox_attestation_outdated: ({ question }) =>
      `Your statement about this address (${STATEMENTS[question]}) has come to its end: renew it if it still holds.`,
  },

  statuses: {
    pass: 'Suitable',
    warn: 'Suitable, with a reservation',
    unknown: 'No answer',
    fail: 'Not suitable',
  },
  strengthScores: {
    0: 'Very weak',
    1: 'Weak',
    2: 'Fair',
    3: 'Good',
    4: 'Very good',
  },
  strengthPatterns: {
    word: 'Common word',
    common_password: 'Common password',
    name: 'Name',
    place: 'Place',
    trade: 'Word of the trade',
    culture: 'Known expression',
    own_word: 'Word of this service',
    sequence: 'Sequence',
    word_sequence: 'Sequence of words',
    repeat: 'Repeat',
    keyboard_walk: 'Keyboard walk',
    date: 'Date',
    year: 'Year',
    number: 'Number',
    sign: 'Sign',
    separator: 'Separator',
    connector: 'Linking word',
    identifier: 'Known number',
    personal: 'Personal data',
    former_password: 'Former password',
    unknown: 'Not recognised',
  },
  strengthSuggestions: {
    avoid_former_password: 'Choose a password that has nothing of the former ones',
    avoid_personal_data: 'Leave out names, dates and whatever is close to you',
    avoid_identifier: 'Leave out numbers that others can look up',
    avoid_pattern: 'Leave out keyboard walks, repeats and dates',
    avoid_common_words: 'Put rarer words in the place of common ones',
    add_word: 'Add a rare word that has nothing to do with the rest',
    add_words: 'Add several rare words that have nothing to do with each other',
  },
  rotationStates: {
    blocked: 'Access blocked',
    compromised: 'Password in other hands',
    forced: 'Change demanded',
    exempt: 'Exemption running',
    unknown: 'Date unknown',
    expired: 'Overdue',
    grace: 'Extra time running',
    warning: 'Due soon',
    current: 'Up to date',
  },
  mailboxCategories: {
    own_domain: 'Own domain',
    provider: 'Mail provider',
    operator_tied: 'Mailbox of an access provider',
    relay: 'Relay',
    disposable: 'Disposable address',
    public_inbox: 'Public mailbox',
    mssante: 'MSSanté',
    mssante_patient: 'MSSanté of a patient',
  },
  mailboxQuestions: {
    dedicated: 'Reserved for this account',
    personBound: 'Read by one person only',
    safe: 'Safe and reachable',
  },
  mailboxVerdicts: {
    contradicted: 'No, a fact contradicts it',
    not_contradicted: 'Nothing contradicts it',
    attested: 'Yes, by your own statement',
    unknown: 'No answer',
  },

  reminders: enReminders,
  requirements: {
    requirement_length_min: ({ min }) => `At least ${characters(min)}.`,
    requirement_length_max: ({ max, unit }) =>
      unit === 'byte'
        ? `At most ${bytes(max)}: an accented letter or a symbol takes several of them.`
        : `At most ${characters(max)}.`,
    requirement_composition: ({ anyOf, specials }) =>
      `It has ${anyOf.map(profile).join('; or ')}.${specials === undefined ? '' : ` Special characters that count: ${[...specials].join(' ')}.`}`,
    requirement_strength: () => 'Hard to guess: several unrelated words do well.',
    requirement_context: ({ mode, fields }) =>
      `${CONTEXT_MODES[mode]} ${alternatives(fields.length === 0 ? ['your name', 'your e-mail address', 'the name of this service'] : fields.map((field) => FIELDS[field]))}.`,
    requirement_words: ({ inside }) =>
      inside
        ? 'It must not hold a word that this service does not accept.'
        : 'It must not be a word that this service does not accept, or little more.',
    requirement_patterns: ({ patterns }) =>
      `It must not be mostly ${alternatives(patterns.map((pattern) => PATTERNS[pattern]))}.`,
    requirement_breach: () => 'Not a password that occurs in a known leak.',
    requirement_history: ({ entries }) =>
      entries === 1
        ? 'Not the password that you have already.'
        : `None of your last ${number(entries)} passwords.`,
    requirement_any_character: () => 'Spaces, accented letters and symbols are welcome.',
  },
  policy: enPolicy,
  formatDate: date,
  formatProfile: profile,
}

/** Day before month, and no comma before "and". */
const LANGUAGE = 'en-GB'

const FIELDS: Readonly<Record<ParamsOf<'blocklist_context'>['field'], string>> = {
  name: 'your name',
  email: 'your e-mail address',
  organisation: 'the name of your organisation',
  portal: 'the name of this service',
  city: 'the name of your town',
  formerPasswords: 'one of your former passwords',
  words: 'a word that belongs to this service',
}

const CONTEXT_MODES = {
  whole: 'It must not be',
  derivative: 'It must not be, even with digits or signs around it,',
  substring: 'It must not hold',
} as const

const PATTERNS = {
  keyboard: 'keys that follow each other',
  sequences: 'a sequence, such as \u201Cabc\u201D or \u201C123\u201D',
  repeats: 'the same part again',
} as const

const MSSANTE_TYPES: Readonly<Record<ParamsOf<'mailbox_mssante_shared'>['type'], string>> = {
  CAB: 'a practice',
  ORG: 'an organisation',
  APP: 'an application',
}

const FOLLOW_UPS: Readonly<Record<ParamsOf<'mailbox_takeover'>['event'], string>> = {
  reset: 'a request for a new password',
  bank_change: 'a change of bank details',
  mass_look_up: 'a look-up of many records',
}

const UNREACHABLE: Readonly<Record<ParamsOf<'mailbox_unreachable'>['cause'], string>> = {
  no_domain: 'The domain name of this address does not exist',
  no_mx: 'The domain name of this address names no mail server',
  null_mx: 'The domain name of this address accepts no mail',
}

const STATEMENTS: Readonly<Record<ParamsOf<'mailbox_attestation_outdated'>['question'], string>> = {
  dedicated: 'reserved for this account',
  personBound: 'read by one person only',
  safe: 'safe and reachable',
}

const BLOCKS: Readonly<Record<ParamsOf<'rotation_blocked'>['cause'], string>> = {
  idle: 'Access is blocked, nobody having logged in for a long time',
  after_grace: 'Access is blocked, the password not having been changed in time',
  temporary: 'This temporary password is no longer valid',
  suspicion: 'Access is blocked as a precaution, after unusual activity',
  admin: 'Access is blocked by the administration of this service',
}

const DEMANDS: Readonly<Record<ParamsOf<'rotation_forced'>['cause'], string>> = {
  first_login: 'This password is temporary: choose your own',
  admin_reset: 'This password comes from the administration of this service: choose your own',
  breach: 'This password occurs in a known leak: change it',
  signal: 'A risk has been reported for this account: change the password',
  incident: 'A security incident has occurred: change the password',
}

const ANOMALIES: Readonly<Record<ParamsOf<'rotation_age_unknown'>['anomaly'], string>> = {
  missing: 'is not known',
  sentinel: 'is not plausible',
  future: 'lies in the future',
}

const KINDS = {
  lower: 'lower-case letters',
  upper: 'capitals',
  digit: 'digits',
  special: 'special characters',
  letter: 'letters',
} as const
const COUNTED = [KINDS.lower, KINDS.upper, KINDS.digit, KINDS.special]

const DELAYS: Readonly<Record<DelayUnit, { readonly one: string; readonly other: string }>> = {
  hour: { one: 'hour', other: 'hours' },
  minute: { one: 'minute', other: 'minutes' },
  second: { one: 'second', other: 'seconds' },
}

/** What the verb "has" takes, so that alternatives can be strung together. */
function profile(way: CompositionProfile): string {
  if ('words' in way) {
    return `at least ${formatCount(way.words, { one: 'word', other: 'different words' }, LANGUAGE)}`
  }
  if ('bits' in way) {
    return `enough varied characters to reach ${number(way.bits)}\u00A0bits, as the CNIL counts them`
  }
  if ('digitsOnly' in way) {
    return `at least ${formatCount(way.min, { one: 'digit', other: 'digits' }, LANGUAGE)} and nothing else`
  }
  const length = `at least ${characters(way.min)}`
  if ('kinds' in way) return `${length} with ${list(way.kinds.map((kind) => KINDS[kind]))}`
  if (way.kindsAtLeast === 1) return length
  const all = list(COUNTED)
  return way.kindsAtLeast === 4
    ? `${length} with ${all}`
    : `${length} of at least ${number(way.kindsAtLeast)}\u00A0kinds among ${all}`
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE).format(parts)
}

function alternatives(parts: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE, { type: 'disjunction' }).format(parts)
}

function number(value: number): string {
  return new Intl.NumberFormat(LANGUAGE).format(value)
}

function characters(count: number): string {
  return formatCount(count, { one: 'character', other: 'characters' }, LANGUAGE)
}

function bytes(count: number): string {
  return formatCount(count, { one: 'byte', other: 'bytes' }, LANGUAGE)
}

function times(count: number): string {
  return formatCount(count, { one: 'time', other: 'times' }, LANGUAGE)
}

function days(count: number): string {
  return formatCount(count, { one: 'day', other: 'days' }, LANGUAGE)
}

function until(daysLeft: number): string {
  if (daysLeft <= 0) return 'today'
  return daysLeft === 1 ? 'tomorrow' : `in ${days(daysLeft)}`
}

function delay(ms: number): string {
  const [count, unit] = splitDelay(ms)
  return formatCount(count, DELAYS[unit], LANGUAGE)
}

function quote(text: string): string {
  return `\u201C${text}\u201D`
}

function date(isoDate: IsoDate): string {
  const long = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' })
  return long.format(new Date(`${isoDate}T00:00:00Z`))
}
