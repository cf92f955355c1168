import { describe, expect, it } from 'vitest'
import type { CliTexts } from '../../../../src/node/cli/texts.js'
import { textsEn } from '../../../../src/node/cli/texts-en.js'
import { textsFr } from '../../../../src/node/cli/texts-fr.js'

const COUNTS = [0, 1, 2, 1_000_000]

/** Every text, functions called with everything that changes what they say. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listTexts)
  return []
}

function listSentences({ problems, errors, formatError, policyInvalid }: CliTexts): string[] {
  return [
    ...Object.values(problems).flatMap((write) => [
      write('--name', []),
      write('--name', ['--mfa', '--moment']),
    ]),
    ...Object.values(errors).map((write) => write('changedAt')),
    policyInvalid,
  ].map((sentence) => formatError(sentence, 'ERR'))
}

function listCounts(texts: CliTexts): string[] {
  return [
    ...COUNTS.map((count) => texts.formatOccurrences(count)),
    texts.formatOccurrences(null),
    ...COUNTS.map((count) => texts.formatBlocklistWords(count)),
    ...COUNTS.map((count) => texts.formatMaxOccurrences(count)),
    texts.formatLength('8', '64', null),
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
