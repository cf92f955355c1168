import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import { formatReason, type MessageCatalog } from '../../../src/messages/index.js'
import { REASON_VARIANTS, SAMPLE_REASONS } from '../../support/sample-reasons.js'

const REASONS = [...Object.values(SAMPLE_REASONS), ...REASON_VARIANTS]

/** Nested objects of labels, flattened. */
function labelsOf(catalog: MessageCatalog): string[] {
  const { statuses, strengthScores, rotationStates } = catalog
  const { mailboxCategories, mailboxQuestions, mailboxVerdicts } = catalog
  return [
    statuses,
    strengthScores,
    rotationStates,
    mailboxCategories,
    mailboxQuestions,
    mailboxVerdicts,
  ].flatMap((labels) => Object.values<string>(labels))
}

it('every code has its sentence in both languages, as the reviewed table says', async () => {
  const table = REASONS.map(
    (reason) =>
      `${reason.code} ${JSON.stringify(reason.params)}\n  fr  ${formatReason(reason, fr)}\n  en  ${formatReason(reason, en)}\n`,
  )
  // No-break spaces as escapes, so that a reviewer sees them.
  const text = table.join('\n').replaceAll('\u00A0', '\\u00A0').replaceAll('\u202F', '\\u202F')
  await expect(text).toMatchFileSnapshot('../../vectors/messages.txt')
})

it('no two codes share a sentence', () => {
  for (const catalog of [fr, en]) {
    const sentences = Object.values(SAMPLE_REASONS).map((reason) => formatReason(reason, catalog))
    expect(new Set(sentences).size).toBe(sentences.length)
  }
})

describe.each([fr, en])('the catalogue in $language', (catalog) => {
  it('holds the samples and nothing else', () => {
    expect(Object.keys(catalog.reasons).sort()).toEqual(Object.keys(SAMPLE_REASONS).sort())
  })

  it.each(REASONS.map((reason) => [formatReason(reason, catalog)]))('%s', (sentence) => {
    expect(sentence).toMatch(/^\p{Lu}/u)
    expect(sentence).toMatch(/[^.]\.$/u)
    expect(sentence, 'a hole in the template').not.toMatch(/undefined|NaN|\[object|[{}]/u)
    expect(sentence, 'two spaces, or one at an edge').not.toMatch(
      /[ \u00A0\u202F]{2}|^\s|\s$|\s,|\s\.(?!\p{Ll})/u,
    )
    expect(sentence, 'an apostrophe or a quotation mark of ASCII').not.toMatch(/['"`]/u)
    expect(sentence, 'a control or format character').not.toMatch(/\p{Cc}|\p{Cf}/u)
  })

  it('has labels that begin with a capital and end without a stop', () => {
    for (const label of labelsOf(catalog)) {
      expect(label).toMatch(/^\p{Lu}.*[^.\s]$/u)
      expect(label).not.toMatch(/['"]/u)
    }
  })
})

describe('French typography', () => {
  const texts = [...REASONS.map((reason) => formatReason(reason, fr)), ...labelsOf(fr)]

  it.each(texts.map((text) => [text]))('%s', (text) => {
    expect(text, 'a colon without U+00A0').not.toMatch(/[^\u00A0]:/u)
    expect(text, 'a high sign without U+202F').not.toMatch(/[^\u202F][;!?]/u)
    expect(text, 'a breaking space within guillemets').not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/u)
    expect(text, 'a breaking space after a number').not.toMatch(/\d (?!\p{Ll}+ \d{4})\p{Ll}/u)
    expect(text, 'a capital without its accent').not.toMatch(
      /\b(?:A|Echeance|Etat|Etes|Ecrivez)\b/u,
    )
    expect(text, 'an English word').not.toMatch(
      /\b(?:e-?mail|mail|login|password|token|breach)\b/iu,
    )
    expect(text, 'a participle of the person').not.toMatch(/\bvous êtes \p{L}+é(?:e|\(e\))?\b/iu)
    expect(text, 'the familiar form').not.toMatch(/\b(?:tu|ton|ta|tes|toi)\b/iu)
  })
})

describe('English typography', () => {
  const texts = [...REASONS.map((reason) => formatReason(reason, en)), ...labelsOf(en)]

  it.each(texts.map((text) => [text]))('%s', (text) => {
    expect(text, 'a space before a sign').not.toMatch(/\s[:;!?,]|\s\.(?!\p{Ll})/u)
    expect(text, 'a French space').not.toMatch(/\u202F/u)
    expect(text, 'a contraction').not.toMatch(/\u2019/u)
    expect(text, 'a French sign or letter').not.toMatch(/[«»]|(?<!MSSant)[éèêàç]/u)
  })
})
