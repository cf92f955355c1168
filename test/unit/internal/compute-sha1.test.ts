import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { computeSha1 } from '../../../src/internal/compute-sha1.js'
import { toHex } from '../../../src/internal/to-hex.js'

const sha1 = (text: string): string => toHex(computeSha1(text))

describe('computeSha1', () => {
  // FIPS 180-4 examples of the NIST (SHA1.pdf), RFC 3174 section 7.3, and the empty text.
  const published: readonly (readonly [string, string, string])[] = [
    ['the empty text', '', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709'],
    ['one block', 'abc', 'A9993E364706816ABA3E25717850C26C9CD0D89D'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '84983E441C3BD26EBAAE4AA1F95129E5E54670F1',
    ],
    ['a million letters', 'a'.repeat(1_000_000), '34AA973CD4C4DAA4F61EEB2BDBAD27316534016F'],
    [
      '80 times 01234567',
      '0123456701234567012345670123456701234567012345670123456701234567'.repeat(10),
      'DEA356A2CDDD90C7A7ECEDC5EBB563934F460452',
    ],
  ]
  it.each(published)('agrees with the published vector of %s', (_title, text, expected) => {
    expect(sha1(text)).toBe(expected)
  })

  it('agrees with the platform at every length around a block, in and out of ASCII', async () => {
    for (let length = 0; length <= 130; length++) {
      for (const letter of ['x', '\u007F', 'é', '€', '🔑']) {
        const text = letter.repeat(length)
        expect(sha1(text)).toBe(createHash('sha1').update(text).digest('hex').toUpperCase())
      }
    }
  })

  it('counts a lone surrogate as the replacement character', () => {
    expect(sha1('a\uD800')).toBe(sha1('a\uFFFD'))
  })

  it('gives each caller words of its own', () => {
    const first = computeSha1('first')
    const copy = Int32Array.from(first)
    computeSha1('second')
    expect(first).toEqual(copy)
  })
})
