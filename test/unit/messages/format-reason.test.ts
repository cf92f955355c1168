import { expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import { formatReason, type MessageCatalog } from '../../../src/messages/index.js'

it('the language is that of the catalogue', () => {
  const reason = { code: 'mailbox_trailing_dot', params: {} }
  expect(formatReason(reason, fr)).toBe('L’adresse se termine par un point\u00A0: retirez-le.')
  expect(formatReason(reason, en)).toBe('The address ends with a dot: remove it.')
})

it.each(['strength_of_tomorrow', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])(
  'the unknown code "%s" comes back as it is',
  (code) => {
    expect(formatReason({ code, params: {} }, fr)).toBe(code)
  },
)

it('one part is told of in the singular', () => {
  const reason = { code: 'strength_few_points', params: { points: 1, minPoints: 5 } }
  expect(formatReason(reason, fr)).toContain('1\u00A0élément à deviner')
  expect(formatReason(reason, en)).toContain('1 part to guess')
})

it('parameters that do not fit the sentence give the code', () => {
  const codes = ['composition_unmet', 'rotation_due_soon']
  for (const code of codes) expect(formatReason({ code, params: {} }, fr)).toBe(code)
})

it('a catalogue of the application may replace a sentence', () => {
  const ours: MessageCatalog = {
    ...fr,
    reasons: { ...fr.reasons, mailbox_disposable: () => 'Adresse jetable.' },
  }
  expect(formatReason({ code: 'mailbox_disposable', params: {} }, ours)).toBe('Adresse jetable.')
})

it('a catalogue that forgets a code does not compile', () => {
  const { mailbox_disposable: forgotten, ...rest } = en.reasons
  // @ts-expect-error a code has no sentence
  const incomplete: MessageCatalog = { ...en, reasons: rest }
  expect(formatReason({ code: 'mailbox_disposable', params: {} }, incomplete)).toBe(
    'mailbox_disposable',
  )
  expect(forgotten).toBeTypeOf('function')
})

it('a sentence is given the parameters of its own code', () => {
  // @ts-expect-error `length_too_short` has no `limit`
  const typed: MessageCatalog['reasons']['length_too_short'] = ({ limit }) => `${limit}`
  expect(typed({ min: 1, actual: 0 })).toBe('undefined')
})
