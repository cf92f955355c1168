import type { PolicyTexts } from './policy-texts.js'

const POLICY = { name: '[name|file]', description: 'default: cnil-2022' } as const

/** Policies in English. */
export const policyTextsEn: PolicyTexts = {
  commands: {
    'policy lint': {
      summary: 'looks for mistakes and conflicts in a policy',
      description:
        'Looks for what texts forbid, what no password can meet, what changes nothing and what was left open. Exit code 1 when there is an error or a warning.',
      operands: [POLICY],
      epilogue: `
Examples:
  hygie policy lint my-policy.json
  hygie policy lint my-policy.json --json`,
    },
    'policy conform': {
      summary: 'holds a policy against a standard, clause by clause',
      description:
        'Writes a report for an auditor, in Markdown unless --html or --json asks for something else. Without --moment and --mfa every occasion is looked at that the policy or the standard tells apart. Exit code 1 when a clause is not met, or is left to the service without a declaration.',
      operands: [
        { name: '<standard>', description: 'see the list below' },
        { name: '[name|file]', description: 'policy, default: cnil-2022' },
      ],
      epilogue: `
Examples:
  hygie policy conform nist-800-63b-4 my-policy.json > report.md
  hygie policy conform cnil-2022 --html > report.html

Standards:
  cnil-2022, cnil-2022-restricted, cnil-2022-device, anssi-2021, anssi-monservicesecurise,
  pgssi-s-rie-v1, amelipro, nist-800-63b-4, owasp-asvs-5-level-1, owasp-asvs-5-level-2,
  owasp-asvs-5-level-3, pci-dss-4.0.1, au-ism-2025-12, bsi-orp4, ncsc-uk`,
    },
    'policy diff': {
      summary: 'compares two policies, rule by rule',
      description:
        'Tells of each rule which of two policies is the stricter one on an occasion. Exit code 1 when they differ.',
      operands: [
        { name: '<name|file>', description: 'a policy' },
        { name: '<other>', description: 'the other one' },
      ],
      epilogue: `
Examples:
  hygie policy diff cnil-2022 my-policy.json
  hygie policy diff old.json new.json --moment login --json`,
    },
    'policy schema': {
      summary: 'writes the JSON Schema of a policy',
      description: 'Writes the JSON Schema that a file of policy can be checked with in an editor.',
      epilogue: `
Example:
  hygie policy schema > policy.schema.json`,
    },
    'policy passwordrules': {
      summary: 'writes a policy as password managers read it',
      description:
        'Writes the value of the attribute “passwordrules” of a field: as strict as the policy, or stricter where its language cannot say a rule.',
      operands: [POLICY],
      epilogue: `
Example:
  hygie policy passwordrules cnil-2022`,
    },
    'policy requirements': {
      summary: 'says what a policy asks, for those who choose a password',
      description: 'Says what a policy asks of a password, in the words of a page of sign-up.',
      operands: [POLICY],
      epilogue: `
Examples:
  hygie policy requirements my-policy.json --moment change
  hygie policy requirements nist-800-63b-4 --mfa --json`,
    },
    generate: {
      summary: 'draws a password that a policy accepts',
      description:
        'Draws a password or a passphrase at random, each as likely as another. Nothing leaves this machine. A terminal also shows the entropy; a file or a pipe is given the password alone.',
      epilogue: `
Examples:
  hygie generate
  hygie generate --passphrase --words 6 --language fr
  hygie generate --policy my-policy.json --length 20 --json`,
    },
  },
  options: {
    html: { description: 'writes a page of HTML' },
    passphrase: { description: 'draws words instead of characters' },
    words: {
      value: 'number',
      description: '3 to 32 words (default: as many as the policy needs, and at least five)',
    },
    language: { description: 'language of the words (default: that of the command)' },
    length: {
      value: 'number',
      description: 'characters, up to 256 (default: 16, or as the policy wants)',
    },
    count: { value: 'number', description: 'how many, 1 to 100 (default: 1)' },
  },
  phrases: {
    labels: {
      patterns: 'Patterns',
      history: 'Former ones',
      session: 'Session',
      throttle: 'Failures',
      forceChangeOn: 'Forced change',
      notifyOn: 'Notices',
      loginIdentifier: 'Identifier',
      mode: 'Mode',
    },
    formatLimits: ({ minPoints, minGuessesLog10, minBits }) => [
      ...(minPoints === undefined ? [] : [`${minPoints}\u00A0points`]),
      ...(minGuessesLog10 === undefined ? [] : [`10^${minGuessesLog10}\u00A0guesses`]),
      ...(minBits === undefined ? [] : [`${minBits}\u00A0bits`]),
    ],
    formatPatterns: (refused, warned) =>
      [
        ...(refused === 0 ? [] : [`${refused}\u00A0refused`]),
        ...(warned === 0 ? [] : [`${warned}\u00A0with a reservation`]),
      ].join(', '),
    formatHistory: (entries) =>
      entries === 1 ? 'not the current one' : `none of the last ${entries}`,
    formatSession: (idle, max) =>
      [
        ...(idle === null ? [] : [`${idle}\u00A0min without activity`]),
        ...(max === null ? [] : [`${max}\u00A0min in all`]),
      ].join(', '),
    formatThrottle: ({
      waitFrom,
      waitSeconds,
      factor,
      maxPerDay,
      lockAfter,
      lockMinutes,
      captcha,
      maxConsecutive,
    }) => [
      ...(waitFrom === undefined ? [] : [`wait after ${waitFrom}`]),
      ...(waitSeconds === undefined ? [] : [`first of ${waitSeconds}\u00A0s`]),
      ...(factor === undefined ? [] : [`then ${factor}\u00A0times as long`]),
      ...(maxPerDay === undefined ? [] : [`${maxPerDay} a day at most`]),
      ...(lockAfter === undefined ? [] : [`lock after ${lockAfter}`]),
      ...(lockMinutes === undefined ? [] : [`for ${lockMinutes}\u00A0min`]),
      ...(captcha === true ? ['test against robots'] : []),
      ...(maxConsecutive === undefined ? [] : [`disabled after ${maxConsecutive} in a row`]),
    ],
    forcingEvents: {
      compromise: 'compromise',
      breach_hit: 'leak',
      temporary_password: 'temporary password',
      first_use: 'first use',
      admin_reset: 'reset by an administrator',
      default_password: 'default password',
      incident: 'incident',
      shared_account_departure: 'departure of somebody who shares the account',
    },
    noticeEvents: {
      login: 'login',
      password_change: 'change of password',
      reset: 'reset',
      revocation: 'revocation',
      mailbox_change: 'change of mailbox',
    },
    notEmail: 'not an e-mail address',
    formatMode: (mode, percent) =>
      mode === 'audit' ? 'refuses nothing' : `refuses for ${percent}\u00A0% of the accounts`,
    formatWaiver: (length) => `or anything, from ${length}\u00A0characters on`,
    formatSpecials: (signs) => `special characters that count: ${signs}`,
    noFindings: 'Nothing to report',
    formatFindings: (count) => (count === 1 ? '1\u00A0finding' : `${count}\u00A0findings`),
    noDifference: 'No difference',
    formatDifferences: (count) => (count === 1 ? '1\u00A0difference' : `${count}\u00A0differences`),
    stricter: {
      first: 'the first is stricter',
      second: 'the second is stricter',
      mixed: 'each asks for something of its own',
      incomparable: 'neither is stricter',
    },
    advised: 'advice',
    formatEntropy: (bits) => `${bits}\u00A0bits drawn at random`,
    impossible: 'No password that can be drawn meets this policy.',
  },
}
