import { describe, expect, it } from 'vitest'
import { packEtag } from '../../../../src/node/sync/pack-etag.js'
import { unpackEtag } from '../../../../src/node/sync/unpack-etag.js'

describe('packEtag', () => {
  it.each([
    ['W/"0x8DD1A2B3C4D5E6F"', 0x8dd1a2b3c4d5e6fn],
    ['"0x8DD1A2B3C4D5E6F"', 0x18dd1a2b3c4d5e6fn],
    ['W/"6570a1b2-e9c4"', 0x26570a1b2000e9c4n],
    ['"6570a1b2-e9c4"', 0x36570a1b2000e9c4n],
    ['"ffffffff-fffffff"', 0x3ffffffffffffffn | (3n << 60n) | (0xffffffffn << 28n)],
    ['W/"0000beef"', 0x400000000000beefn],
    ['"deadbeef"', 0x50000000deadbeefn],
    ['"deadbeef-br"', 0x50000001deadbeefn],
    ['W/"deadbeef-gzip"', 0x40000002deadbeefn],
    ['"00000000"', 0x5000000000000000n],
  ])('packs %s into 64 bits and gives it back letter by letter', (text, packed) => {
    expect(packEtag(text)).toBe(packed)
    expect(packed < 2n ** 64n).toBe(true)
    expect(unpackEtag(packed)).toBe(text)
  })

  it.each([
    null,
    '',
    '0x8DD1A2B3C4D5E6F',
    '"0x8dd1"',
    'W/"0x0"',
    '"0x08DD"',
    '"0x8DD1A2B3C4D5E6F7"',
    '"06570a1b-e9c4"',
    '"6570a1b2-0e9c4"',
    '"33a64df551425fcc55e4d42a148795d9f25f89d4"',
    '"deadbeef-zstd"',
    'W/""',
  ])('does not take %s for one of its forms', (text) => {
    expect(packEtag(text)).toBe(0n)
  })
})

describe('unpackEtag', () => {
  it.each([0n, 6n << 60n, 15n << 60n])('knows no text for %s', (packed) => {
    expect(unpackEtag(packed)).toBe(null)
  })
})
