import type { HitAction } from '../../breach/types.js'
import { breachTextsEn } from './breach-texts-en.js'
import { mailboxTextsEn } from './mailbox-texts-en.js'
import { policyTextsEn } from './policy-texts-en.js'
import { rotationTextsEn } from './rotation-texts-en.js'
import type { CliTexts } from './texts.js'

/** The command in English. */
export const textsEn: CliTexts = {
  program: {
    description: 'Tells whether a credential is healthy: password, due date, e-mail address.',
    epilogue: `
A password is never given as an argument: type it at the prompt, which does not echo, or send it
on standard input.

Exit codes: 0 suitable, 1 not suitable or suitable with a reservation, 2 wrong usage or
configuration, 3 no answer.`,
  },
  words: {
    usage: 'Usage:',
    operands: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    command: '<command>',
    helpOption: 'shows this help',
    versionOption: 'shows the version',
  },
  commands: {
    check: {
      summary: 'judges a password by a policy',
      description:
        'Judges a password by every rule of a policy. Without --online or --url nothing leaves this machine, but the list that comes along cannot prove that a password is absent from leaks.',
      epilogue: `
Examples:
  hygie check --online
  hygie check --batch < passwords.txt

In a batch, a line is a password, or a JSON object if it begins with a brace:
  {"password": "…", "context": {"name": "…"}, "occasion": {"factors": "mfa"}}`,
    },
    strength: {
      summary: 'estimates the strength of a password',
      description:
        'Estimates how many guesses it would take to find a password. Nothing leaves this machine.',
      epilogue: `
Examples:
  hygie strength --explain --name "Jeanne Martin"
  hygie strength --batch < passwords.txt

In a batch, a line is a password, or a JSON object if it begins with a brace:
  {"password": "…", "context": {"name": "…"}}`,
    },
    'policy show': {
      summary: 'shows the rules of a policy and their sources',
      description: 'Shows the rules of a policy and the texts that they come from.',
      operands: [{ name: '[name|file]', description: 'default: cnil-2022' }],
      epilogue: `
Examples:
  hygie policy show nist-800-63b-4 --mfa
  hygie policy show my-policy.json --json

Policies that come along:
  cnil-2022, cnil-2022-restricted, cnil-2022-device, anssi-2021, anssi-monservicesecurise,
  fr-health-harmonised, fr-health-pro-remote, nist-800-63b-4, owasp-asvs-5-level-1,
  owasp-asvs-5-level-2, owasp-asvs-5-level-3, pci-dss-4.0.1, au-ism-2025-12, ncsc-uk`,
    },
    ...policyTextsEn.commands,
    ...mailboxTextsEn.commands,
    ...rotationTextsEn.commands,
    ...breachTextsEn.commands,
  },
  groups: {
    policy: 'policies: hygie policy show, lint, conform, diff, schema, passwordrules, requirements',
    breach: 'leaks: hygie breach check, index, sync, serve, export',
    'breach index': 'indexes of leaks: hygie breach index build, info, verify',
  },
  options: {
    json: { description: 'writes a JSON object' },
    locale: { description: 'language (default: that of the terminal, else French)' },
    policy: {
      value: 'name|file',
      description:
        'one that “hygie policy show --help” lists, or a file of JSON (default: cnil-2022)',
    },
    batch: { description: 'one JSON answer per line of standard input' },
    online: {
      description: 'also asks Have I Been Pwned, which is given only 5 of the 40 digits of a hash',
    },
    name: { value: 'name', description: 'given names and surname of the person' },
    email: { value: 'address', description: 'e-mail address of the person' },
    organisation: { value: 'name', description: 'organisation of the person' },
    portal: { value: 'name', description: 'name of the service' },
    city: { value: 'town', description: 'town of the person' },
    birthDate: { value: 'date', description: 'date of birth of the person, YYYY-MM-DD' },
    context: {
      value: 'file',
      description: 'a JSON object of what is known of the person: name, email, words…',
    },
    explain: { description: 'shows the parts found, bits, times and advice' },
    moment: {
      value: 'moment',
      description: 'sign_up, change, reset, admin_reset, login or audit (default: sign_up)',
    },
    mfa: { description: 'the password stands beside a second factor' },
    ...policyTextsEn.options,
    ...mailboxTextsEn.options,
    ...rotationTextsEn.options,
    ...breachTextsEn.options,
  },
  prompts: { password: 'Password:', address: 'E-mail address:' },
  formatError: (sentence, code) => `hygie: ${sentence} [${code}]`,
  problems: {
    command_missing: () => 'A command is missing: see “hygie --help”.',
    command_unknown: (_option, suggestions) => `There is no such command: ${advise(suggestions)}.`,
    operand_unexpected: () =>
      'There is an argument too many. A password is not given as an argument, where others may read it: type it at the prompt or send it on standard input.',
    operand_missing: () => 'An argument is missing: see the help of the command with --help.',
    option_unknown: (_option, suggestions) => `There is no such option: ${advise(suggestions)}.`,
    option_value_missing: (option) => `The option “${option}” needs a value: complete it.`,
    option_value_invalid: refuseValue,
  },
  errors: {
    ERR_CLI_USAGE: () => 'There is an argument too many.',
    ERR_CLI_OPTION_INVALID: refuseValue,
    ERR_CLI_OPTION_MISPLACED: (option) =>
      `The option “${option}” does not go with the rest of the command: see its help with --help.`,
    ERR_CLI_OPTION_MISSING: (option) =>
      `The option “${option}” is missing: see the help of the command with --help.`,
    ERR_CLI_CANCELED: () => 'The prompt was called off.',
    ERR_CLI_CONTEXT_FILE: () => 'The file of “--context” is no readable JSON object.',
    ERR_CLI_POLICY_FILE: () =>
      'This policy is neither one that “hygie policy show --help” lists, nor a readable file of JSON.',
    ERR_CLI_STANDARD: () =>
      'There is no such standard: see the list in “hygie policy conform --help”.',
    ERR_CLI_NO_PASSWORD_RULES: () =>
      'No random characters meet this policy: password managers cannot be told of it.',
    ERR_CLI_INPUT_LINES: () =>
      'Standard input holds several lines: add --batch to judge them one by one.',
    ERR_CLI_INPUT_TOO_LONG: () => 'The input is longer than 65,536\u00A0bytes.',
    ERR_CLI_INPUT_ENCODING: () => 'The input is not UTF-8.',
    ERR_CLI_INPUT_CSV: () => 'The line is no record of CSV: close its quotes.',
    ERR_CLI_INPUT_JSON: () => 'The line is not a JSON object.',
    ERR_CLI_INPUT_FILE: (option) =>
      option === null
        ? 'The file cannot be read.'
        : `The file of “${option}” cannot be read, or is not of the right form.`,
    ERR_CLI_INPUT_MEMBER: (member) => `The member “${member}” is missing or not of the right form.`,
    ERR_CLI_INPUT_UNSUPPORTED: (member) =>
      `The member “${member}” asks for something that this version cannot compute.`,
    ERR_CLI_NO_DUE_DATE: () => 'This password is due on no day: there is nothing to write.',
    ERR_CLI_INDEX_FILE: (option) =>
      option === null
        ? 'The index is no readable file.'
        : `The file of “${option}” cannot be read.`,
    ERR_CLI_INDEX_FILTER: () => 'An exact index is needed: a filter holds no ranges.',
    ERR_CLI_INDEX_PARTIAL: () =>
      'This index is not a whole corpus, and what it lacks would pass for absent from leaks: add --partial to accept that.',
    ERR_CLI_INDEX_TWICE: () => 'There are two indexes of the same hashes: give one of them.',
    ERR_CLI_ADDRESS: () =>
      'This address is not free on this machine: choose another one with --host and --port.',
    ERR_CLI_INTERRUPTED: () => 'Interrupted before the end: nothing is kept.',
    ERR_CLI_PAUSED: () => 'Interrupted: run the same command again to go on.',
  },
  policyInvalid: 'This policy is not valid.',
  labels: {
    strength: 'Strength',
    parts: 'Parts',
    points: 'Points',
    bits: 'Bits',
    crackTimes: 'Times',
    breach: 'Leaks',
    policy: 'Policy',
    category: 'Kind',
    lastDay: 'Last day',
    normalization: 'Normalization',
    length: 'Length',
    composition: 'Composition',
    blocklist: 'Refused words',
    rotation: 'Renewal',
    mailbox: 'Mailbox',
    onUnknown: 'No answer',
    clauses: 'Sources',
  },
  formatGuesses: (guesses) => `about ${guesses}\u00A0guesses`,
  formatPart: (first, last, pattern) =>
    first === last ? `${first} ${pattern}` : `${first} to ${last} ${pattern}`,
  formatBits: (cnil, anssi) => `CNIL ${cnil}, ANSSI ${anssi}, were all of it drawn at random`,
  crackScenarios: {
    onlineThrottled: 'online, 100\u00A0guesses an hour',
    onlineUnthrottled: 'online, 10\u00A0guesses a second',
    offlineSlowHash: 'slow hash stolen',
    offlineFastHash: 'fast hash stolen',
  },
  instantly: 'less than a second',
  centuries: 'centuries',
  suggestion: 'Advice',
  formatNumber: (value) => new Intl.NumberFormat('en-GB').format(value),
  formatOccurrences: (count) =>
    count === null ? 'no answer' : count === 0 ? 'none' : occurrences(count),
  none: 'none',
  off: 'no rule',
  or: 'or',
  onlineHint: 'Add --online to ask the public database of leaks as well.',
  formatLastDay: (date, zone, distance) => `${date} (${zone}), ${distance}`,
  formatFingerprint: (fingerprint) => `fingerprint ${fingerprint}`,
  formatLength: (min, max, maxBytes) =>
    `${min} to ${max}\u00A0characters${maxBytes === null ? '' : `, ${maxBytes}\u00A0bytes at most`}`,
  blocklistContexts: {
    whole: 'those of the person and the service, as they are',
    derivative: 'those of the person and the service, and what derives from them',
    substring: 'those of the person and the service, wherever they stand',
    off: 'none of the person or the service',
  },
  formatBlocklistWords: (count) => `${number(count)}\u00A0${count === 1 ? 'other' : 'others'}`,
  formatMinScore: (label) => `at least “${label}”`,
  formatBreachRule: (maxOccurrences, onHit) =>
    maxOccurrences > 0 && onHit !== 'warn' && onHit !== 'ignore'
      ? `reservation up to ${occurrences(maxOccurrences)}, ${ACTIONS[onHit]} above`
      : onHit === 'refuse'
        ? 'no occurrence allowed'
        : `${ACTIONS[onHit]} from the first occurrence`,
  formatSimilarRule: (onSimilar) => `close variant: ${ACTIONS[onSimilar]}`,
  formatMaxAge: (period) => `${period} at most`,
  noMaxAge: 'no due date, only upon events',
  formatMailboxAction: (code, action) => `${code}: ${action}`,
  mailboxActions: { ignore: 'no effect', warn: 'reservation', refuse: 'refusal' },
  mailboxDefaults: 'default rules',
  failureModes: {
    unknown: 'the check stays without an answer',
    warn: 'reservation, without another check',
    recheck: 'reservation, and another check at the next login',
    refuse: 'refusal',
  },
  evidence: {
    primary: 'official text',
    quoted: 'text as quoted elsewhere',
    secondary: 'secondary source',
    unverified: 'not verified',
    design: 'choice of the author',
  },
  policy: policyTextsEn.phrases,
  mailbox: mailboxTextsEn.phrases,
  rotation: rotationTextsEn.phrases,
  breach: breachTextsEn.phrases,
}

const ACTIONS: Readonly<Record<HitAction, string>> = {
  refuse: 'refusal',
  force_change: 'forced change',
  warn: 'reservation',
  ignore: 'no effect',
}

function advise(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return 'see the help with --help'
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(suggestions)
  return `try ${list}`
}

function refuseValue(option: string | null): string {
  return `The value of the option “${option}” is not one of those allowed.`
}

function occurrences(count: number): string {
  return `${number(count)}\u00A0${count === 1 ? 'occurrence' : 'occurrences'}`
}

function number(value: number): string {
  return new Intl.NumberFormat('en-GB').format(value)
}
