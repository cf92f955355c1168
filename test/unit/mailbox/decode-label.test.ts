import { describe, expect, it } from 'vitest'
import { decodeLabel } from '../../../src/mailbox/decode-label.js'

describe('decodeLabel', () => {
  // RFC 3492, section 7.1, samples B, D, E, G, I (its letters in lower case) and L; then names of domains.
  it.each([
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--proprostnemluvesky-uyb24dma41a', 'pročprostěnemluvíčesky'],
    ['xn--4dbcagdahymbxekheh6e0a7fei0b', 'למההםפשוטלאמדבריםעברית'],
    ['xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa', 'なぜみんな日本語を話してくれないのか'],
    ['xn--b1abfaaepdrnnbgefbadotcwatmq2g4l', 'почемужеонинеговорятпорусски'],
    ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['xn--gmal-nza', 'gmaıl'],
    ['xn--ls8h', '💩'],
    ['exemple', 'exemple'],
  ])('reads %s as %s', (label, text) => {
    expect(decodeLabel(label)).toBe(text)
  })

  it.each(['xn--9', 'xn--9999z', 'xn--é', 'xn--99999999', 'xn--ab-_'])(
    'leaves %s, which does not decode',
    (label) => {
      expect(decodeLabel(label)).toBe(label)
    },
  )
})
