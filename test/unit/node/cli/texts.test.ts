import { describe, expect, it } from 'vitest'
import type { CliTexts } from '../../../../src/node/cli/texts.js'
import { textsEn } from '../../../../src/node/cli/texts-en.js'
import { textsFr } from '../../../../src/node/cli/texts-fr.js'

const COUNTS = [0, 1, 2, 1_000_000]
const ACTIONS = ['refuse', 'force_change', 'warn', 'ignore'] as const

/** Every text, functions called with everything that changes what they say. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listTexts)
  return []
}

function listSentences(texts: CliTexts): string[] {
  const { problems, errors, formatError, policyInvalid, breach } = texts
  return [
    ...Object.values(problems).flatMap((write) => [
      write('--name', []),
      write('--name', ['--mfa', '--moment']),
    ]),
    ...Object.values(errors).map((write) => write('--name')),
    errors.ERR_CLI_INDEX_FILE(null),
    errors.ERR_CLI_INPUT_FILE(null),
    policyInvalid,
    ...Object.values(breach.inputProblems).map((write) => write('12')),
    ...Object.values(breach.failures).map((write) => write(503)),
    breach.formatServerBug('TypeError'),
  ].map((sentence) => formatError(sentence, 'ERR'))
}

/** Those of breached passwords that are no sentences of an error. */
function listPhrases({ breach }: CliTexts): string[] {
  return [
    breach.formatSource('a.hygie', '1'),
    breach.formatSimilar('3'),
    breach.formatFilterHint('256'),
    breach.formatRanges('2', '1'),
    breach.formatExportedRanges('2', '1'),
    breach.formatFiles('2', '1'),
    breach.formatListening('localhost'),
    breach.formatProgress('42', null, null),
    breach.formatProgress('42', breach.formatHashRate('3'), '2'),
    breach.formatProgress('42', breach.formatRangeRate('3'), '2'),
    ...COUNTS.map((count) => breach.formatMissing(count)),
  ]
}

/** Those of rotation that are no sentences of an error. */
function listRotationPhrases({ rotation }: CliTexts): string[] {
  return [
    rotation.formatPlan('1', '2'),
    rotation.formatBusiest('1', '2'),
    rotation.formatChangeDays(4),
    rotation.formatBunch('1', rotation.formatChangeDays(4)),
    ...COUNTS.map((count) => rotation.formatWrongLines(count)),
    rotation.formatWrongLine('3', 'ERR', null),
    rotation.formatWrongLine('3', 'ERR', 'zone'),
  ]
}

/** Those of mailboxes that are no sentences of an error. */
function listMailboxPhrases({ mailbox }: CliTexts): string[] {
  return COUNTS.flatMap((count) => [
    mailbox.formatAccounts(count),
    mailbox.formatGroups(count, count),
    mailbox.formatOfSeveral(count),
    mailbox.formatLargest(count),
    mailbox.formatAccountRate('12'),
  ])
}

function listCounts(texts: CliTexts): string[] {
  return [
    ...COUNTS.map((count) => texts.formatOccurrences(count)),
    texts.formatOccurrences(null),
    ...COUNTS.map((count) => texts.formatBlocklistWords(count)),
    ...COUNTS.flatMap((count) => ACTIONS.map((action) => texts.formatBreachRule(count, action))),
    ...ACTIONS.map((action) => texts.formatSimilarRule(action)),
    texts.formatLength('8', '64', null),
    ...listPhrases(texts),
    ...listRotationPhrases(texts),
    ...listMailboxPhrases(texts),
  ]
}

describe.each([
  ['fr', textsFr],
  ['en', textsEn],
])('the texts of the command in %s', (_language, texts) => {
  it('have sentences that end with a full stop, then the code', () => {
    for (const sentence of listSentences(texts)) {
      expect(sentence).toMatch(/^hygie\u00A0?: \p{Lu}.*[^.]\. \[ERR\]$/u)
      expect(sentence).not.toMatch(/undefined|null/u)
    }
  })

  it('describe options without capital and full stop', () => {
    for (const { description } of Object.values(texts.options)) {
      expect(description).toMatch(/^(?:\p{Ll}|\d|P6M|Have|ISO).*[^.]$/u)
    }
  })
})

describe('French', () => {
  const texts = [...listTexts(textsFr), ...listSentences(textsFr), ...listCounts(textsFr)]
  // Commands and JSON in examples are no French.
  const prose = texts.map((text) => text.replace(/^ {2}(?:hygie|\{).*$/gmu, ''))

  it.each(prose.map((text) => [text]))('%s', (text) => {
    expect(text, 'a colon without U+00A0').not.toMatch(/[^\u00A0]:(?! ?\\)/u)
    expect(text, 'a high sign without U+202F').not.toMatch(/[^\u202F][;!?]/u)
    expect(text, 'a breaking space within guillemets').not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/u)
    expect(text, 'an apostrophe or quotation mark of ASCII').not.toMatch(/['"]/u)
  })

  it('counts as the French do', () => {
    expect(COUNTS.map((count) => textsFr.formatOccurrences(count))).toEqual([
      'aucune',
      '1\u00A0occurrence',
      '2\u00A0occurrences',
      '1\u202F000\u202F000\u00A0d’occurrences',
    ])
  })
})

describe('English', () => {
  const texts = [...listTexts(textsEn), ...listSentences(textsEn), ...listCounts(textsEn)]

  it.each(texts.map((text) => [text]))('%s', (text) => {
    expect(text).not.toMatch(/\s[;!?]|[«»\u202Féèà]/u)
  })
})
