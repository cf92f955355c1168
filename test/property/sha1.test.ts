import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeSha1 } from '../../src/internal/write-sha1.js'
import { createRandom } from '../support/create-random.js'

/** Letters of one, two, three and four bytes, a lone surrogate among them, and every ASCII character. */
const LETTERS = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'éàçœ€…🔑👩',
  '\uD800',
]

describe('writeSha1', () => {
  it('agrees with the platform on a million random texts', () => {
    const random = createRandom(20_261_124)
    const state = new Int32Array(5)
    let differing = 0
    for (let round = 0; round < 1_000_000; round++) {
      // Every other text is short ASCII, the usual password; the rest has up to 200 letters of any kind.
      const isShort = round % 2 === 0
      const length = random(isShort ? 60 : round % 20 === 1 ? 201 : 30)
      const kinds = isShort ? 128 : LETTERS.length
      let text = ''
      for (let index = 0; index < length; index++) text += LETTERS[random(kinds)]
      writeSha1(text, state)
      const expected = createHash('sha1').update(text).digest()
      for (let word = 0; word < 5; word++) {
        if (state[word] !== expected.readInt32BE(word * 4)) differing++
      }
    }
    expect(differing).toBe(0)
  }, 60_000)
})
