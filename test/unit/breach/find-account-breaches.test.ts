import { describe, expect, it } from 'vitest'
import { findAccountBreaches } from '../../../src/breach/find-account-breaches.js'

const suffix = 'ABCDEF0123456789ABCDEF0123456789AB'
const other = '0'.repeat(34)
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const find = (value: unknown): readonly string[] => findAccountBreaches(encode(value), suffix)

describe('findAccountBreaches', () => {
  it('gives the breaches of the suffix, in the order of the service', () => {
    const entries = [
      { hashSuffix: other, websites: ['LinkedIn'] },
      { hashSuffix: suffix, websites: ['Zynga', 'Adobe'] },
    ]
    expect(find(entries)).toEqual(['Zynga', 'Adobe'])
  })

  it('is empty where the suffix is not among the others', () => {
    expect(find([{ hashSuffix: other, websites: ['LinkedIn'] }])).toEqual([])
  })

  it('reads small letters too, and joins what stands in two places', () => {
    const entries = [
      { hashSuffix: suffix.toLowerCase(), websites: ['Adobe'] },
      { hashSuffix: suffix, websites: ['Adobe', 'Canva'], isNew: true },
    ]
    expect(find(entries)).toEqual(['Adobe', 'Canva'])
  })

  it.each([
    ['nobody', []],
    ['no list', { hashSuffix: suffix, websites: ['Adobe'] }],
    ['nothing', null],
    ['an entry that is nothing', [null]],
    ['an entry that is a text', [suffix]],
    ['an entry without a suffix', [{ websites: ['Adobe'] }]],
    ['a short suffix', [{ hashSuffix: suffix.slice(1), websites: ['Adobe'] }]],
    ['a long suffix', [{ hashSuffix: `${suffix}0`, websites: ['Adobe'] }]],
    ['a suffix of other letters', [{ hashSuffix: `${suffix.slice(1)}G`, websites: ['Adobe'] }]],
    ['an entry without breaches', [{ hashSuffix: suffix }]],
    ['an entry with an empty list', [{ hashSuffix: suffix, websites: [] }]],
    ['a breach without a name', [{ hashSuffix: suffix, websites: [''] }]],
    ['a breach that is a number', [{ hashSuffix: suffix, websites: [7] }]],
    [
      'a bad entry behind the good one',
      [{ hashSuffix: suffix, websites: ['Adobe'] }, { hashSuffix: other }],
    ],
  ])('refuses %s', (_title, value) => {
    expect(() => find(value)).toThrow(expect.objectContaining({ code: 'ERR_SOURCE_MALFORMED' }))
  })

  it.each([
    ['a body that is cut', encode([{ hashSuffix: suffix, websites: ['Adobe'] }]).slice(0, -1)],
    ['an empty body', new Uint8Array()],
    ['a body over 4 MiB', new TextEncoder().encode(' '.repeat(4 * 1_024 * 1_024 + 1))],
    ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('refuses %s, and quotes none of it', (_title, body) => {
    let caught: unknown
    try {
      findAccountBreaches(body, suffix)
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({ code: 'ERR_SOURCE_MALFORMED' })
    expect(caught).not.toHaveProperty('cause')
  })
})
